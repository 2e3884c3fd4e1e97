import type { CommentPlace as PlaceKind } from "@/server/db/generated/enums";
import { localeSchema } from "@/server/kernel/locale.schema";
import { type CommentPlace, commentPlaceSchema } from "./comment.schema";

/** The columns of a thread that say where it is. */
export interface PlaceRow {
  place: PlaceKind;
  locale: string | null;
  position: number | null;
}

export function placeColumns(place: CommentPlace): PlaceRow {
  return {
    place: place.kind,
    locale: "locale" in place ? place.locale : null,
    position: "position" in place ? place.position : null,
  };
}

export function placeOf({ place, locale, position }: PlaceRow): CommentPlace {
  const named = locale === null ? {} : { locale: localeSchema.parse(locale) };
  return commentPlaceSchema.parse({ kind: place, ...named, ...(position === null ? {} : { position }) });
}
