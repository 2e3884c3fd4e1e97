"use client";

import { useTranslations } from "next-intl";
import type { ThreadView } from "@/server/modules/comment/thread-view";
import { threadAnchor } from "./thread-anchor";
import { excerpt, usePlaceName } from "./use-place-words";

interface ThreadLinkProps {
  thread: ThreadView;
  /** What was said stands beside it. */
  isPlaceAlone?: boolean;
}

/** The way to a thread further down the page: its place, and the first of its newest words. */
export function ThreadLink({ thread: { id, place, comments }, isPlaceAlone }: ThreadLinkProps) {
  const t = useTranslations("comment");
  const nameOf = usePlaceName();
  const name = nameOf(place.kind, place.at);
  return (
    <a
      href={`#${threadAnchor(id)}`}
      className="inline-block min-h-6 underline"
      onClick={() => document.getElementById(threadAnchor(id))?.focus()}
    >
      {isPlaceAlone ? name : t("excerpt", { place: name, words: excerpt(comments.at(-1)?.text ?? "") })}
    </a>
  );
}
