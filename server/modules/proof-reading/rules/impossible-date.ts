import { LOCALES } from "@/server/kernel/locale";
import { spanOf } from "@/server/kernel/partial-date";
import { type DateMention, findDateMentions } from "../../activity/recognise";
import { type Impossible, impossibleDates } from "../calendar-check";
import type { Finding } from "../finding.schema";
import { periodSpan } from "../period-span";
import { rowOf } from "../record-place";
import type { ProofReadUpdate, Rule } from "../rule";
import { weekdaysBeside } from "../weekday";
import { findingIn, sentenceWith, type WrittenText, writtenTextsIn } from "../written-texts";

const SAYS_YEAR = /\d{4}|[一二][〇零○一二三四五六七八九]{3}/;

function calendarFinding(written: WrittenText, { start, end, fact, isCertain }: Impossible): Finding {
  return findingIn(
    written,
    { start, end },
    {
      rule: "impossibleDate",
      fact,
      severity: isCertain ? "MUST_RESOLVE" : "SHOULD_LOOK",
      params: { written: written.text.slice(start, end) },
      mends: [],
    },
  );
}

/** Certain where the date itself says its year; where the year was read from before, either may be wrong. */
function weekdayFindings(written: WrittenText, mention: DateMention): Finding[] {
  const beside = mention.date === null ? [] : weekdaysBeside(written.text, mention, mention.date);
  return beside
    .filter(({ isRight }) => !isRight)
    .map((weekday) =>
      findingIn(written, weekday, {
        rule: "impossibleDate",
        fact: "wrongWeekday",
        severity: SAYS_YEAR.test(mention.text) ? "MUST_RESOLVE" : "SHOULD_LOOK",
        params: { date: weekday.date, written: weekday.written, weekday: weekday.right },
        mends: [{ kind: "TEXT", replacement: weekday.right }],
      }),
    );
}

function textFindings({ update, content }: ProofReadUpdate): Finding[] {
  return LOCALES.flatMap((locale) => {
    const texts = writtenTextsIn(update, locale);
    const paragraphs = texts.map(({ text }) => text);
    const mentions = findDateMentions(paragraphs, periodSpan(content));
    return texts.flatMap((written, index) => [
      ...impossibleDates(written.text).map((impossible) => calendarFinding(written, impossible)),
      ...mentions
        .filter(({ paragraph }) => paragraph === index)
        .flatMap((mention) => weekdayFindings(written, mention)),
    ]);
  });
}

function overlap(one: string, other: string): boolean {
  const [a, b] = [spanOf(one), spanOf(other)];
  return a !== null && b !== null && a.from <= b.to && b.from <= a.to;
}

/** An activity that says another day than the words that it was read from, or a day that does not exist. */
function activityFindings({ update, content }: ProofReadUpdate): Finding[] {
  if (update.activities.length === 0) return [];
  const source = update.texts[update.sourceLocale]?.paragraphs ?? [];
  const mentions = findDateMentions(source, periodSpan(content));
  return update.activities.flatMap(({ date, paragraph, text }, row) => {
    const said = mentions.filter((mention) => mention.paragraph === paragraph && mention.text === text);
    const isOther =
      said.length > 0 && said.every((mention) => mention.date !== null && !overlap(mention.date, date));
    const exists = spanOf(date) !== null;
    if (exists && !isOther) return [];
    const around = paragraph === null || !said[0] ? "" : sentenceWith(source[paragraph] ?? "", said[0]);
    return [
      {
        rule: "impossibleDate" as const,
        fact: exists ? "activityDiffers" : "activityDoesNotExist",
        severity: exists ? ("SHOULD_LOOK" as const) : ("MUST_RESOLVE" as const),
        place: rowOf(update.number, "activities", row),
        params: { date, written: text ?? "" },
        mends: [],
        context: `${date} ${around}`,
      },
    ];
  });
}

/** A day, month, time or span that no calendar has, and a weekday that its date is not. */
export const impossibleDateRule: Rule = {
  code: "impossibleDate",
  find: (read) => [...textFindings(read), ...activityFindings(read)],
};
