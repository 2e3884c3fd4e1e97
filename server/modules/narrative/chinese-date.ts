import { parseChineseNumeral } from "../figure/chinese-numeral";
import type { DateExpression, DatePoint } from "./date-point";

const MONTH = "1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]";
const DAY =
  "3[01]|[12]\\d|0?[1-9]|三十一?|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九]";
const YEAR = "(?:19|20)\\d\\d|[一二][〇零○九][〇零○一二三四五六七八九]{2}";
const TO = "\\s*(?:至|到|-|–|—|~)+\\s*";

const DOTTED = /(?<year>(?:19|20)\d\d)[-./](?<month>1[0-2]|0?[1-9])[-./](?<day>3[01]|[12]\d|0?[1-9])(?!\d)/y;

const WRITTEN = new RegExp(
  `(?:(?<year>${YEAR})(?:\\s*年(?!代|来)度?|(?=\\s*[上下]半年)|(?=${TO}(?:19|20)\\d\\d\\s*(?:年|[上下]半年)))` +
    "|(?<relative>同年|当年|次年|翌年|去年|上年|今年|本年度?))?" +
    "\\s*(?:(?<half>[上下])半年|(?:第\\s*)?(?<quarter>[一二三四1-4])\\s*(?:季度|(?<=第\\s*[一二三四1-4]\\s*)季(?!节))" +
    `|(?<same>同月)(?:\\s*(?<sameDay>${DAY})\\s*[日号])?` +
    `|(?<month>${MONTH})\\s*月(?!光)份?(?:\\s*(?<day>${DAY})\\s*[日号])?)?(?:[上中下]旬|[初底](?![审步赛级创层]))?`,
  "y",
);

const BARE_DAY = new RegExp(`(?<day>${DAY})\\s*[日号]`, "y");
const RANGE = new RegExp(TO, "y");
const MAY_BEGIN = /[12同当次翌去上下今本一二三四五六七八九十第3-90]/;

const RELATIVE: Record<string, DatePoint["relative"]> = {
  同年: "SAME_YEAR",
  当年: "SAME_YEAR",
  次年: "NEXT_YEAR",
  翌年: "NEXT_YEAR",
  去年: "YEAR_BEFORE",
  上年: "YEAR_BEFORE",
  今年: "PERIOD_YEAR",
  本年: "PERIOD_YEAR",
  本年度: "PERIOD_YEAR",
};

interface Found {
  point: DatePoint;
  end: number;
}

function numberOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^\d+$/.test(text)) return Number(text);
  return parseChineseNumeral(text)?.toNumber() ?? null;
}

function quarterOf(text: string | undefined): DatePoint["quarter"] {
  const quarter = numberOf(text);
  return quarter === 1 || quarter === 2 || quarter === 3 || quarter === 4 ? quarter : null;
}

function halfOf(text: string | undefined): DatePoint["half"] {
  if (text === undefined) return null;
  return text === "上" ? 1 : 2;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match && match[0].trim() !== "" ? match : null;
}

function pointAt(text: string, at: number): Found | null {
  const match = matchAt(DOTTED, text, at) ?? matchAt(WRITTEN, text, at);
  const groups = match?.groups;
  if (!match || !groups) return null;
  const point: DatePoint = {
    year: numberOf(groups.year),
    relative: groups.same === undefined ? (RELATIVE[groups.relative ?? ""] ?? null) : "SAME_MONTH",
    half: halfOf(groups.half),
    quarter: quarterOf(groups.quarter),
    month: numberOf(groups.month),
    day: numberOf(groups.day ?? groups.sameDay),
  };
  const says = point.year ?? point.relative ?? point.half ?? point.quarter ?? point.month;
  return says === null ? null : { point, end: at + match[0].trimEnd().length };
}

function bareDayAt(text: string, at: number): Found | null {
  const match = matchAt(BARE_DAY, text, at);
  if (!match) return null;
  const point = {
    year: null,
    relative: null,
    half: null,
    quarter: null,
    month: null,
    day: numberOf(match.groups?.day),
  };
  return { point, end: at + match[0].length };
}

/** The other end of a range that begins with `first`; a bare 15日 counts only after a day. */
function rangeEndAfter(text: string, first: Found): Found | null {
  const separator = matchAt(RANGE, text, first.end);
  if (!separator) return null;
  const at = first.end + separator[0].length;
  return pointAt(text, at) ?? (first.point.day === null ? null : bareDayAt(text, at));
}

function mayBegin(text: string, at: number): boolean {
  if (!MAY_BEGIN.test(text.charAt(at))) return false;
  const before = text.charAt(at - 1);
  return !/[\d.A-Za-z个]/.test(before) && !(before === "第" && text.charAt(at) !== "第");
}

/** The dates in a folded Chinese text whose quoted names are covered, in order. */
export function findChineseDates(text: string): DateExpression[] {
  const found: DateExpression[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const first = mayBegin(text, at) ? pointAt(text, at) : null;
    if (!first) continue;
    const last = rangeEndAfter(text, first);
    const end = last?.end ?? first.end;
    found.push({ from: first.point, to: last?.point ?? null, start: at, end });
    at = end - 1;
  }
  return found;
}
