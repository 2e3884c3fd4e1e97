import type { Locale } from "@/server/kernel/locale";
import { findDates } from "../narrative/date-expression";
import { fold } from "../narrative/folded-text";
import { cover, type Span } from "../narrative/masked-text";
import { coverNames } from "../narrative/quoted-name";
import { figuresIn } from "./figures-in";

/** A place where a text chose one of two ways to write the same. */
export interface Way extends Span {
  /** What it competes with. */
  kind: string;
  /** The way of the house, which is followed where both are as frequent. */
  isHouse: boolean;
  /** The same words written the other way; null where only a person can. */
  otherwise: string | null;
}

const HAN = "\\u3400-\\u9fff";

/** ２０２３ beside 2023. A full-width way is never offered: where a text mixes, half-width digits are right. */
export function widthWays(text: string): Way[] {
  return Array.from(
    text.matchAll(/[０-９Ａ-Ｚａ-ｚ][０-９Ａ-Ｚａ-ｚ．，％]*|\d+/g),
    ({ 0: digits, index }) => {
      const isHouse = /^\d/.test(digits);
      const trimmed = isHouse ? digits : digits.replace(/[．，]+$/, "");
      const otherwise = isHouse ? null : fold(trimmed);
      return { start: index, end: index + trimmed.length, kind: "width", isHouse, otherwise };
    },
  );
}

const GROUPED = /(?<![\d.,A-Za-z])\d{1,3}(?:,\d{3})+(?![\d,]|\.\d{4})/g;
/** Codes, decimals, years and telephone numbers are no counts. */
const UNGROUPED = /(?<![\d.,A-Za-z/〔〕()（-])\d{4,9}(?![\d,A-Za-z/〕-]|\s*[号年])/g;

/** A text with what holds a numeral and counts nothing covered: dates and quoted names. */
function withoutNames(text: string): string {
  const folded = coverNames(fold(text));
  return cover(folded, findDates(folded));
}

/** 54,117 beside 1011. */
export function separatorWays(text: string, locale: Locale): Way[] {
  const covered = withoutNames(text);
  const grouped = Array.from(covered.matchAll(GROUPED), ({ 0: number, index }) => ({
    start: index,
    end: index + number.length,
    kind: "separators",
    isHouse: true,
    otherwise: number.replaceAll(",", ""),
  }));
  const plain = Array.from(covered.matchAll(UNGROUPED))
    .filter(({ 0: number }) => locale !== "en" || !/^(?:19|20)\d\d$/.test(number))
    .map(({ 0: number, index }) => ({
      start: index,
      end: index + number.length,
      kind: "separators",
      isHouse: false,
      otherwise: number.replace(/\B(?=(?:\d{3})+$)/g, ","),
    }));
  return [...grouped, ...plain];
}

const SPACED = new RegExp(
  `(?<=[${HAN}])[ \\u00a0\\u3000]{1,3}(?=\\d)|(?<=[\\d%])[ \\u00a0\\u3000]{1,3}(?=[${HAN}])`,
  "g",
);
const TIGHT = new RegExp(`(?<=[${HAN}])(?=\\d)|(?<=[\\d%])(?=[${HAN}])`, "g");

/** 2023 年 beside 2023年. The character before the space, or before where one would be, is part of the place. */
export function spacingWays(text: string, locale: Locale): Way[] {
  if (locale === "en") return [];
  const spaced = Array.from(text.matchAll(SPACED), ({ 0: space, index }) => ({
    start: index - 1,
    end: index + space.length,
    kind: "spacing",
    isHouse: false,
    otherwise: text.charAt(index - 1),
  }));
  const tight = Array.from(text.matchAll(TIGHT), ({ index }) => ({
    start: index - 1,
    end: index,
    kind: "spacing",
    isHouse: true,
    otherwise: `${text.charAt(index - 1)} `,
  }));
  return [...spaced, ...tight];
}

const NUMERAL = /[\d,，.]*\d|[一二两兩三四五六七八九十百千萬万零〇]+/;
/** Longer texts are no paragraphs of a summary, and figures are costly to read. */
const LONGEST = 20_000;
/** 两家 is how two of them are said; 一 is an article as often as a number. */
const SAID_SO = /^[一两兩]$/;

/** 三次 beside 4次: numbers that count by the same unit, in Chinese and in Arabic numerals. */
export function numeralWays(text: string, locale: Locale): Way[] {
  if (locale === "en" || text.length > LONGEST) return [];
  return figuresIn(text).flatMap(({ kind, unit, value, max, text: words, start }) => {
    const numeral = NUMERAL.exec(words);
    if (kind !== "COUNT" || unit === null || max !== null || !numeral || SAID_SO.test(numeral[0])) return [];
    const from = start + numeral.index;
    const isHouse = /\d/.test(numeral[0]);
    const otherwise = isHouse ? null : value;
    return [
      { start: from, end: from + numeral[0].length, kind: `numerals ${fold(unit)}`, isHouse, otherwise },
    ];
  });
}
