"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { Locale } from "@/server/kernel/locale";
import type { ThreadsView } from "@/server/modules/comment/comment.queries";
import type { UpdateView } from "@/server/modules/progress-update/progress-update.queries";
import { useCodeMessage } from "../form/code-message";
import { Button } from "../ui/button";
import { later } from "../ui/later";
import { QueryFailed } from "../ui/query-failed";
import { Section } from "../ui/section";
import { Skeleton } from "../ui/skeleton";
import { threadAnchor } from "./thread-anchor";
import { ThreadEntry } from "./thread-entry";
import { useThreads } from "./use-threads";

const OpenThreadDialog = later(async () => (await import("./open-thread-dialog")).OpenThreadDialog);

interface CommentSectionProps {
  view: UpdateView;
  locale: Locale;
}

interface ThreadsProps extends CommentSectionProps {
  data: ThreadsView;
  onChanged: () => void;
}

/** A link in a mail leads to a thread that was not on the page when the page came. */
function useArrival(threads: ThreadsView["threads"]): void {
  const hasArrived = useRef(false);
  useEffect(() => {
    const wanted = threads.find(({ id }) => window.location.hash === `#${threadAnchor(id)}`);
    if (!wanted || hasArrived.current) return;
    hasArrived.current = true;
    const element = document.getElementById(threadAnchor(wanted.id));
    element?.closest("details")?.setAttribute("open", "");
    element?.focus();
    element?.scrollIntoView({ block: "start" });
  }, [threads]);
}

function Threads({ data, view, locale, onChanged }: ThreadsProps) {
  const t = useTranslations("comment");
  useArrival(data.threads);
  const list = useRef<HTMLDivElement>(null);
  const entry = (thread: ThreadsView["threads"][number]) => (
    <ThreadEntry
      key={thread.id}
      thread={thread}
      view={view}
      ownSide={data.ownSide}
      mayTakePart={data.can.comment.allowed}
      locale={locale}
      onChanged={() => {
        onChanged();
        // A thread that is settled or opened again moves: whoever did it stays among the comments.
        list.current?.focus();
      }}
    />
  );
  const [open, resolved] = [
    data.threads.filter((thread) => thread.resolved === null),
    data.threads.filter((thread) => thread.resolved !== null),
  ];
  return (
    <div ref={list} tabIndex={-1} className="grid gap-3 outline-none">
      {data.threads.length === 0 ? <p className="text-faint">{t("none")}</p> : null}
      <ul className="border-t border-hairline empty:hidden">{open.map(entry)}</ul>
      {resolved.length > 0 ? (
        <details>
          <summary className="min-h-6">{t("resolvedOnes", { count: resolved.length })}</summary>
          <ul>{resolved.map(entry)}</ul>
        </details>
      ) : null}
    </div>
  );
}

/** What people say of an update, as far as this person may read it. */
export function CommentSection({ view, locale }: CommentSectionProps) {
  const t = useTranslations("comment");
  const words = useCodeMessage();
  const [isOpening, setOpening] = useState(false);
  const { data, isError, refetch, changed } = useThreads(view.id);
  const may = data?.can.comment;
  return (
    <Section
      id="comments"
      title={t("title", { open: data?.open ?? 0 })}
      actions={
        <Button
          small
          reason={may && !may.allowed ? words(may.reason) : null}
          busy={!data && !isError}
          onClick={() => setOpening(true)}
        >
          {t("add")}
        </Button>
      }
    >
      <p className="text-small text-faint">{t("hint")}</p>
      {isError && !data ? <QueryFailed title={t("failed")} again={t("again")} onAgain={refetch} /> : null}
      {!data && !isError ? <Skeleton label={t("loading")} /> : null}
      {data ? <Threads data={data} view={view} locale={locale} onChanged={changed} /> : null}
      {data && isOpening ? (
        <OpenThreadDialog
          view={view}
          ownSide={data.ownSide}
          locale={locale}
          onDone={changed}
          onClose={() => setOpening(false)}
        />
      ) : null}
    </Section>
  );
}
