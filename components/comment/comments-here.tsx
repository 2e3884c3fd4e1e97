"use client";

import { useTranslations } from "next-intl";
import type { CommentPlaceKind } from "@/server/modules/comment/comment.schema";
import { ThreadLink } from "./thread-link";
import { useThreads } from "./use-threads";

interface CommentsHereProps {
  updateId: string;
  kinds: readonly CommentPlaceKind[];
}

/** The open comments on one part of the form, beside it: each leads to its thread. Nothing where there are none. */
export function CommentsHere({ updateId, kinds }: CommentsHereProps) {
  const t = useTranslations("comment");
  const { data } = useThreads(updateId);
  const here =
    data?.threads.filter(({ place, resolved }) => resolved === null && kinds.includes(place.kind)) ?? [];
  if (here.length === 0) return null;
  return (
    <div className="grid gap-1 border-s-2 border-warning ps-3">
      <p className="text-small text-faint">{t("here", { count: here.length })}</p>
      <ul className="grid gap-1">
        {here.map((thread) => (
          <li key={thread.id}>
            <ThreadLink thread={thread} />
          </li>
        ))}
      </ul>
    </div>
  );
}
