import { beforeAll, describe, expect, it } from "vitest";
import { LOCALES, type Locale } from "@/server/kernel/locale";
import { type MeasuredPdf, measurePdf } from "../../../testing/measured-pdf";
import { printedByOffice } from "../../../testing/office-pdf";
import { summaryContent, summaryUpdate } from "../../../testing/summary-content";
import { textInLayout } from "../../../testing/text-in-layout";
import { threeLanguageContent, threeLanguageContentInAreas } from "../../../testing/three-languages";
import { composeSummary } from "../../summary/compose";
import { DOCUMENT_LAYOUTS, type DocumentLayout } from "../document.schema";
import type { DocumentTree } from "../document-tree";
import { itemsOf } from "../document-tree";
import { itemHeading } from "../item-number";
import { renderWord } from "./render-word";

// What a reader of the Word files sees, as far as LibreOffice shows it: its pages, measured against the table of docs/word-layouts.md.
// Distances are millimetres from the top left corner of A4.

/** GB/T 9704-2012, clause 5.2.1. */
const TEXT_AREA = { left: 28, right: 184, top: 37, bottom: 262 };
const PAGE_NUMBER = /^— (\d+) —$/;
const NEVER_FIRST = /^[、。，．：；？！）〕】》〉」』”’%…]/u;
const NEVER_LAST = /[（〔【《〈「『“‘]$/u;
const DRAFT = { draft: { digest: "0123456789abcdef".repeat(4), date: "2024-11-22" } };
const published = { draft: null };

const CASES = LOCALES.flatMap((locale) => DOCUMENT_LAYOUTS.map((layout) => ({ locale, layout })));
const named = (locale: Locale, layout: DocumentLayout) => `${locale}.${layout}`;

const trees = new Map<string, DocumentTree>();
const printed = new Map<string, MeasuredPdf>();

/** Ten thousand characters without a mark or a digit. */
function longParagraph(): DocumentTree {
  const content = summaryContent([summaryUpdate(1, "长", ["知识产权合作交流".repeat(1250)])]);
  return composeSummary(content, "zh-Hans", published);
}

beforeAll(async () => {
  const [content, inAreas] = [await threeLanguageContent(), await threeLanguageContentInAreas()];
  const files: Record<string, Uint8Array> = {};
  const add = (name: string, tree: DocumentTree, layout: DocumentLayout) => {
    trees.set(name, tree);
    files[name] = renderWord(tree, layout);
  };
  for (const { locale, layout } of CASES) {
    add(named(locale, layout), composeSummary(content, locale, published), layout);
    add(`${named(locale, layout)}.draft`, composeSummary(inAreas, locale, DRAFT), layout);
  }
  add("long", longParagraph(), "gbt9704");
  for (const [name, bytes] of Object.entries(await printedByOffice(files))) {
    printed.set(name, await measurePdf(bytes));
  }
}, 180_000);

function measured(name: string): MeasuredPdf {
  const pdf = printed.get(name);
  if (!pdf) throw new Error(`${name} was not printed`);
  return pdf;
}

function treeOf(name: string): DocumentTree {
  const tree = trees.get(name);
  if (!tree) throw new Error(`there is no ${name}`);
  return tree;
}

/** The lines of the text, page by page, without what stands above and below it. */
function textLines(name: string) {
  const { draft } = treeOf(name);
  return measured(name).pages.map(({ lines }) =>
    lines.filter(
      ({ text }) => !PAGE_NUMBER.test(text) && withoutSpace(text) !== withoutSpace(draft?.text ?? ""),
    ),
  );
}

function headings(name: string, layout: DocumentLayout): string[] {
  const tree = treeOf(name);
  return itemsOf(tree).map((item) => itemHeading(item, tree, layout));
}

function pageNumbers(name: string) {
  return measured(name).pages.map(({ lines }) => lines.find(({ text }) => PAGE_NUMBER.test(text)));
}

/** Elsewhere than on Linux LibreOffice does not ask fontconfig, and takes the machine's own typefaces. */
const onOurFaces = it.runIf(process.platform === "linux");

const withoutSpace = (text: string) => text.replaceAll(/\s/gu, "");
const documents = CASES.flatMap(({ locale, layout }) =>
  [named(locale, layout), `${named(locale, layout)}.draft`].map((name) => ({ name, layout })),
);

describe.each(documents)("$name, printed", ({ name, layout }) => {
  it("is A4, and its text keeps to the text area", () => {
    for (const { width, height } of measured(name).pages) {
      expect(width).toBeCloseTo(210, 0);
      expect(height).toBeCloseTo(297, 0);
    }
    for (const { left, right, baseline } of textLines(name).flat()) {
      expect(left).toBeGreaterThan(TEXT_AREA.left - 1);
      expect(right).toBeLessThan(TEXT_AREA.right + 1);
      expect(baseline).toBeGreaterThan(TEXT_AREA.top);
      expect(baseline).toBeLessThan(TEXT_AREA.bottom);
    }
    expect(
      Math.min(
        ...textLines(name)
          .flat()
          .map(({ left }) => left),
      ),
    ).toBeCloseTo(TEXT_AREA.left, 0);
  });

  it("holds the whole text, and bears its title", () => {
    const shown = withoutSpace(
      textLines(name)
        .flat()
        .map(({ text }) => text)
        .join(""),
    );
    const { draft, ...tree } = treeOf(name);
    expect(shown).toBe(withoutSpace(textInLayout({ ...tree, draft: null }, layout)));
    expect(measured(name).title).toBe(tree.name);
  });

  it("leads to each project from the navigation pane", () => {
    const bookmarks = measured(name).outline.map(({ title }) => title.replaceAll("\u00A0", " "));
    for (const heading of headings(name, layout)) expect(bookmarks).toContain(heading);
  });

  onOurFaces("has no empty box, and only typefaces that are embedded", () => {
    expect(measured(name).pages.map(({ missingGlyphs }) => missingGlyphs)).toEqual(
      measured(name).pages.map(() => 0),
    );
    for (const { name: font, embedded } of measured(name).fonts) {
      expect(font).toMatch(/^Noto(Serif|Sans)(SC|HK)-/);
      expect(embedded).toBe(true);
    }
  });

  it("begins no line with a mark that ends something, and ends none with one that begins", () => {
    const lines = textLines(name).flat();
    expect(lines.filter(({ text }) => NEVER_FIRST.test(text) || NEVER_LAST.test(text))).toEqual([]);
  });

  it("leaves no heading alone at the foot of a page", () => {
    const whole = headings(name, layout).map(withoutSpace);
    const last = textLines(name).map((lines) => withoutSpace(lines.at(-1)?.text ?? ""));
    const beginsHeading = (line: string) => whole.some((heading) => heading.startsWith(line));
    const endsHeading = (line: string) => whole.some((heading) => heading.endsWith(line));
    expect(last.filter((line) => beginsHeading(line) || endsHeading(line))).toEqual([]);
  });

  it("numbers its pages where its layout has them", () => {
    for (const [at, line] of pageNumbers(name).entries()) {
      expect(line?.text).toBe(`— ${at + 1} —`);
      const { left = 0, right = 0, size = 0 } = line ?? {};
      if (layout === "as-published") expect((left + right) / 2).toBeCloseTo(106, 0);
      else {
        const oneCharacter = (14 / 72) * 25.4;
        expect(size).toBe(14);
        if (at % 2 === 0) expect(right).toBeCloseTo(TEXT_AREA.right - oneCharacter, 0);
        else expect(left).toBeCloseTo(TEXT_AREA.left + oneCharacter, 0);
      }
    }
  });
});

describe("the layout of GB/T 9704, printed", () => {
  const LINE = (28.95 / 72) * 25.4;

  it("has 22 lines on a page and 28 characters on a line", () => {
    const pages = textLines("long").slice(1, -1);
    expect(pages.length).toBeGreaterThan(10);
    for (const lines of pages) {
      expect(lines).toHaveLength(22);
      expect(new Set(lines.map(({ text }) => [...text].length))).toEqual(new Set([28]));
    }
  });

  it("sets its lines 28.95 pt apart, text in 16 pt and the title in 22", () => {
    for (const locale of LOCALES) {
      const [first = [], second = []] = textLines(named(locale, "gbt9704"));
      const gaps = second.slice(1).map(({ baseline }, at) => baseline - (second[at]?.baseline ?? 0));
      for (const gap of gaps) expect(gap).toBeCloseTo(LINE, 1);
      expect(first[0]?.size).toBe(22);
      expect(new Set(second.map(({ size }) => size))).toEqual(new Set([16]));
    }
  });

  it("indents paragraphs and headings by two characters", () => {
    const lines = textLines("zh-Hans.gbt9704").flat();
    const opening = lines.find(({ text }) => text.startsWith("粤港保护知识产权合作专责小组从"));
    const heading = lines.find(({ text }) => text.startsWith("一、"));
    for (const line of [opening, heading])
      expect(line?.left).toBeCloseTo(TEXT_AREA.left + (31.4 / 72) * 25.4, 0);
  });

  // The dash of Noto Serif lies 1.4 mm above its baseline at 14 pt.
  it("draws the dashes of the page number 7 mm below the text", () => {
    for (const line of pageNumbers("zh-Hans.gbt9704")) {
      const dash = (line?.baseline ?? 0) - 1.4;
      expect(Math.abs(dash - TEXT_AREA.bottom - 7)).toBeLessThan(1);
    }
  });

  onOurFaces(
    "sets headings of areas in 黑体, for which Noto Sans stands in, and of projects below them in another",
    () => {
      const lines = textLines("zh-Hans.gbt9704.draft").flat();
      const area = lines.find(({ text }) => text === "一、跨境保护");
      expect(area?.fonts).toEqual(["NotoSansSC-Regular"]);
      expect(lines.find(({ text }) => text.startsWith("（一）"))?.fonts).toEqual(["NotoSerifSC-Regular"]);
    },
  );
});

onOurFaces("is set in the forms of Hong Kong in traditional Chinese", () => {
  for (const layout of DOCUMENT_LAYOUTS) {
    const faces = (locale: Locale) => measured(named(locale, layout)).fonts.map(({ name }) => name);
    expect(faces("zh-Hant")).toContain("NotoSerifHK-Regular");
    expect(faces("zh-Hans").join()).not.toContain("HK");
  }
});

it("marks every page of a draft at its head, and none of a published document", () => {
  const mark = withoutSpace(treeOf("zh-Hans.gbt9704.draft").draft?.text ?? "");
  for (const { lines } of measured("zh-Hans.gbt9704.draft").pages) {
    expect(withoutSpace(lines[0]?.text ?? "")).toBe(mark);
    expect(lines[0]?.baseline).toBeLessThan(TEXT_AREA.top);
  }
  expect(measured("zh-Hans.gbt9704").text).not.toContain("送审稿");
});
