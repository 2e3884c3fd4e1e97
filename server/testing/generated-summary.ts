import fc from "fast-check";
import type { Locale } from "../kernel/locale";
import { periodLabel, periodSlug } from "../modules/reporting-period/period-label";
import { SUMMARY_FORMAT, type SummaryContent } from "../modules/summary/summary.schema";
import { GENERATED_WORDS, type GeneratedWords } from "./generated-words";
import { summaryUpdate } from "./summary-content";

/**
 * Summaries as people may write them: 1 to 60 updates under areas or none, none to all of them new, any period, paragraphs
 * that begin like lists and titles that begin like numbers. A plain text cannot tell three things apart, which are left out:
 * a paragraph that does not end as a sentence (it looks broken by a page), a title that ends as one, and a title that ends
 * with who is responsible in brackets (that becomes a paragraph).
 */
export function generatedSummary(locale: Locale): fc.Arbitrary<SummaryContent> {
  const words = GENERATED_WORDS[locale];
  return fc
    .record({
      updates: updatesOf(words),
      areas: areasOf(words),
      group: fc.constantFrom(...words.groups),
      dates: periodDates(),
    })
    .map(({ updates, areas, group, dates }) => {
      const share = Math.ceil(updates.length / Math.max(1, areas.length));
      const used = areas.slice(0, Math.ceil(updates.length / share));
      return {
        format: SUMMARY_FORMAT,
        taskForce: { name: { [locale]: group } },
        sides: [],
        period: { slug: periodSlug(dates), ...dates, ...periodLabel(dates) },
        areas: used.map((name) => ({ name: { [locale]: name } })),
        updates: updates.map(({ title, paragraphs, isNew }, index) =>
          summaryUpdate(index + 1, title, paragraphs, {
            locale,
            isNew,
            area: used.length === 0 ? null : Math.floor(index / share),
          }),
        ),
      };
    });
}

interface GeneratedUpdate {
  title: string;
  paragraphs: string[];
  isNew: boolean;
}

function updatesOf(words: GeneratedWords): fc.Arbitrary<GeneratedUpdate[]> {
  const update = (isNew: fc.Arbitrary<boolean>) =>
    fc.record({
      title: titleOf(words),
      paragraphs: fc.array(paragraphOf(words), { minLength: 1, maxLength: 3 }),
      isNew,
    });
  const size = fc.oneof(
    { weight: 30, arbitrary: fc.integer({ min: 1, max: 8 }) },
    fc.integer({ min: 9, max: 60 }),
  );
  const newness = fc.constantFrom(fc.constant(false), fc.constant(true), fc.boolean());
  return fc
    .tuple(size, newness)
    .chain(([length, isNew]) => fc.array(update(isNew), { minLength: length, maxLength: length }));
}

function titleOf({ acts, objects, oddTitles }: GeneratedWords): fc.Arbitrary<string> {
  const usual = fc
    .tuple(fc.constantFrom(...acts), fc.constantFrom(...objects))
    .map(([act, object]) => `${act} ${object}`);
  return fc.oneof({ weight: 3, arbitrary: usual }, fc.constantFrom(...oddTitles));
}

function paragraphOf({ leads, clauses, stops, between }: GeneratedWords): fc.Arbitrary<string> {
  const sentence = fc
    .tuple(fc.array(fc.constantFrom(...clauses), { minLength: 1, maxLength: 3 }), fc.constantFrom(...stops))
    .map(([parts, stop]) => parts.join(between) + stop);
  return fc
    .tuple(fc.constantFrom(...leads), fc.array(sentence, { minLength: 1, maxLength: 4 }))
    .map(([lead, sentences]) => lead + sentences.join(between.endsWith(" ") ? " " : ""));
}

function areasOf({ areas }: GeneratedWords): fc.Arbitrary<string[]> {
  return fc.oneof(fc.constant<string[]>([]), fc.shuffledSubarray([...areas], { minLength: 1, maxLength: 5 }));
}

const day = (at: number) => new Date(at).toISOString().slice(0, 10);
const DAY = 86_400_000;

/** Whole years, halves, a year and a half, quarters, months and odd days. */
function periodDates(): fc.Arbitrary<{ startsOn: string; endsOn: string }> {
  const months = fc
    .tuple(
      fc.integer({ min: 2004, max: 2034 }),
      fc.constantFrom(0, 3, 6, 1, 10),
      fc.constantFrom(1, 2, 3, 6, 12, 18, 24, 36),
    )
    .map(([year, month, length]) => ({
      startsOn: day(Date.UTC(year, month, 1)),
      endsOn: day(Date.UTC(year, month + length, 0)),
    }));
  const days = fc
    .tuple(fc.integer({ min: 0, max: 11_000 }), fc.integer({ min: 0, max: 900 }))
    .map(([from, length]) => ({
      startsOn: day(Date.UTC(2004, 0, 1) + from * DAY),
      endsOn: day(Date.UTC(2004, 0, 1) + (from + length) * DAY),
    }));
  return fc.oneof({ weight: 3, arbitrary: months }, days);
}
