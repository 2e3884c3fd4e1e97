import { LOCALES, type Locale } from "@/server/kernel/locale";
import { type DateSpan, spanOf } from "@/server/kernel/partial-date";
import { type DateMention, findDateMentions } from "../../activity/recognise";
import { fold } from "../../narrative/folded-text";
import type { Span } from "../../narrative/masked-text";
import type { Finding } from "../finding.schema";
import { periodSpan } from "../period-span";
import { rowOf } from "../record-place";
import type { ProofReadUpdate, Rule } from "../rule";
import { findingIn, sentenceWith, type WrittenText, writtenTextsIn } from "../written-texts";

/** Since when, until when, compared with what, planned for when: a date that stands behind these tells nothing of the period. */
const BACKGROUND_BEFORE =
  /(?:(?:自|自从|从|由|早在|始于|成立于|创办于|创立于|始建于|签署于|起于|相比|较|比|同比|至|到|截至|截止|直至|迄|原定|计划|拟|预计|预期|将于|将在|定于|有效期|继|根据|按照|依据)[于在]?|《[^》]{0,60}》[（(]?|since|until|from|before|after|by|(?:in force|in(?:to)? (?:operation|force|effect)|took effect|effective|dated|founded|established|signed|adopted|enacted|promulgated|issued|amended|launched|set up|introduced|planned|scheduled)(?: on| in| for| as)?|compared (?:with|to)|than in|back in|as early as|dating from|of)\s*$/i;
const BACKGROUND_AFTER =
  /^\s*(?:以来|以后|之后|后|起|开始|年?底?[以之]?前|版|至今|到今|迄今|同期|[^，。；,.;]{0,14}(?:将|拟|计划|预计|继续)|[^，。；,.;]{0,16}(?:印发|批复|批准|核准|颁布|公布|发布|实施|施行|生效|通过|签署|签订|成立|设立|创办|修订|制定|出台)|[^，。；,.;]{0,12}的?《|['’]s\b|[^.;,]{0,24}\b(?:will|edition|Agreement|Outline|Plan|Ordinance|onwards|to date|signed|adopted|promulgated|established|founded)\b)/;
/** A sentence that compares, looks ahead or tells what was before. */
const BACKGROUND_SENTENCE =
  /同比|环比|相比|较上年|上一届|上届|往年|历年|历届|曾于|曾在|compared|previous(?:ly)?|last year|next year|will be held/i;

/** What is told of a day still to come: 双方拟与澳方在2025年4月, will take place in March 2025. */
const LOOKS_AHEAD =
  /(?:将|拟|计划|打算|预计|预期|预定|定于|原定|准备|筹备|有望|下一?[次届])[^，。；,.;]{0,24}$|\b(?:will|shall|to be (?:held|launched|completed)|(?:plan|intend|expect|aim|hope|agree|schedule)(?:s|d|ed|ned|uled)? to|are to|is to|is due|are due)\b[^.;]{0,80}$/i;
/** 从2023年12月5日至6日: a span of days is when something took place, and not since when. */
const SINCE = /(?:自|从|由|from)\s*$/i;
const DAYS = /^(\d{4}-\d\d)-\d\d\/\1-\d\d$/;

/** As far as the words around a date are read. */
const AROUND = 200;

/** A bare year is background more often than a date: it counts where it begins a sentence. */
function beginsSentence(text: string, start: number): boolean {
  return /(?:^|[。；！？;.!?\n])\s*(?:[于在]|In\s|During\s)?\s*$/.test(
    text.slice(Math.max(0, start - 12), start),
  );
}

function isBackground(text: string, { start, end }: Span, date: string, side: "before" | "after"): boolean {
  const before = text.slice(Math.max(0, start - 80), start);
  const isSpanOfDays = DAYS.test(date) && SINCE.test(before);
  return (
    (BACKGROUND_BEFORE.test(before) && !isSpanOfDays) ||
    (side === "after" && LOOKS_AHEAD.test(before)) ||
    BACKGROUND_AFTER.test(text.slice(end, end + 40)) ||
    BACKGROUND_SENTENCE.test(sentenceWith(text, { start, end }))
  );
}

function sideOf(date: string | null, period: DateSpan): "before" | "after" | null {
  const span = date === null ? null : spanOf(date);
  if (span === null) return null;
  if (span.to < period.from) return "before";
  return span.from > period.to ? "after" : null;
}

const SEVERITY = { rule: "dateOutsidePeriod", severity: "SHOULD_LOOK", mends: [] } as const;

function findingFor(written: WrittenText, mention: DateMention, period: DateSpan): Finding[] {
  const side = mention.isReferenceOnly ? null : sideOf(mention.date, period);
  if (side === null) return [];
  // Only what stands around the date is folded: there may be many in one text.
  const from = Math.max(0, mention.start - AROUND);
  const text = fold(written.text.slice(from, mention.end + AROUND));
  const here = { start: mention.start - from, end: mention.end - from };
  const isBare = /^\d{4}$/.test(mention.date ?? "") && !beginsSentence(text, here.start);
  if (isBare || isBackground(text, here, mention.date ?? "", side)) return [];
  return [
    findingIn(written, mention, {
      ...SEVERITY,
      fact: side,
      params: { date: mention.date ?? "", from: period.from, to: period.to },
    }),
  ];
}

function inLanguage({ update, content }: ProofReadUpdate, locale: Locale): Finding[] {
  const texts = writtenTextsIn(update, locale).filter(({ field }) => field === "narrative");
  const period = periodSpan(content);
  const mentions = findDateMentions(
    texts.map(({ text }) => text),
    period,
  );
  return mentions.flatMap((mention) => {
    const written = texts[mention.paragraph];
    return written ? findingFor(written, mention, period) : [];
  });
}

/** What the source says already is not told of its translations again. */
function inTexts(read: ProofReadUpdate): Finding[] {
  const source = inLanguage(read, read.update.sourceLocale);
  const dates = new Set(source.map(({ params }) => params.date));
  const others = LOCALES.filter((locale) => locale !== read.update.sourceLocale);
  return [
    ...source,
    ...others.flatMap((locale) => inLanguage(read, locale)).filter(({ params }) => !dates.has(params.date)),
  ];
}

/** An activity that was read from words that are told of already is told once. */
function inActivities({ update, content }: ProofReadUpdate, told: readonly Finding[]): Finding[] {
  const period = periodSpan(content);
  return update.activities.flatMap(({ date, paragraph, text }, row) => {
    const side = sideOf(date, period);
    const isTold = told.some(({ place }) => place.paragraph === paragraph && place.text === text);
    if (side === null || isTold) return [];
    return [
      {
        ...SEVERITY,
        fact: side === "before" ? "activityBefore" : "activityAfter",
        place: rowOf(update.number, "activities", row),
        params: { date, from: period.from, to: period.to },
        context: `${date} ${text ?? ""}`,
      },
    ];
  });
}

/** Something told as having taken place on a day that the period does not have. */
export const dateOutsidePeriodRule: Rule = {
  code: "dateOutsidePeriod",
  find: (read) => {
    const told = inTexts(read);
    return [...told, ...inActivities(read, told)];
  },
};
