"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { Locale } from "@/server/kernel/locale";
import type { UpdateView } from "@/server/modules/progress-update/progress-update.queries";
import { useTRPC } from "../trpc/trpc-provider";
import { Button } from "../ui/button";
import { OlderButton } from "../ui/older-button";
import { QueryFailed } from "../ui/query-failed";
import { Section } from "../ui/section";
import { Skeleton } from "../ui/skeleton";
import { TimelineLine } from "./timeline-line";

interface TimelineProps {
  view: Pick<UpdateView, "id" | "head" | "steps">;
  locale: Locale;
}

function Timeline({ view, locale }: TimelineProps) {
  const t = useTranslations("timeline");
  const words = useTranslations("ui");
  const trpc = useTRPC();
  const pages = useInfiniteQuery(
    trpc.timeline.list.infiniteQueryOptions({ updateId: view.id }, { getNextPageParam: ({ next }) => next }),
  );
  const { refetch } = pages;
  const newest = `${view.head?.revisionId} ${view.steps.length}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was saved or decided meanwhile belongs to it.
  useEffect(() => void refetch(), [newest]);
  if (pages.isError && !pages.data)
    return <QueryFailed title={t("failed")} again={t("again")} onAgain={refetch} />;
  if (!pages.data) return <Skeleton label={words("loading")} />;
  const entries = pages.data.pages.flatMap((page) => page.entries);
  return (
    <>
      {entries.length === 0 ? <p className="text-faint">{t("empty")}</p> : null}
      <ol className="border-t border-hairline empty:hidden">
        {entries.map((entry) => (
          <TimelineLine key={entry.sequence} entry={entry} locale={locale} />
        ))}
      </ol>
      <OlderButton pages={pages} label={t("older")} />
    </>
  );
}

/** Everything that happened to an update, and who did it; asked for when somebody wants to see it. */
export function TimelineSection({ view, locale }: TimelineProps) {
  const t = useTranslations("timeline");
  const [isOpen, setOpen] = useState(false);
  return (
    <Section
      id="timeline"
      title={t("title")}
      actions={
        <Button small aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t("hide") : t("show")}
        </Button>
      }
    >
      <p className="text-small text-faint">{t("hint")}</p>
      {isOpen ? <Timeline view={view} locale={locale} /> : null}
    </Section>
  );
}
