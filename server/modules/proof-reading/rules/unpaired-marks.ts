import type { Locale } from "@/server/kernel/locale";
import { withHongKongQuotes, withMainlandQuotes } from "../../translation/quotation-marks";
import type { Finding } from "../finding.schema";
import { type Edit, groupEdits } from "../grouped-edits";
import { type MarkPair, type MarkTrouble, readMarks } from "../paired-marks";
import type { Rule } from "../rule";
import { findingIn, type WrittenText, writtenTexts } from "../written-texts";

/** Of one text no more are told: behind them it is the same trouble again. */
const MOST = 10;

function troubleFinding(written: WrittenText, trouble: MarkTrouble): Finding {
  const { kind, at, mark, expected } = trouble;
  return findingIn(
    written,
    { start: at, end: at + 1 },
    {
      rule: "unpairedMarks",
      fact: kind,
      severity: "SHOULD_LOOK",
      params: { mark, expected: expected ?? "" },
      mends: expected === null ? [] : [{ kind: "TEXT", replacement: expected }],
    },
  );
}

const STRAIGHT: Partial<Record<Locale, readonly [string, string]>> = {
  "zh-Hans": ["“", "”"],
  "zh-Hant": ["「", "」"],
};

/** What a mark of the other place becomes here; English words that a Chinese text quotes keep the marks they came with. */
function markHere(mark: string, isOpening: boolean, locale: Locale): string {
  if (mark === '"') return STRAIGHT[locale]?.[isOpening ? 0 : 1] ?? mark;
  if (locale !== "zh-Hant") return withMainlandQuotes(mark);
  // A lone ’ is taken for an apostrophe, so the pair is converted and cut in two.
  return /[‘’]/.test(mark) ? withHongKongQuotes("‘’").charAt(isOpening ? 0 : 1) : withHongKongQuotes(mark);
}

function editsOf({ text, locale }: WrittenText, pairs: readonly MarkPair[]): Edit[] {
  const edits = pairs.flatMap(({ open, close, holdsChinese }) => {
    if (locale === "en" ? holdsChinese : !holdsChinese) return [];
    return [open, close].map((start) => ({
      start,
      end: start + 1,
      replacement: markHere(text.charAt(start), start === open, locale),
    }));
  });
  return edits
    .filter(({ start, replacement }) => text.charAt(start) !== replacement)
    .sort((a, b) => a.start - b.start);
}

function styleFindings(written: WrittenText, pairs: readonly MarkPair[]): Finding[] {
  return groupEdits(written.text, editsOf(written, pairs)).map((group) =>
    findingIn(written, group, {
      rule: "unpairedMarks",
      fact: "otherPlace",
      severity: "STYLE",
      params: { count: group.count },
      mends: [{ kind: "TEXT", replacement: group.replacement }],
    }),
  );
}

function findIn(written: WrittenText): Finding[] {
  const { troubles, pairs } = readMarks(written.text);
  return [
    ...troubles.slice(0, MOST).map((trouble) => troubleFinding(written, trouble)),
    ...styleFindings(written, pairs),
  ];
}

/** Quotation marks, brackets and book-title marks that lack their other half, cross, or are not those of the place. */
export const unpairedMarksRule: Rule = {
  code: "unpairedMarks",
  find: ({ update }) => writtenTexts(update).flatMap(findIn),
};
