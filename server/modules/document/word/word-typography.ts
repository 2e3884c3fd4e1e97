import type { Locale } from "@/server/kernel/locale";

/** `exact` in twips, `auto` in 240ths of the font's own line. */
interface LineSpacing {
  value: number;
  rule: "exact" | "auto";
}

/** Sizes are half-points and distances twips (1/20 pt), as WordprocessingML counts. */
export interface WordTypography {
  /** `w:lang` of the text, by the tags that word processors know. */
  language: { value: string; eastAsia: string };
  latin: string;
  eastAsia: { title: string; heading: string; subheading: string; body: string; pageNumber: string };
  size: {
    title: number;
    subtitle: number;
    area: number;
    heading: number;
    body: number;
    note: number;
    pageNumber: number;
  };
  line: LineSpacing;
  titleLine: LineSpacing;
  /** Hundredths of a character. */
  firstLineChars: number;
  spaceAfter: number;
  justified: boolean;
  /** 小标宋 is heavy by itself. */
  titleBold: boolean;
}

/** GB/T 9704-2012: 3号 (16 pt) 仿宋 at 22 lines a page, title in 2号 (22 pt) 小标宋, page number in 4号 (14 pt) 宋体. */
const SIMPLIFIED: WordTypography = {
  language: { value: "en-HK", eastAsia: "zh-CN" },
  latin: "Times New Roman",
  eastAsia: {
    title: "方正小标宋简体",
    heading: "黑体",
    subheading: "楷体",
    body: "仿宋",
    pageNumber: "宋体",
  },
  size: { title: 44, subtitle: 32, area: 36, heading: 32, body: 32, note: 24, pageNumber: 28 },
  line: { value: 579, rule: "exact" },
  titleLine: { value: 720, rule: "exact" },
  firstLineChars: 200,
  spaceAfter: 0,
  justified: true,
  titleBold: false,
};

const TRADITIONAL: WordTypography = {
  ...SIMPLIFIED,
  language: { value: "en-HK", eastAsia: "zh-HK" },
  eastAsia: {
    title: "新細明體",
    heading: "微軟正黑體",
    subheading: "新細明體",
    body: "新細明體",
    pageNumber: "新細明體",
  },
  size: { title: 40, subtitle: 28, area: 32, heading: 28, body: 28, note: 22, pageNumber: 24 },
  line: { value: 540, rule: "exact" },
  titleLine: { value: 660, rule: "exact" },
  titleBold: true,
};

const ENGLISH: WordTypography = {
  ...TRADITIONAL,
  size: { title: 32, subtitle: 26, area: 30, heading: 26, body: 24, note: 20, pageNumber: 22 },
  line: { value: 288, rule: "auto" },
  titleLine: { value: 300, rule: "auto" },
  firstLineChars: 0,
  spaceAfter: 160,
  justified: false,
};

export const WORD_TYPOGRAPHY: Record<Locale, WordTypography> = {
  "zh-Hans": SIMPLIFIED,
  "zh-Hant": TRADITIONAL,
  en: ENGLISH,
};

/** A4 with the margins of GB/T 9704-2012; the page number stands 7 mm below the text area. */
export const WORD_PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: 2098, left: 1587, right: 1474, bottom: 1984, header: 1134, footer: 1247 },
} as const;
