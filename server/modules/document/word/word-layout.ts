import type { Locale } from "@/server/kernel/locale";
import type { DocumentLayout } from "../document.schema";
import { type Role, sizesOf } from "./word-typography";

/** How far apart lines are: `exact` in twips, `auto` in 240ths of the font's own line. */
export interface LineSpacing {
  value: number;
  rule: "exact" | "auto";
}

/** `w:docGrid`: lines, and where it has `charSpace`, characters too, each so many 4096ths of a point wider than its size. */
export interface DocumentGrid {
  linePitch: number;
  charSpace?: number;
}

/** Where everything stands. Distances are twips (1/20 pt), as WordprocessingML counts. */
export interface WordLayout {
  /** Points. */
  size: Record<Role, number>;
  line: LineSpacing;
  titleLine: LineSpacing;
  grid: DocumentGrid | null;
  /** Between any two characters. */
  characterSpacing: number;
  /** Of the first line of a paragraph; hundredths of a character, and the same in twips. */
  indent: { chars: number; twips: number };
  /** Whether headings are indented as paragraphs are. */
  headingIndented: boolean;
  space: { afterParagraph: number; beforeHeading: number; afterHeading: number; afterTitle: number };
  bold: { title: boolean; headings: boolean };
  justified: boolean;
  /** Whether Chinese and Latin text get a little space between them, which takes characters off the grid. */
  autoSpace: boolean;
  /** `outer`: odd pages right, even pages left, one character in. */
  pageNumber: "centred" | "outer";
}

/**
 * A4 with the margins of GB/T 9704-2012 (clause 5.2.1): above 37 mm, left 28 mm, a text area of 156 × 225 mm. The line
 * of the page number is where its dashes stand 7 mm below the text area (clause 7.5).
 */
export const WORD_PAGE = {
  size: { "w:w": 11906, "w:h": 16838 },
  margin: { top: 2098, right: 1474, bottom: 1984, left: 1587, header: 1134, footer: 1430 },
} as const;

/** 22 lines on 225 mm: at 29 pt the last would stand 4 twips below the text area. */
const STANDARD_LINE = 579;
/** 28 characters of 16 pt on 156 mm: each is narrowed by 848/4096 pt. */
const STANDARD_CHAR_SPACE = -848;
/**
 * The grid says what the page is; text is brought to it by exact lines and by 15.7 pt a character, without being snapped
 * to it: LibreOffice 7.4 gives a character that is wider than its cell two of them, and so 14 characters to a line.
 */
const STANDARD_CHARACTER_SPACING = -6;
/** Two characters of text. */
const STANDARD_INDENT = 628;

function standardLayout(locale: Locale): WordLayout {
  const english = locale === "en";
  const line = { value: STANDARD_LINE, rule: "exact" } as const;
  return {
    size: sizesOf(locale, "gbt9704"),
    line,
    titleLine: line,
    // A grid of characters would draw Latin letters together as if they were Chinese.
    grid: { linePitch: STANDARD_LINE, ...(english ? {} : { charSpace: STANDARD_CHAR_SPACE }) },
    characterSpacing: english ? 0 : STANDARD_CHARACTER_SPACING,
    indent: { chars: 200, twips: STANDARD_INDENT },
    headingIndented: true,
    space: { afterParagraph: 0, beforeHeading: 0, afterHeading: 0, afterTitle: STANDARD_LINE },
    bold: { title: locale !== "zh-Hans", headings: english },
    justified: !english,
    autoSpace: false,
    pageNumber: "outer",
  };
}

const ENGLISH_AS_PUBLISHED = {
  line: { value: 288, rule: "auto" },
  titleLine: { value: 300, rule: "auto" },
  indent: { chars: 0, twips: 0 },
} as const;

const TRADITIONAL_LINES = {
  line: { value: 540, rule: "exact" },
  titleLine: { value: 660, rule: "exact" },
} as const;
const SIMPLIFIED_LINES = {
  line: { value: STANDARD_LINE, rule: "exact" },
  titleLine: { value: 720, rule: "exact" },
} as const;

function publishedMeasures(locale: Locale): Pick<WordLayout, "line" | "titleLine" | "indent"> {
  if (locale === "en") return ENGLISH_AS_PUBLISHED;
  const lines = locale === "zh-Hans" ? SIMPLIFIED_LINES : TRADITIONAL_LINES;
  const { body } = sizesOf(locale, "as-published");
  return { ...lines, indent: { chars: 200, twips: 2 * 20 * body } };
}

function publishedLayout(locale: Locale): WordLayout {
  const english = locale === "en";
  return {
    size: sizesOf(locale, "as-published"),
    ...publishedMeasures(locale),
    grid: null,
    characterSpacing: 0,
    headingIndented: false,
    space: { afterParagraph: english ? 160 : 0, beforeHeading: 240, afterHeading: 60, afterTitle: 360 },
    bold: { title: locale !== "zh-Hans", headings: true },
    justified: !english,
    autoSpace: true,
    pageNumber: "centred",
  };
}

export function wordLayout(locale: Locale, layout: DocumentLayout): WordLayout {
  return layout === "gbt9704" ? standardLayout(locale) : publishedLayout(locale);
}
