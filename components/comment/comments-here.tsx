"use client";

import { useTranslations } from "next-intl";
import type { CommentPlaceKind } from "@/server/modules/comment/comment.schema";
import { threadAnchor } from "./thread-anchor";
import { excerpt, usePlaceName } from "./use-place-words";
import { useThreads } from "./use-threads";

interface CommentsHereProps {
  updateId: string;
  kinds: readonly CommentPlaceKind[];
}

/** The open comments on one part of the form, beside it: each leads to its thread. Nothing where there are none. */
export function CommentsHere({ updateId, kinds }: CommentsHereProps) {
  const t = useTranslations("comment");
  const nameOf = usePlaceName();
  const { data } = useThreads(updateId);
  const here =
    data?.threads.filter(({ place, resolved }) => resolved === null && kinds.includes(place.kind)) ?? [];
  if (here.length === 0) return null;
  return (
    <div className="grid gap-1 border-s-2 border-warning ps-3">
      <p className="text-small text-faint">{t("here", { count: here.length })}</p>
      <ul className="grid gap-1">
        {here.map(({ id, place, comments }) => (
          <li key={id}>
            <a
              href={`#${threadAnchor(id)}`}
              className="inline-block min-h-6 underline"
              onClick={() => document.getElementById(threadAnchor(id))?.focus()}
            >
              {t("excerpt", {
                place: nameOf(place.kind, place.at),
                words: excerpt(comments.at(-1)?.text ?? ""),
              })}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
