"use client";

import { useTranslations } from "next-intl";
import type { CommentView } from "@/server/modules/comment/thread-view";
import { useShownName } from "../account/use-shown-name";
import { Button } from "../ui/button";
import { Time } from "../ui/time";

interface CommentEntryProps {
  comment: CommentView;
  /** Null where nothing may be corrected now. */
  onCorrect: (() => void) | null;
}

/** What one person said, with whom they called on, and the words that stood there before a correction. */
export function CommentEntry({ comment, onCorrect }: CommentEntryProps) {
  const t = useTranslations("comment");
  const shown = useShownName();
  const { by, at, text, mentions, earlier, mayCorrect } = comment;
  const names = mentions.map(({ name }) => shown(name)).join(t("comma"));
  return (
    <li className="grid gap-1">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 text-small text-faint">
        <span>{t.rich("by", { by: shown(by), at: () => <Time value={at} precision="minute" /> })}</span>
        {mayCorrect && onCorrect ? (
          <Button small aria-label={t("correctItem", { by: shown(by) })} onClick={onCorrect}>
            {t("correct")}
          </Button>
        ) : null}
      </p>
      <p className="max-w-measure whitespace-pre-line [overflow-wrap:anywhere]">{text}</p>
      {names ? <p className="text-small text-faint">{t("mentioned", { names })}</p> : null}
      {earlier.length > 0 ? (
        <details className="text-small text-faint">
          <summary className="min-h-6">{t("corrected", { count: earlier.length })}</summary>
          <ul className="grid gap-1 py-1">
            {earlier.map((old) => (
              <li key={old.at.toISOString()} className="whitespace-pre-line [overflow-wrap:anywhere]">
                {old.text}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </li>
  );
}
