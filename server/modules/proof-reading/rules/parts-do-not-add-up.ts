import type { StatedList } from "../counted-list";
import { englishPartitions } from "../english-partition";
import { figuresIn } from "../figures-in";
import type { Finding, Severity } from "../finding.schema";
import { withNumber } from "../number-in-words";
import { type Partition, partitionsOf, sentencesWith, sharesOverWhole } from "../partition";
import type { Rule } from "../rule";
import { statedLists } from "../stated-list";
import { findingIn, type WrittenText, writtenTexts } from "../written-texts";

const rule = "partsDoNotAddUp";
/** Of one text no more are told: behind them it is the same trouble again. */
const MOST = 20;

function mendsWith(words: string, n: number, { locale }: WrittenText): Finding["mends"] {
  const replacement = withNumber(words, n, locale);
  return replacement === null ? [] : [{ kind: "TEXT", replacement }];
}

/** 包括 tells parts of something rather than all of it: only what is a little off was meant to add up. */
function isNearly(sum: number, whole: number): boolean {
  if (sum > whole) return sum <= whole * 1.5;
  return whole - sum <= Math.max(1, whole * 0.05);
}

/** How much it weighs that these parts do not make that whole; null where they need not. */
function weightOf({ whole, parts, sum, told }: Partition): Severity | null {
  if (sum.equals(whole.value)) return null;
  if (told === "AMONG") return sum.greaterThan(whole.value) ? "MUST_RESOLVE" : null;
  if (told === "ALL" || told === "TOTAL") return parts.length > 1 ? "SHOULD_LOOK" : null;
  const isOff = isNearly(sum.toNumber(), Number(whole.value));
  return isOff && (parts.length > 1 || sum.greaterThan(whole.value)) ? "SHOULD_LOOK" : null;
}

function ofPartition(written: WrittenText, partition: Partition): Finding[] {
  const { whole, parts, sum, told } = partition;
  const severity = weightOf(partition);
  if (severity === null) return [];
  const finding = findingIn(written, whole, {
    rule,
    fact: told === "AMONG" ? "partsExceedWhole" : "sumDiffers",
    severity,
    params: { whole: whole.text, parts: parts.map(({ text }) => text).join(" + "), sum: sum.toFixed() },
    mends: told === "AMONG" ? [] : mendsWith(whole.text, sum.toNumber(), written),
  });
  return [finding];
}

function inChinese(written: WrittenText): Finding[] {
  const sentences = sentencesWith(written.text, figuresIn(written.text));
  const shares = sentences.flatMap((sentence): Finding[] => {
    const over = sharesOverWhole(sentence);
    const params = { sum: over?.sum.toFixed() ?? "" };
    return over
      ? [
          findingIn(written, over.last, {
            rule,
            fact: "sharesOverWhole",
            severity: "SHOULD_LOOK",
            params,
            mends: [],
          }),
        ]
      : [];
  });
  return [...partitionsOf(sentences).flatMap((partition) => ofPartition(written, partition)), ...shares];
}

function inEnglish(written: WrittenText): Finding[] {
  return englishPartitions(written.text).flatMap(({ whole, words, sum, isAmong }): Finding[] => {
    const isWrong = isAmong ? sum > whole : sum !== whole && isNearly(sum, whole);
    if (!isWrong) return [];
    const told = written.text.slice(words.start, words.end);
    const finding = findingIn(written, words, {
      rule,
      fact: isAmong ? "partsExceedWhole" : "sumDiffers",
      severity: isAmong ? "MUST_RESOLVE" : "SHOULD_LOOK",
      params: { whole: told, parts: sum, sum },
      mends: isAmong ? [] : mendsWith(told, sum, written),
    });
    return [finding];
  });
}

/** A list that is shorter than what is stated may go on; none may be longer. */
function doesDiffer({ stated, listed: [least, most], isOpen }: StatedList): boolean {
  return stated < least || (stated > most && !isOpen);
}

function ofList(written: WrittenText, list: StatedList): Finding[] {
  const { stated, words, isCertain } = list;
  const [least, most] = list.listed;
  if (!doesDiffer(list)) return [];
  const told = written.text.slice(words.start, words.end);
  const finding = findingIn(written, words, {
    rule,
    fact: "listDiffers",
    severity: isCertain ? "MUST_RESOLVE" : "SHOULD_LOOK",
    params: { stated, listed: stated < least ? least : most, words: told },
    mends: least === most ? mendsWith(told, least, written) : [],
  });
  return [finding];
}

/** Says where parts make more or less than the whole that they are parts of, and where a list is not as long as it says. */
export const partsDoNotAddUpRule: Rule = {
  code: rule,
  find: ({ update }) =>
    writtenTexts(update).flatMap((written) =>
      [
        ...(written.locale === "en" ? inEnglish(written) : inChinese(written)),
        ...statedLists(written.text, written.locale).flatMap((list) => ofList(written, list)),
      ].slice(0, MOST),
    ),
};
