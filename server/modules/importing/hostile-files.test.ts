import { Document, Packer, Paragraph } from "docx";
import fc from "fast-check";
import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { Invalid } from "@/server/kernel/errors";
import { setAsPages } from "@/server/testing/plain-pdf";
import { SEED } from "@/server/testing/seed";
import { pdfText } from "./pdf-text";
import { readSummaryFile } from "./read-file";
import { wordText } from "./word-text";

const numRuns = process.env.LONG ? 1500 : 40;
const TEXT = Array.from(
  { length: 30 },
  (_, index) => `${index + 1}. 项目\n粤港双方于2023年${(index % 12) + 1}月开展合作。`,
);

const word = (text: string) =>
  Packer.toBuffer(
    new Document({ sections: [{ children: text.split("\n").map((line) => new Paragraph(line)) }] }),
  );

/** Text, or a refusal with a code; anything else is a bug. */
async function readsOrRefuses(reading: Promise<string>): Promise<string> {
  const outcome = await reading.then(
    () => "text",
    (error: unknown) => error,
  );
  if (outcome === "text") return outcome;
  if (!(outcome instanceof Invalid)) throw outcome;
  return outcome.code;
}

async function archive(files: Record<string, string | Uint8Array>): Promise<Buffer> {
  const zip = new JSZip();
  for (const [name, content] of Object.entries(files)) zip.file(name, content);
  return zip.generateAsync({ type: "nodebuffer", compression: "DEFLATE" });
}

/** The library says on the console what it could not read. */
describe(`bytes of a file, damaged anywhere (seed ${SEED}, ${numRuns} runs each)`, () => {
  const damage = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 40 });

  const damaged = (bytes: Uint8Array, flips: readonly (readonly [number, number])[], end: number) => {
    const copy = Buffer.from(bytes);
    for (const [at, value] of flips) copy[at % copy.length] = value;
    return copy.subarray(0, 1 + (end % copy.length));
  };

  it("are read as PDF, or refused", async () => {
    const whole = setAsPages(TEXT.join("\n"));
    await fc.assert(
      fc.asyncProperty(damage, fc.option(fc.nat(), { nil: whole.length - 1 }), async (flips, end) => {
        expect(await readsOrRefuses(pdfText(damaged(whole, flips, end)))).toMatch(/^(text|importing\.\w+)$/);
      }),
      { seed: SEED, numRuns },
    );
  });

  it("are read as Word, or refused", async () => {
    const whole = await word(TEXT.join("\n"));
    await fc.assert(
      fc.asyncProperty(damage, fc.option(fc.nat(), { nil: whole.length - 1 }), async (flips, end) => {
        expect(await readsOrRefuses(wordText(damaged(whole, flips, end)))).toMatch(/^(text|importing\.\w+)$/);
      }),
      { seed: SEED, numRuns },
    );
  });
});

describe("a file that was made to do harm, or is something else, is refused in time", () => {
  /** Which of the two limits a file meets first depends on how fast the machine is; either is a refusal in words. */
  const OVER_A_LIMIT = /importing\.(fileNeedsTooMuch|fileTakesTooLong|fileDamaged)/;

  const bomb = (megabytes: number) =>
    archive({
      "word/document.xml": Buffer.alloc(megabytes * 1024 * 1024, "<w:p>"),
      "[Content_Types].xml": "<Types/>",
    });

  /** Says of what is packed that it is small: the directory's own sizes are overwritten. */
  const lying = (bytes: Buffer) => {
    const copy = Buffer.from(bytes);
    for (let at = copy.indexOf("PK\u0001\u0002"); at >= 0; at = copy.indexOf("PK\u0001\u0002", at + 4))
      copy.writeUInt32LE(1000, at + 24);
    return copy;
  };

  it.each([
    ["an archive that unpacks to more than is read", async () => bomb(150), "importing.fileUnpacksTooLarge"],
    ["one that lies about it", async () => lying(await bomb(250)), OVER_A_LIMIT],
    ["a document of markup alone", async () => bomb(90), OVER_A_LIMIT],
    [
      "a spreadsheet called .docx",
      () => archive({ "xl/workbook.xml": "<workbook/>" }),
      "importing.formatNotRead",
    ],
    ["a program called .pdf", async () => Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0]), "importing.fileDamaged"],
    [
      "a locked Word file",
      async () =>
        Buffer.concat([
          Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
          Buffer.alloc(600),
          Buffer.from("EncryptedPackage", "utf16le"),
        ]),
      "importing.fileEncrypted",
    ],
    [
      "an old Word file",
      async () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
      "importing.formatNotRead",
    ],
    [
      "20 MB of one letter in a PDF's clothes",
      async () => Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(19 * 1024 * 1024, "a")]),
      OVER_A_LIMIT,
    ],
  ] as const)("%s", { timeout: 120_000 }, async (_, make, code) => {
    // How long it may take is a limit of what runs apart, where it is tested: here it ends, and in words.
    const bytes = await make();
    expect(await readsOrRefuses(readSummaryFile("summary.pdf", bytes))).toMatch(code);
  });
});

describe("a Word file", () => {
  it("whose headings Word numbers by itself is read with these numbers", async () => {
    const numbering = {
      config: [{ reference: "projects", levels: [{ level: 0, format: "decimal", text: "%1." }] }],
    } as const;
    const item = (text: string) => new Paragraph({ text, numbering: { reference: "projects", level: 0 } });
    const children = [
      item("第一个项目"),
      new Paragraph("正文甲。"),
      item("第二个项目"),
      new Paragraph("正文乙。"),
    ];
    const bytes = await Packer.toBuffer(new Document({ numbering, sections: [{ children }] }));
    expect((await wordText(bytes)).split(/\n+/)).toEqual([
      "1. 第一个项目",
      "正文甲。",
      "2. 第二个项目",
      "正文乙。",
      "",
    ]);
  });
});
