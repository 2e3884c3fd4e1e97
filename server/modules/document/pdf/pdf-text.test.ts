import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Locale } from "@/server/kernel/locale";
import { type MeasuredPdf, measurePdf } from "../../../testing/measured-pdf";
import { sourceContent, sourceText, summaryContent, summaryUpdate } from "../../../testing/summary-content";
import { composeSummary } from "../../summary/compose";
import type { SummaryUpdate } from "../../summary/summary.schema";
import type { DocumentLayout } from "../document.schema";
import { printable } from "./printable";
import { renderPdf } from "./render-pdf";
import { run } from "./typeset";

const published = { draft: null };

async function pdfOf(
  updates: SummaryUpdate[],
  locale: Locale = "zh-Hans",
  layout: DocumentLayout = "as-published",
): Promise<MeasuredPdf> {
  return measurePdf(await run({ tree: composeSummary(summaryContent(updates), locale, published), layout }));
}

const close = (text: string) => text.replace(/\s/g, "");
const missing = ({ pages }: MeasuredPdf) => pages.reduce((sum, { missingGlyphs }) => sum + missingGlyphs, 0);
const withoutNumbers = (text: string) => text.replace(/^— \d+ —$/gm, "");

describe("the PDF of a summary", () => {
  it("holds the real one's text, read back by another program", async () => {
    const tree = composeSummary(sourceContent(), "zh-Hans", published);
    const pdf = await measurePdf(await run({ tree, layout: "as-published" }));
    const source = sourceText().replace("平台建设和服\n\n务的了解", "平台建设和服务的了解");
    expect(close(withoutNumbers(pdf.text))).toBe(close(source));
  });

  it("prints what looks like markup as it was written", async () => {
    const written = '#let x = 1 $x^2$ *b* _i_ `c` <l> @r \\ // /* = - + 1. ~ "q" \'s\' #read("/etc/passwd")';
    const pdf = await pdfOf([summaryUpdate(1, written, [`国${written}`])]);
    expect(close(pdf.text).split(close(written)).length - 1).toBe(2);
    expect(close(pdf.outline[0]?.title ?? "")).toBe(close(`1. ${written}`));
  });

  it("prints letters with marks, rare characters of either place, and names those that no face has", async () => {
    const text =
      "Łódź ọ́ Müller Ελλάς Россия 骨㗎𨋢𠮷 𠀀 😀 👩‍🌾 한국 \u200b\ufeff\u00ad\u0007\u{33479}\ue000\ud800完";
    const pdf = await pdfOf([summaryUpdate(1, text, [text])]);
    expect(missing(pdf)).toBe(0);
    // PDF.js does not read the replacement text by which letters of several glyphs are told.
    for (const part of ["Müller", "Россия", "骨㗎𨋢〔U+20BB7〕〔U+20000〕〔U+1F600〕"]) {
      expect(close(pdf.text)).toContain(part);
    }
    expect(printable(text)).toBe(
      "Łódź ọ́ Müller Ελλάς Россия 骨㗎𨋢〔U+20BB7〕 〔U+20000〕 〔U+1F600〕 〔U+1F469〕〔U+1F33E〕 〔U+D55C〕〔U+AD6D〕 〔U+33479〕〔U+E000〕完",
    );
  });

  it("has a glyph in every face for what it does not name", async () => {
    const codes = [
      ...Array.from({ length: 0x3400 }, (_, at) => at),
      ...Array.from({ length: 0x1600 }, (_, at) => 0x3400 + at * 31),
      ...Array.from({ length: 0x500 }, (_, at) => 0xfa00 + at),
    ];
    const characters = codes.map((code) => String.fromCodePoint(code));
    const printed = characters.filter((character) => printable(character) === character);
    expect(printed.length).toBeGreaterThan(4_000);
    const text = printed.join("");
    const pdf = await pdfOf([
      summaryUpdate(1, text, [text]),
      summaryUpdate(2, text, [text], { locale: "en" }),
    ]);
    expect(missing(pdf)).toBe(0);
  }, 120_000);

  it("sets text in another language in that one's forms and language", async () => {
    const pdf = await pdfOf([summaryUpdate(1, "骨", ["骨"], { locale: "zh-Hans" })], "zh-Hant");
    const line = pdf.pages[0]?.lines.find(({ text }) => text === "骨");
    expect(line?.fonts).toEqual(["NotoSerifSC-Regular"]);
    expect(pdf.structure.find(({ role, text }) => role === "P" && text === "骨")?.language).toBe("zh-CN");
    expect(pdf.partLanguages).toContain("zh-CN");
    const own = await pdfOf([summaryUpdate(1, "骨", ["骨"], { locale: "zh-Hant" })], "zh-Hant");
    expect(own.fonts.map(({ name }) => name)).not.toContain("NotoSerifSC-Regular");
  });

  it("gives English the narrow quotation marks that Chinese has not", async () => {
    const right = async (locale: Locale) => {
      const pdf = await pdfOf([summaryUpdate(1, "t", ["“”“”“”"], { locale })], locale);
      const line = pdf.pages[0]?.lines.find(({ text }) => text.startsWith("“"));
      return ((line?.right ?? 0) - (line?.left ?? 0)) / (line?.size ?? 1);
    };
    expect(await right("en")).toBeLessThan((await right("zh-Hans")) * 0.7);
  });
});

describe("a document of unusual shape", () => {
  it("has no projects", async () => {
    expect((await pdfOf([])).outline).toEqual([]);
  });

  it("has one paragraph of many pages, and an endless word that stays in the text area", async () => {
    const pdf = await pdfOf([
      summaryUpdate(1, "题", ["国".repeat(20_000), `见https://a.hk/${"c".repeat(300)}`]),
    ]);
    expect(pdf.pages.length).toBeGreaterThan(30);
    const rights = pdf.pages.flatMap(({ lines }) => lines.map(({ right }) => right));
    // Its last comma may stand out by the half of it that is empty.
    expect(Math.max(...rights)).toBeLessThan(187);
    expect(close(pdf.text)).toContain(`https://a.hk/${"c".repeat(300)}`);
  });

  it("has titles of more than a page, and pages of titles alone", async () => {
    const long = await pdfOf([summaryUpdate(1, "题".repeat(1_500), ["文"])], "zh-Hans", "gbt9704");
    expect(close(withoutNumbers(long.text))).toContain(`一、${"题".repeat(1_500)}文`);
    const titles = await pdfOf(Array.from({ length: 60 }, (_, at) => summaryUpdate(at + 1, "题", [])));
    const full = titles.pages.slice(1, -1).map(({ lines }) => lines.length);
    expect(Math.min(...full)).toBeGreaterThan(10);
  });

  it("keeps the ends of lines that somebody wrote within a paragraph", async () => {
    const pdf = await pdfOf([summaryUpdate(1, "题", ["甲\n乙"])]);
    expect(pdf.text).toContain("甲\n乙");
  });
});

describe("the same document", () => {
  const zone = process.env.TZ;
  beforeAll(() => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-12-30T22:11:00Z") });
  });
  afterEach(() => {
    process.env.TZ = zone;
  });
  afterAll(() => {
    vi.useRealTimers();
  });

  it("is the same bytes on another day, in another time zone and in another process", async () => {
    const tree = composeSummary(sourceContent(), "zh-Hant", {
      draft: { digest: "ab".repeat(32), date: "2024-11-22" },
    });
    process.env.TZ = "America/St_Johns";
    const apart = await renderPdf(tree, "gbt9704");
    process.env.TZ = "Asia/Hong_Kong";
    const here = await run({ tree, layout: "gbt9704" });
    expect(Buffer.compare(apart, here)).toBe(0);
    expect(Buffer.from(apart).toString("latin1")).not.toMatch(/CreationDate|ModDate|xmp:CreateDate/);
  });
});
