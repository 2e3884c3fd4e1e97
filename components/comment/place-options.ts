import { LOCALES, type Locale } from "@/server/kernel/locale";
import { type CommentPlace, commentPlaceSchema } from "@/server/modules/comment/comment.schema";
import type { ViewedContent } from "@/server/modules/progress-update/view-content";

/** A place that a comment can be put at, with the words that stand there. */
export interface PlaceOption {
  /** For an `<option>`; `placeOfValue` reads it. */
  value: string;
  place: CommentPlace;
  /** Of a title or paragraph, as it is written; null for what is no text. */
  text: string | null;
}

export interface PlaceGroup {
  /** The language of its texts; null for the parts that have none. */
  locale: Locale | null;
  options: PlaceOption[];
}

/** What stands for a place in an `<option>`; `placeOfValue` reads it. */
export const valueOfPlace = (place: CommentPlace): string => JSON.stringify(place);

const option = (place: CommentPlace, text: string | null = null): PlaceOption => ({
  ...{ value: valueOfPlace(place), place, text },
});

export const WHOLE: PlaceOption = option({ kind: "WHOLE" });

/** What an `<option>` stands for; the whole where it is none of ours. */
export function placeOfValue(value: string): CommentPlace {
  const read = commentPlaceSchema.safeParse(value.startsWith("{") ? JSON.parse(value) : null);
  return read.success ? read.data : WHOLE.place;
}

function textGroup(content: ViewedContent, locale: Locale): PlaceGroup[] {
  const text = content.texts[locale];
  if (!text) return [];
  const title = text.title ? [option({ kind: "TITLE", locale }, text.title)] : [];
  const paragraphs = text.paragraphs.map((words, position) =>
    option({ kind: "PARAGRAPH", locale, position }, words),
  );
  return [{ locale, options: [...title, ...paragraphs] }];
}

/** Everything in a content that a comment can be about besides the whole, the language that it is written in first. */
export function placeGroups(content: ViewedContent | null): PlaceGroup[] {
  if (!content) return [];
  const { sourceLocale, figures, activities, participations } = content;
  const order = [sourceLocale, ...LOCALES.filter((locale) => locale !== sourceLocale)];
  const parts = [
    ...figures.map((_, position) => option({ kind: "FIGURE", position })),
    ...activities.map((_, position) => option({ kind: "ACTIVITY", position })),
    ...participations.map((_, position) => option({ kind: "PARTICIPATION", position })),
  ];
  const groups = order.flatMap((locale) => textGroup(content, locale));
  return [...groups, { locale: null, options: parts }].filter(({ options }) => options.length > 0);
}
