import { describe, expect, it } from "vitest";
import { LOCALES, type Locale } from "@/server/kernel/locale";
import type { MeasuredLine } from "../../../testing/measured-lines";
import { type MeasuredPdf, measurePdf } from "../../../testing/measured-pdf";
import { sourceContent, summaryContent, summaryUpdate } from "../../../testing/summary-content";
import { summaryOfQuantities } from "../../../testing/summary-of-quantities";
import { composeSummary } from "../../summary/compose";
import { DOCUMENT_LAYOUTS, type DocumentLayout } from "../document.schema";
import { type DocumentTree, plain } from "../document-tree";
import { isInAreas, itemNumber } from "../item-number";
import { run } from "./typeset";

const PT = 25.4 / 72;
/** GB/T 9704-2012, 5.2.1: millimetres from the page's top left corner. */
const AREA = { left: 28, right: 184, top: 37, bottom: 262 };
/** What full-width punctuation may stand out by, since half of it is empty. */
const HALF = 8.5 * PT;
const DRAFT = { draft: { digest: "0123456789abcdef".repeat(4), date: "2024-11-22" } };

const close = (text: string) => text.replace(/\s/g, "");

/** Everything that the document says, without white space, as it is numbered in this layout. */
function said(tree: DocumentTree, layout: DocumentLayout): string {
  const lines = [
    ...[tree.group, tree.title, tree.period, ...tree.notes, tree.opening].map(plain),
    ...tree.sections.flatMap(({ heading, items }) => [
      plain(heading ?? []),
      ...items.flatMap((item) => [
        itemNumber(item, tree, layout) + plain(item.title),
        ...item.paragraphs.map(plain),
      ]),
    ]),
  ];
  return close(lines.join(""));
}

function headingsOf(tree: DocumentTree, layout: DocumentLayout): string[] {
  return tree.sections.flatMap(({ heading, items }) => [
    close(plain(heading ?? [])),
    ...items.map((item) => close(itemNumber(item, tree, layout) + plain(item.title))),
  ]);
}

const isText = ({ baseline }: MeasuredLine) => baseline > AREA.top && baseline < AREA.bottom;
const textLines = (pdf: MeasuredPdf) => pdf.pages.map(({ lines }) => lines.filter(isText));

interface Rendered {
  tree: DocumentTree;
  pdf: MeasuredPdf;
}

const kept = new Map<string, Promise<Rendered>>();

/** One rendering for all tests that look at it. */
function rendered(locale: Locale, layout: DocumentLayout): Promise<Rendered> {
  const key = `${locale} ${layout}`;
  const rendering =
    kept.get(key) ?? render(composeSummary(summaryOfQuantities(locale), locale, DRAFT), layout);
  kept.set(key, rendering);
  return rendering;
}

async function render(tree: DocumentTree, layout: DocumentLayout): Promise<Rendered> {
  return { tree, pdf: await measurePdf(await run({ tree, layout })) };
}

const ALL = LOCALES.flatMap((locale) => DOCUMENT_LAYOUTS.map((layout) => [locale, layout] as const));
const STANDARD_IN = LOCALES.map((locale) => [locale] as const);
const LANGUAGES: Record<Locale, string> = { "zh-Hans": "zh-CN", "zh-Hant": "zh-HK", en: "en-HK" };

describe.each(ALL)("the pages of a summary in %s, %s,", (locale, layout) => {
  it("are A4, with everything inside the text area of 156 × 225 mm", async () => {
    const { pdf } = await rendered(locale, layout);
    for (const page of pdf.pages) {
      expect([page.width, page.height].map(Math.round)).toEqual([210, 297]);
      for (const { left, right, text } of page.lines.filter(isText)) {
        expect(left, text).toBeGreaterThan(AREA.left - HALF);
        expect(right, text).toBeLessThan(AREA.right + HALF);
      }
    }
    const plainStarts = textLines(pdf)
      .flat()
      .filter(({ text }) => /^[\p{L}\d]/u.test(text));
    expect(Math.min(...plainStarts.map(({ left }) => left))).toBeCloseTo(AREA.left, 1);
    const firsts = textLines(pdf).map(([first]) => (first ? first.baseline - first.size * 0.88 * PT : 0));
    expect(Math.min(...firsts)).toBeGreaterThanOrEqual(AREA.top - 0.1);
    expect(Math.min(...firsts)).toBeLessThan(AREA.top + 4);
  });

  it("say what the document says, and nothing else", async () => {
    const { tree, pdf } = await rendered(locale, layout);
    const text = textLines(pdf).flat();
    expect(close(text.map((line) => line.text).join(""))).toBe(said(tree, layout));
  });

  it("have embedded, subset faces only, and a glyph for every character", async () => {
    const { pdf } = await rendered(locale, layout);
    const forms = locale === "zh-Hans" ? "SC" : "HK";
    expect(pdf.fonts.map(({ name }) => name).sort()).toEqual(
      [`NotoSans${forms}-Medium`, `NotoSerif${forms}-Bold`, `NotoSerif${forms}-Regular`].sort(),
    );
    expect(pdf.fonts.every(({ embedded, subset }) => embedded && subset)).toBe(true);
    expect(pdf.pages.map(({ missingGlyphs }) => missingGlyphs)).toEqual(pdf.pages.map(() => 0));
  });

  it("are tagged, and tell title, language and headings", async () => {
    const { tree, pdf } = await rendered(locale, layout);
    expect(pdf).toMatchObject({ title: tree.name, author: plain(tree.group), language: LANGUAGES[locale] });
    expect(pdf.isTagged).toBe(true);
    const headings = tree.sections.flatMap(({ heading, items }) => [
      { title: plain(heading ?? []), depth: 0 },
      ...items.map((item) => ({ title: itemNumber(item, tree, layout) + plain(item.title), depth: 1 })),
    ]);
    expect(isInAreas(tree)).toBe(true);
    expect(pdf.outline).toEqual(headings.map(({ title, depth }) => ({ title: title.trim(), depth })));
    const roles = pdf.structure.map(({ role }) => role);
    expect(roles.filter((role) => role === "H1")).toHaveLength(2);
    expect(roles.filter((role) => role === "H2").length).toBeGreaterThanOrEqual(40);
    expect(roles.filter((role) => role === "P").length).toBeGreaterThan(40);
  });

  it("begin no line with what belongs to the line before, and tear no number from what it counts", async () => {
    const { pdf } = await rendered(locale, layout);
    const starts = textLines(pdf).flatMap((lines) => lines.map(({ text }) => text.charAt(0)));
    expect(starts.filter((start) => /[。，、；：？！）】」』》〉”’%·]/.test(start))).toEqual([]);
    const broken = textLines(pdf)
      .flat()
      .map(({ text }) => text.replace(/ (?=[\p{Script=Han}\d])|(?<=\p{Script=Han}) /gu, ""))
      .join("\n");
    expect(
      broken.match(
        /\d\n[\p{Script=Han}\d]|\d\n(?:million|billion|items|cases|batches)|[万萬亿億]\n[件元]|[约約逾达達第币幣]\n\d|RMB\n|\$\n|about\n|than\n/gu,
      ),
    ).toBeNull();
  });

  it("leave no heading alone at the foot of a page", async () => {
    const { tree, pdf } = await rendered(locale, layout);
    const lasts = textLines(pdf).map((lines) => close(lines.at(-1)?.text ?? ""));
    const headings = headingsOf(tree, layout);
    expect(pdf.pages.length).toBeGreaterThan(4);
    expect(lasts.filter((last) => headings.some((heading) => heading.endsWith(last)))).toEqual([]);
  });

  it("mark a draft at the head of each and behind the text, and a published one nowhere", async () => {
    const { tree, pdf } = await rendered(locale, layout);
    for (const page of pdf.pages) {
      const [head] = page.lines;
      expect(close(head?.text ?? "")).toBe(close(tree.draft?.text ?? "none"));
      expect(head?.baseline).toBeLessThan(AREA.top);
      expect(page.slanted.join("")).toBe(tree.draft?.name);
    }
    const clean = await render(composeSummary(summaryContent([]), locale, { draft: null }), layout);
    expect(clean.pdf.pages.flatMap(({ slanted }) => slanted)).toEqual([]);
    expect(clean.pdf.pages[0]?.lines[0]?.baseline).toBeGreaterThan(AREA.top);
  });
});

describe.each(STANDARD_IN)("a page by GB/T 9704-2012 in %s", (locale) => {
  it("has 22 lines of 3号, and its number in 4号 7 mm below, outside, one character in", async () => {
    const { tree, pdf } = await rendered(locale, "gbt9704");
    const pages = textLines(pdf).slice(1, -1);
    const headings = headingsOf(tree, "gbt9704");
    pages.forEach((lines, at) => {
      const next = close(textLines(pdf)[at + 2]?.[0]?.text ?? "");
      // Only what must not be parted from a heading may leave room at a page's foot.
      const isHeading = headings.some((heading) => heading.startsWith(next));
      if (lines.length !== 22) expect([lines.length < 22, isHeading]).toEqual([true, true]);
    });
    expect(pages.filter((lines) => lines.length === 22).length).toBeGreaterThan(2);
    expect(new Set(pages.flat().map(({ size }) => size))).toEqual(new Set([16]));
    pdf.pages.forEach(({ lines }, at) => {
      const number = lines.at(-1);
      expect(number?.text).toBe(`— ${at + 1} —`);
      expect(number?.size).toBe(14);
      // The dashes stand 0.3 em above the baseline.
      expect((number?.baseline ?? 0) - 0.3 * 14 * PT).toBeCloseTo(AREA.bottom + 7, 0);
      if (at % 2 === 0) expect(number?.right).toBeCloseTo(AREA.right - 14 * PT, 0);
      else expect(number?.left).toBeCloseTo(AREA.left + 14 * PT, 0);
    });
  });

  it("has its title in 2号, centred", async () => {
    const { tree, pdf } = await rendered(locale, "gbt9704");
    const titles = textLines(pdf)[0]?.filter(({ size }) => size === 22) ?? [];
    expect(close(titles.map(({ text }) => text).join(""))).toBe(close(plain(tree.group) + plain(tree.title)));
    for (const { left, right } of titles) {
      expect((left + right) / 2).toBeCloseTo((AREA.left + AREA.right) / 2, 0);
    }
  });
});

describe("the grid of GB/T 9704-2012", () => {
  it("holds 28 characters a line and 22 lines a page", async () => {
    const content = summaryContent([summaryUpdate(1, "题", ["国".repeat(28 * 22 * 3)])]);
    const { pdf } = await render(composeSummary(content, "zh-Hans", { draft: null }), "gbt9704");
    const [, second = []] = textLines(pdf);
    expect(second.map(({ text }) => text.length)).toEqual(Array.from({ length: 22 }, () => 28));
    expect(second[0]?.left).toBeCloseTo(28, 1);
    expect(second[0]?.right).toBeCloseTo(184, 0);
    const pitches = second.slice(1).map(({ baseline }, at) => baseline - (second[at]?.baseline ?? 0));
    for (const pitch of pitches) expect(pitch / PT).toBeCloseTo(28.95, 2);
    expect(second.at(-1)?.baseline).toBeLessThan(AREA.bottom);
  });

  it("numbers areas 一、 in 黑体, projects （一） in a bold serif, and projects without areas 一、", async () => {
    const { pdf } = await rendered("zh-Hans", "gbt9704");
    const lines = textLines(pdf).flat();
    expect(lines.find(({ text }) => text.startsWith("一、"))?.fonts).toEqual(["NotoSansSC-Medium"]);
    expect(lines.find(({ text }) => text.startsWith("（一）"))?.fonts).toEqual(["NotoSerifSC-Bold"]);
    const real = await render(composeSummary(sourceContent(), "zh-Hans", { draft: null }), "gbt9704");
    expect(real.pdf.outline[16]?.title).toMatch(/^十七、持续更新/);
    expect(real.pdf.outline).toHaveLength(17);
  });
});
