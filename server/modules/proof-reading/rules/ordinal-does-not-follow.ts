import { LOCALES, type Locale } from "@/server/kernel/locale";
import { findDateMentions } from "../../activity/recognise";
import { figureDates } from "../../figure/figure-date";
import type { SummaryContent, SummaryUpdate } from "../../summary/summary.schema";
import { canonicalEvent } from "../event-alias";
import { type EventOrdinal, eventOrdinals } from "../event-ordinal";
import type { Finding } from "../finding.schema";
import { writtenLike } from "../numeral-style";
import type { ProofReadingKnowledge, Rule } from "../rule";
import { findingIn, type WrittenText, writtenTexts, writtenTextsIn } from "../written-texts";

/** The editions of one event that a period tells. */
interface Editions {
  last: number;
  /** Each with the one told below it, if any. */
  below: ReadonlyMap<number, number | undefined>;
}
type EditionsByEvent = ReadonlyMap<string, Editions>;

const NONE: Editions = { last: 0, below: new Map() };
type Glossary = ProofReadingKnowledge["glossary"];

const known = new WeakMap<SummaryContent, WeakMap<Glossary, EditionsByEvent>>();
/** Of one language no more are told: behind them it is the same trouble again. */
const MOST = 20;

function ordinalsIn(text: string, locale: Locale, glossary: Glossary): EventOrdinal[] {
  const ordinals = eventOrdinals(text, locale);
  return ordinals.map((one) => ({ ...one, key: canonicalEvent(one.key, glossary) }));
}

function editionsIn(content: SummaryContent, glossary: Glossary): EditionsByEvent {
  const told = new Map<string, Set<number>>();
  for (const { locale, text } of content.updates.flatMap(writtenTexts)) {
    for (const { key, ordinal } of ordinalsIn(text, locale, glossary)) {
      told.set(key, (told.get(key) ?? new Set()).add(ordinal));
    }
  }
  const entries = Array.from(told, ([key, ordinals]): [string, Editions] => {
    const rising = [...ordinals].sort((a, b) => a - b);
    const below = new Map(rising.map((ordinal, index) => [ordinal, rising[index - 1]]));
    return [key, { last: rising.at(-1) ?? 0, below }];
  });
  return new Map(entries);
}

/** As `editionsIn`, read once for all updates of the period. */
function editionsOf(content: SummaryContent, glossary: Glossary): EditionsByEvent {
  const byGlossary = known.get(content) ?? new WeakMap<Glossary, EditionsByEvent>();
  known.set(content, byGlossary);
  const editions = byGlossary.get(glossary) ?? editionsIn(content, glossary);
  byGlossary.set(glossary, editions);
  return editions;
}

interface Mention extends EventOrdinal {
  written: WrittenText;
  /** What the text is speaking of there; null where it does not say. */
  date: string | null;
}

interface Misfit {
  fact: "repeated" | "goesBack" | "skips" | "backwards";
  /** The edition that it should follow. */
  last: number;
  expected: number;
}

/** Against last period: no edition is told again, and none is left out between the last one and this. */
function misfitAgainst(last: number, now: Editions, { ordinal }: Mention): Misfit | null {
  if (ordinal <= last) {
    if (now.last > last) return null;
    return { fact: ordinal === last ? "repeated" : "goesBack", last, expected: last + 1 };
  }
  const before = Math.max(last, now.below.get(ordinal) ?? last);
  return ordinal === before + 1 ? null : { fact: "skips", last: before, expected: before + 1 };
}

/** Within one text: a later paragraph of an event does not tell an earlier edition, unless it is dated earlier. */
function misfitWithin(earlier: Mention | undefined, mention: Mention): Misfit | null {
  if (!earlier || earlier.ordinal <= mention.ordinal || earlier.written.field === "title") return null;
  if (earlier.date !== null && mention.date !== null && mention.date <= earlier.date) return null;
  return { fact: "backwards", last: earlier.ordinal, expected: earlier.ordinal + 1 };
}

function findingOf(mention: Mention, { fact, last, expected }: Misfit, isLastKnown: boolean): Finding {
  const { written, numeral, event, ordinal } = mention;
  const like = written.text.slice(numeral.start, numeral.end);
  const replacement = like === "首" ? `第${writtenLike("一", expected)}` : writtenLike(like, expected);
  return findingIn(written, numeral, {
    rule: "ordinalDoesNotFollow",
    fact,
    severity: "SHOULD_LOOK",
    params: { event, ordinal, last, expected },
    // Where last period and this text disagree on what follows, only a person can say which edition is meant.
    mends: fact === "backwards" && isLastKnown ? [] : [{ kind: "TEXT", replacement }],
  });
}

function mentionsIn(
  update: SummaryUpdate,
  locale: Locale,
  { period }: SummaryContent,
  glossary: Glossary,
): Mention[] {
  const mentions = writtenTextsIn(update, locale).flatMap((written) =>
    ordinalsIn(written.text, locale, glossary).map((found) => ({ ...found, written, date: null })),
  );
  if (mentions.length < 2 || locale === "en") return mentions;
  const span = { from: period.startsOn, to: period.endsOn };
  const dates = findDateMentions(update.texts[locale]?.paragraphs ?? [], span);
  const dateIn = new Map<WrittenText, (offset: number) => string | null>();
  return mentions.map((mention) => {
    const { written, numeral } = mention;
    const dateAt = dateIn.get(written) ?? figureDates(dates, written.paragraph ?? -1, written.text);
    dateIn.set(written, dateAt);
    return { ...mention, date: dateAt(numeral.start) };
  });
}

/** Says which edition of an event does not follow the one that was told before. */
export const ordinalDoesNotFollowRule: Rule = {
  code: "ordinalDoesNotFollow",
  find({ update, content }, { previous, glossary }) {
    const before = previous ? editionsOf(previous, glossary) : new Map<string, Editions>();
    const now = editionsOf(content, glossary);
    return LOCALES.flatMap((locale) => {
      const told = new Map<string, Mention>();
      const found = mentionsIn(update, locale, content, glossary).flatMap((mention) => {
        const last = before.get(mention.key)?.last;
        const earlier = told.get(mention.key);
        if (!earlier || earlier.ordinal < mention.ordinal) told.set(mention.key, mention);
        const against =
          last === undefined ? null : misfitAgainst(last, now.get(mention.key) ?? NONE, mention);
        const misfit = against ?? misfitWithin(earlier, mention);
        return misfit ? [findingOf(mention, misfit, last !== undefined)] : [];
      });
      return found.slice(0, MOST);
    });
  },
};
