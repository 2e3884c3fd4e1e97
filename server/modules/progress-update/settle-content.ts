import { LOCALES, type Locale } from "@/server/kernel/locale";
import { anchor } from "../figure/anchor";
import { type PlaceAfterEdit, placesAfterEdit } from "../figure/place-after-edit";
import type { WrittenFigure } from "../figure/written-figure.schema";
import { sourceDigest } from "../translation/source-digest";
import type {
  UpdateActivity,
  UpdateContent,
  UpdateParticipation,
  UpdateText,
} from "./progress-update.schema";

/** A text as a revision stores it. */
export interface StoredText {
  title: string;
  paragraphs: string[];
  standing: UpdateText["standing"];
  /** Of the source text that a translation was made from; null for the source itself. */
  sourceDigest: string | null;
}

/** What a revision stores. Two saves of the same content give equal values, so that nothing new is told from something. */
export interface StoredContent {
  sourceLocale: Locale;
  texts: Partial<Record<Locale, StoredText>>;
  participations: UpdateParticipation[];
  activities: UpdateActivity[];
  figures: WrittenFigure[];
}

/** Converts between the Chinese scripts; the text comes back unchanged where it is in neither. */
export type Convert = (text: string, from: Locale, to: Locale) => string;

const OTHER_SCRIPT: Partial<Record<Locale, Locale>> = { "zh-Hans": "zh-Hant", "zh-Hant": "zh-Hans" };

function isSameText(a: UpdateText, b: StoredText | undefined): boolean {
  return (
    b !== undefined && a.title === b.title && JSON.stringify(a.paragraphs) === JSON.stringify(b.paragraphs)
  );
}

/** A translation that a person wrote or confirmed. It keeps the source it was made from until its words change or a person says that it is right. */
function settleTranslation(text: UpdateText, base: StoredText | undefined, digest: string): StoredText {
  const standing = text.standing === "SOURCE" ? "WRITTEN" : text.standing;
  const isUntouched = isSameText(text, base) && base?.standing === standing && !text.upToDate;
  const madeFrom = isUntouched && base?.sourceDigest ? base.sourceDigest : digest;
  return { title: text.title, paragraphs: text.paragraphs, standing, sourceDigest: madeFrom };
}

function convertText(
  text: StoredText,
  from: Locale,
  to: Locale,
  convert: Convert,
  digest: string,
): StoredText {
  return {
    title: convert(text.title, from, to),
    paragraphs: text.paragraphs.map((paragraph) => convert(paragraph, from, to)),
    standing: "CONVERTED",
    sourceDigest: text.sourceDigest ?? digest,
  };
}

const isWritten = (text: UpdateText) => text.title.trim() !== "" || text.paragraphs.length > 0;

/** The texts of one revision: the source, what people wrote in other languages, and the other Chinese script by conversion. */
function settleTexts(
  content: UpdateContent,
  base: StoredContent | null,
  convert: Convert,
): StoredContent["texts"] {
  const given = content.texts[content.sourceLocale];
  const source: StoredText = {
    title: given?.title.trim() ?? "",
    paragraphs: given?.paragraphs ?? [],
    standing: "SOURCE",
    sourceDigest: null,
  };
  const digest = sourceDigest(source);
  const texts: StoredContent["texts"] = { [content.sourceLocale]: source };
  for (const locale of LOCALES) {
    const text = content.texts[locale];
    if (locale === content.sourceLocale || !text || text.standing === "CONVERTED" || !isWritten(text))
      continue;
    texts[locale] = settleTranslation({ ...text, title: text.title.trim() }, base?.texts[locale], digest);
  }
  for (const locale of LOCALES) {
    const origin = OTHER_SCRIPT[locale];
    const made = origin && texts[origin];
    if (!origin || !made || texts[locale]) continue;
    texts[locale] = convertText(made, origin, locale, convert, digest);
  }
  return texts;
}

/** A label lacks the other script until somebody writes it: it is converted, so that public tables have it in both. */
function settleLabel(label: WrittenFigure["label"], convert: Convert): WrittenFigure["label"] {
  const settled: WrittenFigure["label"] = {};
  for (const locale of LOCALES) {
    const origin = OTHER_SCRIPT[locale];
    const converted = origin && label[origin] ? convert(label[origin].trim(), origin, locale) : undefined;
    const text = label[locale]?.trim() || converted;
    if (text) settled[locale] = text;
  }
  return settled;
}

/** A figure of which the narrative says something else now, or nothing, must be checked again. */
function settleFigure(
  figure: WrittenFigure,
  { place, holds }: PlaceAfterEdit,
  convert: Convert,
): WrittenFigure {
  return {
    value: figure.value,
    max: figure.max,
    unit: figure.unit,
    kind: figure.kind,
    currency: figure.currency,
    qualifier: figure.qualifier,
    side: figure.side,
    label: settleLabel(figure.label, convert),
    date: figure.date,
    ...place,
    checked: figure.checked && holds,
  };
}

function settleActivity(activity: UpdateActivity, paragraphs: readonly string[]): UpdateActivity {
  const text = activity.text || null;
  const { paragraph } = anchor(paragraphs, { paragraph: activity.paragraph, start: 0, end: null, text });
  return {
    date: activity.date,
    place: activity.place?.trim() || null,
    mode: activity.mode,
    paragraph,
    text: paragraph === null ? null : text,
  };
}

/**
 * What a save stores, from what a person wrote and the revision that they started from: texts with the source that each was
 * made from, places found again in the edited narrative, the other Chinese script converted where nobody wrote it.
 */
export function settleContent(
  content: UpdateContent,
  base: StoredContent | null,
  convert: Convert,
): StoredContent {
  const texts = settleTexts(content, base, convert);
  const paragraphs = texts[content.sourceLocale]?.paragraphs ?? [];
  const before = base?.texts[base.sourceLocale]?.paragraphs ?? [];
  const places = placesAfterEdit(content.figures, before, paragraphs);
  return {
    sourceLocale: content.sourceLocale,
    texts,
    participations: content.participations.map(({ agencyId, writtenName, role }) => ({
      agencyId,
      writtenName: writtenName?.trim() || null,
      role,
    })),
    activities: content.activities.map((activity) => settleActivity(activity, paragraphs)),
    figures: content.figures.flatMap((figure, index) => {
      const place = places[index];
      return place ? [settleFigure(figure, place, convert)] : [];
    }),
  };
}

/** Whether a translation was made from another source text than the one that stands beside it. */
export function isStale(content: StoredContent, locale: Locale): boolean {
  const source = content.texts[content.sourceLocale];
  const madeFrom = content.texts[locale]?.sourceDigest ?? null;
  return madeFrom !== null && source !== undefined && madeFrom !== sourceDigest(source);
}
