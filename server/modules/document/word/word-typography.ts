import type { Locale } from "@/server/kernel/locale";
import type { DocumentLayout } from "../document.schema";

/** A typeface as the font table of a Word file describes it, so that a machine without it finds one of its kind. */
export interface Typeface {
  name: string;
  /** Other names that machines know it by. */
  alternatives: readonly string[];
  /** Of Windows, hexadecimal: 86 simplified, 88 traditional Chinese, 00 Western. */
  charset: "86" | "88" | "00";
  family: "roman" | "swiss" | "modern" | "script";
}

const WESTERN = {
  roman: { name: "Times New Roman", alternatives: [], charset: "00", family: "roman" },
  swiss: { name: "Arial", alternatives: [], charset: "00", family: "swiss" },
} as const satisfies Record<string, Typeface>;

const SIMPLIFIED = {
  xiaobiaosong: {
    name: "方正小标宋简体",
    alternatives: ["FZXiaoBiaoSong-B05S", "方正小标宋_GBK"],
    charset: "86",
    family: "roman",
  },
  song: { name: "宋体", alternatives: ["SimSun"], charset: "86", family: "roman" },
  hei: { name: "黑体", alternatives: ["SimHei"], charset: "86", family: "swiss" },
  kai: { name: "楷体", alternatives: ["KaiTi", "楷体_GB2312"], charset: "86", family: "script" },
  fangsong: { name: "仿宋", alternatives: ["FangSong", "仿宋_GB2312"], charset: "86", family: "modern" },
} as const satisfies Record<string, Typeface>;

/** Hong Kong's machines have no 仿宋 with Hong Kong's forms: text is set in Ming, as it is printed there. */
const TRADITIONAL = {
  ming: { name: "新細明體", alternatives: ["PMingLiU"], charset: "88", family: "roman" },
  hei: { name: "微軟正黑體", alternatives: ["Microsoft JhengHei"], charset: "88", family: "swiss" },
  kai: { name: "標楷體", alternatives: ["DFKai-SB"], charset: "88", family: "script" },
} as const satisfies Record<string, Typeface>;

export const TYPEFACES: readonly Typeface[] = [WESTERN, SIMPLIFIED, TRADITIONAL].flatMap((faces) =>
  Object.values(faces),
);

/** The two typefaces of a text: one for Chinese, one for Latin letters and digits. */
export interface FacePair {
  eastAsia: string;
  latin: string;
}

/** What a line is in the document, and so how it is set. `first` and `second` are the levels of headings that there are. */
export const ROLES = [
  "title",
  "subtitle",
  "first",
  "second",
  "body",
  "note",
  "header",
  "pageNumber",
] as const;
export type Role = (typeof ROLES)[number];

const pair = (eastAsia: Typeface, latin: Typeface = WESTERN.roman): FacePair => ({
  eastAsia: eastAsia.name,
  latin: latin.name,
});

/** The faces of GB/T 9704-2012: 小标宋, 黑体 and 楷体 for the levels of headings, 仿宋, and 宋体 for page numbers. */
const SIMPLIFIED_FACES: Record<Role, FacePair> = {
  title: pair(SIMPLIFIED.xiaobiaosong),
  subtitle: pair(SIMPLIFIED.kai),
  first: pair(SIMPLIFIED.hei, WESTERN.swiss),
  second: pair(SIMPLIFIED.kai),
  body: pair(SIMPLIFIED.fangsong),
  note: pair(SIMPLIFIED.kai),
  header: pair(SIMPLIFIED.song),
  pageNumber: pair(SIMPLIFIED.song, SIMPLIFIED.song),
};

const TRADITIONAL_FACES: Record<Role, FacePair> = {
  title: pair(TRADITIONAL.ming),
  subtitle: pair(TRADITIONAL.kai),
  first: pair(TRADITIONAL.hei, WESTERN.swiss),
  second: pair(TRADITIONAL.kai),
  body: pair(TRADITIONAL.ming),
  note: pair(TRADITIONAL.kai),
  header: pair(TRADITIONAL.ming),
  pageNumber: pair(TRADITIONAL.ming, TRADITIONAL.ming),
};

const ENGLISH_FACES: Record<Role, FacePair> = {
  ...TRADITIONAL_FACES,
  pageNumber: pair(TRADITIONAL.ming),
};

const FACES: Record<Locale, Record<Role, FacePair>> = {
  "zh-Hans": SIMPLIFIED_FACES,
  "zh-Hant": TRADITIONAL_FACES,
  en: ENGLISH_FACES,
};

/** Which typefaces text in a language is set in, by what it is in the document. */
export function facesOf(locale: Locale): Record<Role, FacePair> {
  return FACES[locale];
}

/** `w:lang` of text in each language, by the tags that word processors know. */
export const WORD_LANGUAGE: Record<Locale, { latin: string; eastAsia: string }> = {
  "zh-Hans": { latin: "en-HK", eastAsia: "zh-CN" },
  "zh-Hant": { latin: "en-HK", eastAsia: "zh-HK" },
  en: { latin: "en-HK", eastAsia: "zh-HK" },
};

/** The mark of a draft, lying over the page, is set in this. */
export function watermarkFace(locale: Locale): string {
  const { eastAsia, latin } = FACES[locale].first;
  return locale === "en" ? latin : eastAsia;
}

/** Points; 3号 is 16, 2号 is 22, 4号 is 14. */
export const STANDARD_SIZES: Record<Role, number> = {
  title: 22,
  subtitle: 16,
  first: 16,
  second: 16,
  body: 16,
  note: 16,
  header: 9,
  pageNumber: 14,
};

const PUBLISHED_SIZES: Record<Locale, Record<Role, number>> = {
  "zh-Hans": { ...STANDARD_SIZES, note: 12, first: 18 },
  "zh-Hant": {
    title: 20,
    subtitle: 14,
    first: 16,
    second: 14,
    body: 14,
    note: 11,
    header: 9,
    pageNumber: 12,
  },
  en: { title: 16, subtitle: 13, first: 15, second: 13, body: 12, note: 10, header: 9, pageNumber: 11 },
};

/** In points. */
export function sizesOf(locale: Locale, layout: DocumentLayout): Record<Role, number> {
  return layout === "gbt9704" ? STANDARD_SIZES : PUBLISHED_SIZES[locale];
}
