import type { DateExpression, DatePoint } from "./date-point";

/**
 * Dates as English texts write them: 10 April 2023, April 10, 2023, from 9 to 30 April 2024, the second half of 2022, Q3 2019,
 * mid-2022 to 2023, in December of the same year. A year or a month alone counts only behind a word such as "in": 2023 may
 * be a number, May a verb, and both are part of names.
 */
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)(?![A-Za-z])";
const DAY = "(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?![\\d,.]\\d|\\d)";
const YEAR = "(?:19|20)\\d\\d(?!\\d|[,.]\\d|%)";
const RELATIVE = "(?:the\\s+)?(?:same|following|next|previous|preceding)\\s+year|(?:that|this|the)\\s+year";
const OF_YEAR = `(?:,?\\s+(?:(?:of|in)\\s+)?(?:the\\s+year\\s+)?(?<year>${YEAR})|,?\\s+(?:(?:of|in)\\s+)?(?<relative>${RELATIVE}))?`;
const NTH = "first|second|third|fourth|latter|last|1st|2nd|3rd|4th";

const sticky = (pattern: string) => new RegExp(pattern, "iy");

const FORMS: readonly RegExp[] = [
  sticky(`(?<day>${DAY})\\s+(?:of\\s+)?(?<month>${MONTH})${OF_YEAR}`),
  sticky(`(?<month>${MONTH})\\s+(?<day>${DAY})(?:,?\\s+(?<year>${YEAR}))?`),
  sticky(`(?<month>${MONTH})${OF_YEAR}`),
  sticky(`(?:the\\s+)?(?<half>${NTH})\\s+half${OF_YEAR}`),
  sticky(
    `(?:the\\s+)?(?<quarter>${NTH})(?:\\s+quarters?${OF_YEAR}|(?=\\s+to\\s+(?:the\\s+)?(?:${NTH})\\s+quarters?))`,
  ),
  sticky(`Q(?<quarter>[1-4])${OF_YEAR}`),
  sticky(`H(?<half>[12])\\s+(?:of\\s+)?(?<year>${YEAR})`),
  sticky(`(?<middle>mid)[-–\\s](?<year>${YEAR})`),
  sticky(`(?:the\\s+)?(?<relative>${RELATIVE}|same\\s+month)(?![A-Za-z-])`),
  sticky(`(?<year>${YEAR})(?![-–/]\\d)`),
];
const DAYS_OF_MONTH = sticky(
  `(?<from>${DAY})\\s*(?:to|and|until|-|–|—)\\s*(?<to>${DAY})\\s+(?:of\\s+)?(?<month>${MONTH})${OF_YEAR}`,
);
const MONTH_DAYS = sticky(
  `(?<month>${MONTH})\\s+(?<from>${DAY})\\s*(?:to|until|-|–|—)\\s*(?<to>${DAY})(?:,?\\s+(?<year>${YEAR}))?`,
);
const TO = /\s*(?:\b(?:to|until|till|through)\b|-|–|—)\s*(?:the\s+)?/iy;
const AND = /\s+and\s+(?:the\s+)?/iy;

/** What must stand before a year or a month alone. */
const INTRODUCED =
  /(?:^|[^A-Za-z])(?:in|during|since|until|till|by|from|throughout|between|before|after|around|early|late|mid|(?:end|beginning|start|course|rest|whole|middle|year)\s+of|the\s+year|year|early\s+in|late\s+in)[\s-]+(?:early\s+|late\s+|mid-?\s*|the\s+)?$/i;
const AT_START = /(?:^|[.!?]\s+)In\s+$/;
const NAME_FOLLOWS = /^\s+[A-Z][a-z]/;
const LONGEST_INTRODUCTION = 30;

const NTHS: Record<string, number> = {
  first: 1,
  "1st": 1,
  second: 2,
  "2nd": 2,
  latter: 2,
  third: 3,
  "3rd": 3,
  fourth: 4,
  "4th": 4,
  last: 4,
};

interface Found {
  point: DatePoint;
  end: number;
  isMiddle: boolean;
}

function relativeOf(words: string | undefined): DatePoint["relative"] {
  if (words === undefined) return null;
  if (/month/i.test(words)) return "SAME_MONTH";
  if (/following|next/i.test(words)) return "NEXT_YEAR";
  if (/previous|preceding/i.test(words)) return "YEAR_BEFORE";
  return /this/i.test(words) ? "PERIOD_YEAR" : "SAME_YEAR";
}

function nthOf(words: string | undefined): number | null {
  if (words === undefined) return null;
  return NTHS[words.toLowerCase()] ?? Number(words);
}

function halfOf(nth: number | null): DatePoint["half"] {
  if (nth === null) return null;
  return nth === 1 ? 1 : 2;
}

function quarterOf(nth: number | null): DatePoint["quarter"] {
  return nth === 1 || nth === 2 || nth === 3 || nth === 4 ? nth : null;
}

const monthOf = (name: string | undefined) =>
  name === undefined ? null : MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
const numberOf = (digits: string | undefined) => (digits === undefined ? null : Number.parseInt(digits, 10));

type Groups = Record<string, string | undefined>;

function pointOf({ year, relative, half, quarter, month, day }: Groups): DatePoint {
  return {
    year: numberOf(year),
    relative: relativeOf(relative),
    half: halfOf(nthOf(half)),
    quarter: quarterOf(nthOf(quarter)),
    month: monthOf(month),
    day: numberOf(day),
  };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** A year or a month that stands for itself says when only if the words around it say so. */
function needsIntroduction({ year, month, half, quarter, day }: DatePoint): boolean {
  const parts = [year, month, half, quarter, day].filter((part) => part !== null);
  return parts.length === 1 && half === null && quarter === null;
}

function isIntroduced(text: string, at: number, end: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_INTRODUCTION), at);
  if (NAME_FOLLOWS.test(text.slice(end, end + 4))) return AT_START.test(before);
  return INTRODUCED.test(before);
}

function pointAt(text: string, at: number): Found | null {
  for (const form of FORMS) {
    const match = matchAt(form, text, at);
    if (!match) continue;
    const isMiddle = match.groups?.middle !== undefined;
    return { point: pointOf(match.groups ?? {}), end: at + match[0].length, isMiddle };
  }
  return null;
}

/** 9 to 30 April 2024; April 9-30, 2024. */
function daysAt(text: string, at: number): DateExpression | null {
  const match = matchAt(DAYS_OF_MONTH, text, at) ?? matchAt(MONTH_DAYS, text, at);
  if (!match?.groups) return null;
  const { from, to, ...rest } = match.groups;
  const end = at + match[0].length;
  return { from: pointOf({ ...rest, day: from }), to: pointOf({ ...rest, day: to }), start: at, end };
}

/** The first end of a range takes its year from the second, which may lie beyond New Year: November to February 2025. */
function withYearOf(from: DatePoint, to: DatePoint): DatePoint {
  if (from.year !== null || from.relative !== null) return from;
  const isYearBefore = to.year !== null && from.month !== null && to.month !== null && from.month > to.month;
  return { ...from, year: isYearBefore ? Number(to.year) - 1 : to.year, relative: to.relative };
}

/** Mid-year begins a span in July and ends one in June; alone it says no more than the year. */
function inMiddle({ point, isMiddle }: Found, half: 1 | 2): DatePoint {
  return isMiddle ? { ...point, half } : point;
}

function rangeAt(text: string, at: number, first: Found): DateExpression | null {
  const isBetween = /between\s+(?:the\s+)?$/i.test(text.slice(Math.max(0, at - 14), at));
  const separator = matchAt(isBetween ? AND : TO, text, first.end);
  const second = separator && pointAt(text, first.end + separator[0].length);
  if (!second) return null;
  const from = withYearOf(inMiddle(first, 2), second.point);
  return { from, to: inMiddle(second, 1), start: at, end: second.end };
}

function expressionAt(text: string, at: number): DateExpression | null {
  const days = daysAt(text, at);
  if (days) return days;
  const first = pointAt(text, at);
  if (!first) return null;
  const range = rangeAt(text, at, first);
  const end = range?.end ?? first.end;
  const isBare = needsIntroduction(first.point) && (range?.to == null || needsIntroduction(range.to));
  if (isBare && !first.isMiddle && !isIntroduced(text, at, end)) return null;
  return range ?? { from: first.point, to: null, start: at, end };
}

const MAY_BEGIN = /(?<![A-Za-z\d.,/-])(?:[1-4]|0[1-9]|[5-9]|[jfmasondqhtlp])/gi;

/** The dates in an English text whose quoted names are covered, in order; found in Latin letters only. */
export function findEnglishDates(text: string): DateExpression[] {
  const found: DateExpression[] = [];
  let done = 0;
  for (const { index } of text.matchAll(MAY_BEGIN)) {
    if (index < done) continue;
    const expression = expressionAt(text, index);
    if (!expression) continue;
    found.push(expression);
    done = expression.end;
  }
  return found;
}
