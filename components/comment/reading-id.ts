import type { PlaceView } from "@/server/modules/comment/thread-view";

/** The id of a place in an update that is read and not written. */
export function readingId({ kind, locale, at }: Pick<PlaceView, "kind" | "locale" | "at">): string {
  return ["reading", kind.toLowerCase(), locale, at].filter((part) => part !== null).join("-");
}
