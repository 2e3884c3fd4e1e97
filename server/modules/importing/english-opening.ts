import type { Opening } from "./stated-counts";

/** English counts: "a total of 17 co-operation projects, two of which, projects (5) and (12), are new". */
const ONES =
  "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen".split(
    "|",
  );
const TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety".split("|");
const WORD = `(?:${TENS.join("|")})(?:[\\s-](?:${ONES.slice(1, 10).join("|")}))?|${[...ONES].reverse().join("|")}`;
const N = `\\d{1,3}|${WORD}`;
const NOUN = "(?:items?|projects?|initiatives?|programmes?|programs?|tasks?)";
const COUNTS = [
  new RegExp(`(?<![(\\d])\\b(${N})\\s+(?:new\\s+)?(?:[\\w/-]+\\s+){0,4}?${NOUN}\\b`, "i"),
  new RegExp(`\\b${NOUN},?\\s+(?:\\(?a )?(?:total(?:l?ing| of)?|numbering)\\s+(?:of\\s+)?(${N})\\b`, "i"),
];
const NEW = /\bnew(?:ly)?\b/i;
const REFERENCES = new RegExp(
  `(?:\\b(?:${NOUN}|nos?\\.?|numbers?)\\s*)?\\(?\\b(?:\\d{1,3})\\b\\)?(?:\\s*(?:,|and|&|to|-|–|—|through|;)+\\s*(?:${NOUN}\\s*)?\\(?\\d{1,3}\\b\\)?)*`,
  "gi",
);
const ONE = /(?<separator>to|through|-|–|—)?\s*\(?(?<number>\d{1,3})\b\)?/gi;
const NONE_NEW = /\b(?:none|no|without(?: any)?)\b[^.;]{0,30}\bnew/i;
const ALL_NEW = /\ball\b[^.;]{0,40}\bnew/i;
const ONLY_NEW = /^\W*which is (?:a )?new/i;
const MOST_NEW = /\b(?:except|apart from|other than|save)\b/i;
const IN_TOTAL = /\(\s*[\w-]+ in total\s*\)/i;
const COUNT_OF_NEW = new RegExp(
  `\\b(${N})\\s+(?:of (?:which|them|these)|in total|(?:[\\w-]+\\s+)?new)\\b`,
  "i",
);
const LONGEST_RANGE = 200;

function numberOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^\d+$/.test(text)) return Number(text);
  const [first = "", second] = text.toLowerCase().split(/[\s-]/);
  const ten = TENS.indexOf(first);
  if (ten >= 0) return (ten + 2) * 10 + (second ? ONES.indexOf(second) : 0);
  const one = ONES.indexOf(first);
  return one > 0 ? one : null;
}

function expand(references: string): number[] {
  const numbers: number[] = [];
  for (const { groups } of references.matchAll(ONE)) {
    const number = Number(groups?.number);
    const last = numbers.at(-1);
    if (groups?.separator && last !== undefined && number - last < LONGEST_RANGE) {
      for (let between = last + 1; between < number; between += 1) numbers.push(between);
    }
    if (number > 0) numbers.push(number);
  }
  return numbers;
}

/** Numbers that refer to projects: in brackets, or behind "projects", "items" or "nos."; a bare count is none. */
function referencesIn(part: string): number[] {
  const found = (part.match(REFERENCES) ?? []).filter((text) => /[(]|^[a-z]/i.test(text));
  return [...new Set(found.flatMap(expand))].sort((a, b) => a - b);
}

/** The part of the opening that speaks of new projects: from the count of projects on to the end of its sentence. */
function partOnNew(text: string): { part: string; count: number | null } {
  const match = COUNTS.map((pattern) => pattern.exec(text)).find((found) => found !== null);
  const end = match ? match.index + match[0].length : 0;
  const at = text.slice(end).search(NEW);
  const count = match ? numberOf(match[1]) : null;
  if (at < 0) return { part: "", count };
  const stop = text.slice(end + at).search(/(?<!\bnos?)[.;:](?:\s|$)/i);
  return { part: text.slice(end, stop < 0 ? text.length : end + at + stop), count };
}

/** Reads the counts in an English opening; none, one, some or all of the projects may be new. */
export function readEnglishOpening(text: string): Opening {
  const { part, count } = partOnNew(text);
  if (part === "") return { count, stated: { numbers: [], count: null } };
  if (NONE_NEW.test(part)) return { count, stated: { numbers: [], count: 0 } };
  const numbers = referencesIn(part.replace(IN_TOTAL, ""));
  const all = Array.from({ length: count ?? 0 }, (_, index) => index + 1);
  if (MOST_NEW.test(part))
    return { count, stated: { numbers: all.filter((n) => !numbers.includes(n)), count: null } };
  const isAll = ALL_NEW.test(part) || (count === 1 && ONLY_NEW.test(part));
  if (numbers.length === 0 && isAll) return { count, stated: { numbers: all, count } };
  return { count, stated: { numbers, count: numberOf(COUNT_OF_NEW.exec(part)?.[1]) } };
}
