"use client";

import { useTranslations } from "next-intl";
import type { ThreadView } from "@/server/modules/comment/thread-view";
import { threadAnchor } from "./thread-anchor";
import { excerpt, usePlaceName } from "./use-place-words";

/** The way to a thread further down the page: its place, and the first of its newest words. */
export function ThreadLink({ thread: { id, place, comments } }: { thread: ThreadView }) {
  const t = useTranslations("comment");
  const nameOf = usePlaceName();
  return (
    <a
      href={`#${threadAnchor(id)}`}
      className="inline-block min-h-6 underline"
      onClick={() => document.getElementById(threadAnchor(id))?.focus()}
    >
      {t("excerpt", { place: nameOf(place.kind, place.at), words: excerpt(comments.at(-1)?.text ?? "") })}
    </a>
  );
}
