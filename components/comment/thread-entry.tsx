"use client";

import { useTranslations } from "next-intl";
import { type Ref, useState } from "react";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { ThreadsView } from "@/server/modules/comment/comment.queries";
import type { CommentView, ThreadView } from "@/server/modules/comment/thread-view";
import type { UpdateView } from "@/server/modules/progress-update/progress-update.queries";
import { useShownName } from "../account/use-shown-name";
import { Button } from "../ui/button";
import { later } from "../ui/later";
import { Tag } from "../ui/tag";
import { Time } from "../ui/time";
import { CommentEntry } from "./comment-entry";
import { goToCommentPlace } from "./go-to-comment-place";
import { PlacedWords } from "./placed-words";
import { threadAnchor } from "./thread-anchor";
import { ThreadSteps } from "./thread-steps";
import { usePlaceName } from "./use-place-words";

const ReplyDialog = later(async () => (await import("./reply-dialog")).ReplyDialog);
const CorrectDialog = later(async () => (await import("./correct-dialog")).CorrectDialog);

interface ThreadEntryProps {
  thread: ThreadView;
  view: UpdateView;
  ownSide: ThreadsView["ownSide"];
  /** Whether this person may say or settle anything here. */
  mayTakePart: boolean;
  locale: Locale;
  onChanged: () => void;
  ref?: Ref<HTMLLIElement>;
}

type Open = { reply: true } | { correct: CommentView } | null;

function ThreadHeading({
  thread,
  view,
  ownSide,
  locale,
}: Omit<ThreadEntryProps, "mayTakePart" | "onChanged">) {
  const t = useTranslations("comment");
  const language = useTranslations("progressUpdate.language");
  const nameOf = usePlaceName();
  const { place, isInternal, isOfReturn } = thread;
  const name = nameOf(place.kind, place.at);
  const isElsewhere = place.locale !== null && place.locale !== view.content?.sourceLocale;
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
      <h3 className="font-medium">
        {isElsewhere && place.locale ? t("placeIn", { place: name, language: language(place.locale) }) : name}
      </h3>
      {isOfReturn ? <Tag>{t("isOfReturn")}</Tag> : null}
      {isInternal ? <Tag>{t("side", { side: textIn(ownSide, locale) })}</Tag> : null}
      {place.kind !== "WHOLE" && place.standing !== "GONE" ? (
        <Button small onClick={() => goToCommentPlace(place, view)}>
          {t("goThere")}
        </Button>
      ) : null}
    </div>
  );
}

/** One thread: what it is about, what was said, and what can be done about it. */
export function ThreadEntry(props: ThreadEntryProps) {
  const { thread, view, mayTakePart, locale, onChanged, ref } = props;
  const t = useTranslations("comment");
  const shown = useShownName();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const isOpen = thread.resolved === null;
  return (
    <li
      ref={ref}
      id={threadAnchor(thread.id)}
      tabIndex={-1}
      className="grid gap-3 border-b border-hairline py-4 target:bg-tint"
    >
      <ThreadHeading {...props} />
      <PlacedWords place={thread.place} choices={view.choices} locale={locale} />
      <ul className="grid gap-3">
        {thread.comments.map((comment) => (
          <CommentEntry
            key={comment.id}
            comment={comment}
            onCorrect={mayTakePart && isOpen ? () => setOpen({ correct: comment }) : null}
          />
        ))}
      </ul>
      {thread.resolved ? (
        <p className="text-small text-faint">
          {t.rich("resolvedBy", {
            by: shown(thread.resolved.by),
            at: () => <Time value={thread.resolved?.at ?? ""} precision="minute" />,
          })}
        </p>
      ) : null}
      {mayTakePart ? (
        <ThreadSteps thread={thread} onReply={() => setOpen({ reply: true })} onChanged={onChanged} />
      ) : null}
      {open && "reply" in open ? (
        <ReplyDialog updateId={view.id} thread={thread} locale={locale} onDone={onChanged} onClose={close} />
      ) : null}
      {open && "correct" in open ? (
        <CorrectDialog comment={open.correct} onDone={onChanged} onClose={close} />
      ) : null}
    </li>
  );
}
