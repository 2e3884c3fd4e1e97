import type { Locale } from "@/server/kernel/locale";
import type { DocumentLayout } from "../document.schema";
import type { Role } from "./pdf-faces";

/** Everything that the template measures by. Distances and sizes are points. */
export interface PdfTypography {
  size: Record<Role, number>;
  /** From baseline to baseline; what is not named here stands as far apart as the body. */
  pitch: { body: number } & Partial<Record<Role, number>>;
  /** Added to the width of each character of Chinese text. */
  tracking: number;
  /** Of a paragraph's first line, in characters. */
  indent: number;
  headingsIndented: boolean;
  justified: boolean;
  /** Whether Chinese and Latin text get a little space between them, which takes characters off the grid. */
  spaced: boolean;
  /** Whether a page is filled to its last line, though that leaves one line of a paragraph there or overleaf. */
  fullPages: boolean;
  space: { paragraph: number; aboveHeading: number; belowHeading: number; belowPeriod: number };
  pageNumber: { place: "centred" | "outer"; below: number };
}

const MM = 72 / 25.4;

/** 28 characters of 16 pt on 156 mm are too wide by 5.8 pt; each gives its part. */
const STANDARD_TRACKING = (156 * MM - 28 * 16) / 28 - 0.0005;
/** 22 lines on 225 mm: 29 pt are too much by a fifth of a point. */
const STANDARD_PITCH = 28.95;

const STANDARD_SIZES: Record<Role, number> = {
  title: 22,
  subtitle: 16,
  first: 16,
  second: 16,
  body: 16,
  note: 16,
  header: 9,
  pageNumber: 14,
  watermark: 110,
};

/** The dashes of the page number stand 7 mm below the text area (7.5), 0.3 em above their baseline. */
function numberBelow(size: number): number {
  return 7 * MM + 0.3 * size;
}

/** GB/T 9704-2012: clause 5.2 for page, lines and characters, 7.3 for the text, 7.5 for page numbers. */
function standard(locale: Locale): PdfTypography {
  const english = locale === "en";
  return {
    size: STANDARD_SIZES,
    pitch: { body: STANDARD_PITCH, title: 36 },
    tracking: english ? 0 : STANDARD_TRACKING,
    indent: 2,
    headingsIndented: true,
    justified: !english,
    spaced: false,
    fullPages: true,
    space: { paragraph: 0, aboveHeading: 0, belowHeading: 0, belowPeriod: STANDARD_PITCH },
    pageNumber: { place: "outer", below: numberBelow(STANDARD_SIZES.pageNumber) },
  };
}

const PUBLISHED_SIZES: Record<Locale, Record<Role, number>> = {
  "zh-Hans": { ...STANDARD_SIZES, first: 18, note: 12 },
  "zh-Hant": {
    ...STANDARD_SIZES,
    title: 20,
    subtitle: 14,
    second: 14,
    body: 14,
    note: 11,
    pageNumber: 12,
  },
  en: {
    ...STANDARD_SIZES,
    title: 18,
    subtitle: 13,
    first: 15,
    second: 13,
    body: 12,
    note: 10,
    pageNumber: 11,
  },
};

const PUBLISHED_PITCH: Record<Locale, PdfTypography["pitch"]> = {
  "zh-Hans": { body: STANDARD_PITCH, title: 36, note: 20 },
  "zh-Hant": { body: 26, title: 33, note: 18 },
  en: { body: 18, title: 25, note: 15 },
};

/** What the group has published so far shows: numbers in Arabic digits, centred page numbers, air around headings. */
function asPublished(locale: Locale, inAreas: boolean): PdfTypography {
  const english = locale === "en";
  const published = PUBLISHED_SIZES[locale];
  const size = inAreas ? published : { ...published, first: published.second };
  return {
    size,
    pitch: PUBLISHED_PITCH[locale],
    tracking: 0,
    indent: english ? 0 : 2,
    headingsIndented: false,
    justified: !english,
    spaced: true,
    fullPages: false,
    space: { paragraph: english ? 8 : 0, aboveHeading: 12, belowHeading: 4, belowPeriod: 18 },
    pageNumber: { place: "centred", below: numberBelow(size.pageNumber) },
  };
}

/** @param inAreas whether the first level of headings is of areas, which are larger, or of projects */
export function pdfTypography(locale: Locale, layout: DocumentLayout, inAreas: boolean): PdfTypography {
  return layout === "gbt9704" ? standard(locale) : asPublished(locale, inAreas);
}
