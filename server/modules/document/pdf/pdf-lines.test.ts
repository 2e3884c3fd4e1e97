import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { Locale } from "@/server/kernel/locale";
import { type MeasuredPdf, measurePdf } from "../../../testing/measured-pdf";
import { misnamedFont } from "../../../testing/misnamed-font";
import { summaryContent, summaryUpdate } from "../../../testing/summary-content";
import { composeSummary } from "../../summary/compose";
import type { SummaryUpdate } from "../../summary/summary.schema";
import { DOCUMENT_LAYOUTS, type DocumentLayout } from "../document.schema";
import { COVERING_FONTS } from "./pdf-faces";
import { renderPdf } from "./render-pdf";
import { run } from "./typeset";

const treeOf = (updates: SummaryUpdate[], locale: Locale) =>
  composeSummary(summaryContent(updates), locale, { draft: null });

async function pdfOf(
  updates: SummaryUpdate[],
  layout: DocumentLayout,
  locale: Locale = "zh-Hans",
): Promise<MeasuredPdf> {
  return measurePdf(await run({ tree: treeOf(updates, locale), layout }));
}

const textsOf = ({ pages }: MeasuredPdf) => pages.flatMap(({ lines }) => lines.map(({ text }) => text));

describe.each(DOCUMENT_LAYOUTS)("the lines of a PDF, %s", (layout) => {
  it("end no heading with a line of one character", async () => {
    const titles = Array.from({ length: 40 }, (_, at) => summaryUpdate(at + 1, "题".repeat(20 + at), ["文"]));
    const lines = textsOf(await pdfOf(titles, layout));
    expect(lines.filter((text) => /^题{2,9}$/.test(text)).length).toBeGreaterThan(5);
    expect(lines.filter((text) => text === "题")).toEqual([]);
  });

  it("part no number in Chinese characters from what it counts, nor a time or a day within", async () => {
    const told = "完成三次行动，一千二百余家，三千五百万元人民币，于10:30–11:45及2023/4/10举行；";
    const updates = Array.from({ length: 28 }, (_, at) =>
      summaryUpdate(at + 1, "题", ["国".repeat(at) + told.repeat(4)]),
    );
    const text = textsOf(await pdfOf(updates, layout))
      .join("\n")
      .replaceAll(" ", "");
    expect(text.replaceAll("\n", "").split("三次行动").length).toBeGreaterThan(100);
    expect(text.match(/[一二三五千百万]\n[次千百余万元二五]|余\n家|元\n人|[\d:/–]\n[\d:/–]/g)).toBeNull();
  });
});

describe("a paragraph in another language than its document", () => {
  const words = "Representatives of intellectual property departments and enterprises participated. ".repeat(
    8,
  );
  const lengths = async (update: SummaryUpdate, locale: Locale, own: RegExp) => {
    const { pages } = await pdfOf([update], "as-published", locale);
    const lines = pages.flatMap((page) => page.lines).filter(({ text }) => own.test(text));
    return lines.slice(0, -1);
  };

  it("is ragged and unhyphenated in English", async () => {
    const lines = await lengths(
      summaryUpdate(1, "t", [words], { locale: "en" }),
      "zh-Hans",
      /^[A-Za-z. ]{9,}-?$/,
    );
    const rights = lines.map(({ right }) => right);
    expect(rights.length).toBeGreaterThan(5);
    expect(Math.max(...rights) - Math.min(...rights)).toBeGreaterThan(5);
    expect(lines.filter(({ text }) => text.endsWith("-"))).toEqual([]);
  });

  it("is justified in Chinese", async () => {
    const text = "粤港双方共查获72宗案件，涉及54,117件侵权货品。".repeat(12);
    const rights = (await lengths(summaryUpdate(1, "题", [text]), "en", /[\u4e00-\u9fff]{5}/)).map(
      ({ right }) => right,
    );
    expect(rights.length).toBeGreaterThan(4);
    // A mark at the end of a line may stand out by the half of it that is empty.
    for (const right of rights) expect(Math.abs(right - 184)).toBeLessThan(2.2);
  });
});

describe("a PDF", () => {
  const home = process.env.HOME;
  const other = mkdtempSync(path.join(tmpdir(), "register-home-"));
  afterEach(() => {
    process.env.HOME = home;
    rmSync(other, { recursive: true, force: true });
  });

  it("is the same bytes where the machine has another face by the name of one of ours", async () => {
    const [, hongKong = ""] = COVERING_FONTS;
    mkdirSync(path.join(other, ".fonts"));
    writeFileSync(path.join(other, ".fonts/other.ttf"), misnamedFont(hongKong, "Libertinus Serif"));
    const tree = treeOf([summaryUpdate(1, "Łódź", ["Łódź, Ελλάς, Россия"])], "zh-Hans");
    const here = await renderPdf(tree, "as-published");
    process.env.HOME = other;
    const there = await renderPdf(tree, "as-published");
    expect(Buffer.compare(here, there)).toBe(0);
  }, 120_000);
});
