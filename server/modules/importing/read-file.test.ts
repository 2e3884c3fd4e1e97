import { readFileSync } from "node:fs";
import { Document, Packer, Paragraph } from "docx";
import { describe, expect, it } from "vitest";
import { KNOWN_AGENCIES } from "@/server/testing/known-agencies";
import { parseSummary } from "./parse-summary";
import { LARGEST_FILE, readingOfFile, readSummaryFile } from "./read-file";

const source = readFileSync("prisma/seed/source/summary-2022h2-2023.zh-Hans.txt", "utf8");
const expected = parseSummary(source, { agencies: KNOWN_AGENCIES });
const read = async (name: string, bytes: Uint8Array) =>
  parseSummary(await readSummaryFile(name, bytes), { agencies: KNOWN_AGENCIES });

function utf16(text: string, isBig: boolean): Buffer {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return isBig ? bytes.swap16() : bytes;
}

async function word(text: string): Promise<Buffer> {
  const children = text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => new Paragraph(line));
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

describe("the summary of mid-2022 to 2023 reads the same", () => {
  it.each([
    ["in UTF-8 with a mark", Buffer.from(`\ufeff${source}`)],
    ["with line ends of Windows", Buffer.from(source.replaceAll("\n", "\r\n"))],
    ["in UTF-16, little end first", utf16(source, false)],
    ["in UTF-16, big end first", utf16(source, true)],
  ])("%s", async (_, bytes) => {
    expect(await read("summary.txt", bytes)).toEqual(expected);
  });

  it("from a Word file", async () => {
    expect(await read("summary.docx", await word(source))).toEqual(expected);
  });

  it.each([
    ["short", source],
    ["so long that it is understood in a process of its own", `${source}${"\n".repeat(60_000)}`],
  ])("where the text is %s", async (_, text) => {
    const reading = await readingOfFile("a.txt", Buffer.from(text), { agencies: KNOWN_AGENCIES });
    expect(reading.summary).toEqual(expected);
    expect(reading.text).toBe(text);
  });

  it("and what is missing in a long text crosses over from that process", async () => {
    const letter = Buffer.from("您好。\n".repeat(10_000));
    await expect(readingOfFile("a.txt", letter, { agencies: KNOWN_AGENCIES })).rejects.toMatchObject({
      code: "importing.notASummary",
      params: { missing: "title" },
    });
  });

  it("from a Word file that is called something else", async () => {
    expect(await read("summary", await word(source))).toEqual(expected);
  });
});

describe("a legacy encoding", () => {
  // 粤港保护知识产权 in GB 18030 and 保護知識產權合作項目 in Big5, byte by byte from the encodings' tables.
  it.each([
    ["GB 18030", "d4c1b8dbb1a3bba4d6aaca b6b2fac8a8", "粤港保护知识产权"],
    ["Big5", "ab4f c540 aabe c3d1 b2a3 c576 a658 a740 b6b5 a5d8", "保護知識產權合作項目"],
  ])("%s is told by being valid in it", async (_, hex, text) => {
    expect(await readSummaryFile("a.txt", Buffer.from(hex.replaceAll(" ", ""), "hex"))).toBe(text);
  });
});

describe("a file that cannot be read is refused", () => {
  const refused = (name: string, bytes: Uint8Array) => readSummaryFile(name, bytes);

  it.each([
    ["empty", Buffer.alloc(0), "importing.fileEmpty"],
    ["blank", Buffer.from("\ufeff \n\n　"), "importing.fileEmpty"],
    ["a picture", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), "importing.formatNotRead"],
    ["an old Word file", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), "importing.formatNotRead"],
    ["binary", Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1]), "importing.fileBinary"],
    ["too large", Buffer.alloc(LARGEST_FILE * 1024 * 1024 + 1, "a"), "importing.fileTooLarge"],
    ["a broken archive", Buffer.from("PK\u0003\u0004 and nothing more"), "importing.fileDamaged"],
  ])("when it is %s", async (_, bytes, code) => {
    await expect(refused("file.txt", bytes)).rejects.toMatchObject({ kind: "invalid", code });
  });

  it("when it is called .docx and is none", async () => {
    await expect(refused("a.docx", Buffer.from("text"))).rejects.toMatchObject({
      code: "importing.fileDamaged",
    });
  });

  it("when it is an archive cut short", async () => {
    const bytes = (await word(source)).subarray(0, 3000);
    await expect(refused("a.docx", bytes)).rejects.toMatchObject({ code: "importing.fileDamaged" });
  });

  it("when it declares more than can be unpacked", async () => {
    const bytes = Buffer.from(await word(source));
    const entry = bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    bytes.writeUInt32LE(0xfffffff0, entry + 24);
    await expect(refused("a.docx", bytes)).rejects.toMatchObject({ code: "importing.fileUnpacksTooLarge" });
  });
});
