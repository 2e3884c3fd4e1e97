import type { Qualifier } from "../../../kernel/quantity";
import type { FoundQualifier } from "../qualifier";

/** The words before a number that say how exact it is, those that hold others first. A total of and as many as add nothing. */
const BEFORE: readonly (readonly [RegExp, Qualifier])[] = [
  [
    /\b(?:(?:not?|never) (?:more|greater|higher|later) than|not exceeding|not over|up to|at (?:the )?most|(?:a )?maximum of|capped at|within|no(?:t)? above)$/i,
    "AT_MOST",
  ],
  [
    /\b(?:at least|(?:not?|never) (?:less|fewer|lower) than|(?:a )?minimum of|not under|not below)$/i,
    "AT_LEAST",
  ],
  [
    /\b(?:nearly|almost|close to|approaching|(?:just|slightly|well) (?:under|below)|(?:less|fewer) than|nearing|not quite)$/i,
    "NEARLY",
  ],
  [
    /\b(?:more than|(?:just |well |slightly )?over|above|exceed(?:s|ed|ing)?|in excess of|upwards of|surpass(?:ed|es|ing)|topp(?:ed|ing)|greater than)$/i,
    "OVER",
  ],
  [
    /\b(?:about|around|approximately|approx\.?|roughly|some|(?:an )?estimated|circa|in the region of|or so)$/i,
    "ABOUT",
  ],
];

const AFTER: readonly (readonly [RegExp, Qualifier])[] = [
  [/ or (?:more|above|over)\b/iy, "AT_LEAST"],
  [/ or (?:less|fewer|below)\b/iy, "AT_MOST"],
  [/ or so\b/iy, "ABOUT"],
];

const LONGEST = 24;
const BRIEF = /^[a-z-]+ (?:hour|day|night|week|month|year)s?\b/i;

/** Held over two days: how long, not how many at least. A numeral in words is what tells it from over 30 days. */
function isDuring(word: string, after: string): boolean {
  return /^over$/i.test(word) && BRIEF.test(after);
}

/** The qualifier that stands right before `end`, where the number or its currency begins; `within` speaks of time alone. */
export function englishQualifierBefore(text: string, end: number): FoundQualifier | null {
  const from = Math.max(0, end - LONGEST);
  const before = text.slice(from, end).trimEnd();
  for (const [pattern, qualifier] of BEFORE) {
    const match = pattern.exec(before);
    if (!match) continue;
    const after = text.slice(end, end + 40);
    const isOfTime = /^[\w.-]+ (?:[a-z]+ )?(?:minute|hour|day|week|month)s?\b/i.test(after);
    if (/^within$/i.test(match[0]) && !isOfTime) return null;
    return isDuring(match[0], after) ? null : { qualifier, at: from + match.index };
  }
  return null;
}

/** The qualifier right after a number, as in 100 or more cases. */
export function englishQualifierAfter(text: string, start: number): FoundQualifier | null {
  for (const [pattern, qualifier] of AFTER) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match) return { qualifier, at: start + match[0].length };
  }
  return null;
}
