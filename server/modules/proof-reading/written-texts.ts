import { LOCALES, type Locale } from "@/server/kernel/locale";
import type { Span } from "../narrative/masked-text";
import type { SummaryUpdate } from "../summary/summary.schema";
import type { Finding, FindingPlace } from "./finding.schema";

/** One title or paragraph that a person wrote. */
export interface WrittenText {
  /** Number of the update. */
  update: number;
  locale: Locale;
  field: "title" | "narrative";
  /** Index of the paragraph; null for the title. */
  paragraph: number | null;
  text: string;
}

/**
 * The title and paragraphs of an update in every language, source first. A text that was converted and that nobody has
 * confirmed is left out: it follows its source, and what is wrong in it is mended there.
 */
export function writtenTexts(update: SummaryUpdate): WrittenText[] {
  const others = LOCALES.filter((locale) => locale !== update.sourceLocale);
  return [update.sourceLocale, ...others].flatMap((locale) => writtenTextsIn(update, locale));
}

/** As `writtenTexts`, in one language. */
export function writtenTextsIn(update: SummaryUpdate, locale: Locale): WrittenText[] {
  const written = update.texts[locale];
  if (!written || written.standing === "CONVERTED") return [];
  const { number } = update;
  const title: WrittenText = {
    update: number,
    locale,
    field: "title",
    paragraph: null,
    text: written.title,
  };
  const paragraphs = written.paragraphs.map(
    (text, paragraph): WrittenText => ({ update: number, locale, field: "narrative", paragraph, text }),
  );
  return [title, ...paragraphs];
}

/** The place of some of a text's words. */
export function placeIn(written: WrittenText, { start, end }: Span): FindingPlace {
  const { update, locale, field, paragraph, text } = written;
  return { update, locale, field, paragraph, start, end, text: text.slice(start, end), row: null };
}

const STOP = /[。！？；!?;\n]/;
/** No sentence is longer: what goes on without a stop is cut, so that many findings in it cost no more than its length. */
const LONGEST_LOOK = 200;

/** The sentence in which the words stand, both ends included: what a dismissal of a finding about them hangs on. */
export function sentenceWith(text: string, { start, end }: Span): string {
  let from = start;
  while (from > 0 && start - from < LONGEST_LOOK && !STOP.test(text.charAt(from - 1))) from -= 1;
  let to = end;
  while (to < text.length && to - end < LONGEST_LOOK && !STOP.test(text.charAt(to))) to += 1;
  return text.slice(from, to).trim();
}

/** What a rule says of some words; place and context follow from where they stand. */
export type Noticed = Omit<Finding, "place" | "context">;

/** A finding about some of a text's words. */
export function findingIn(written: WrittenText, span: Span, noticed: Noticed): Finding {
  return { ...noticed, place: placeIn(written, span), context: sentenceWith(written.text, span) };
}
