"use client";

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Locale } from "@/server/kernel/locale";
import type { UpdateView } from "@/server/modules/progress-update/progress-update.queries";
import { useTRPC } from "../trpc/trpc-provider";
import { Button } from "../ui/button";
import { Section } from "../ui/section";
import { Skeleton } from "../ui/skeleton";
import { Time } from "../ui/time";
import { RevisionChanges } from "./revision-changes";

/** What happened in the review, with every comment. */
function StepHistory({ steps }: { steps: UpdateView["steps"] }) {
  const t = useTranslations("review");
  return (
    <ol className="grid border-t border-hairline empty:hidden">
      {steps.toReversed().map((step) => (
        <li key={step.ordinal} className="border-b border-hairline py-2">
          <p>
            {t.rich("history.step", {
              state: t(`state.${step.kind}`),
              by: step.by,
              at: () => <Time value={step.at} precision="minute" />,
            })}
          </p>
          {step.comment ? <p className="whitespace-pre-line text-faint">{step.comment}</p> : null}
        </li>
      ))}
    </ol>
  );
}

function RevisionDetail({
  revisionId,
  view,
  locale,
}: {
  revisionId: string;
  view: UpdateView;
  locale: Locale;
}) {
  const t = useTranslations("ui");
  const trpc = useTRPC();
  const { data } = useQuery(trpc.progressUpdate.revision.queryOptions({ revisionId }));
  if (!data) return <Skeleton label={t("loading")} />;
  return (
    <RevisionChanges
      changes={data.changes}
      sourceLocale={data.content.sourceLocale}
      choices={view.choices}
      locale={locale}
    />
  );
}

/** Every save, newest first, each with what it changed. */
function RevisionHistory({ view, locale }: { view: UpdateView; locale: Locale }) {
  const t = useTranslations("progressUpdate.history");
  const words = useTranslations("ui");
  const trpc = useTRPC();
  const [open, setOpen] = useState<string | null>(null);
  const pages = useInfiniteQuery(
    trpc.progressUpdate.revisions.infiniteQueryOptions(
      { updateId: view.id },
      { getNextPageParam: ({ next }) => next },
    ),
  );
  if (!pages.data) return <Skeleton label={words("loading")} />;
  const revisions = pages.data.pages.flatMap((page) => page.revisions);
  return (
    <>
      <ol className="grid border-t border-hairline">
        {revisions.map(({ revisionId, ordinal, by, at }) => (
          <li key={revisionId} className="grid gap-2 border-b border-hairline py-2">
            <div className="flex flex-wrap items-baseline justify-between gap-3">
              <p>{t.rich("line", { ordinal, by, at: () => <Time value={at} precision="minute" /> })}</p>
              <Button
                small
                aria-expanded={open === revisionId}
                aria-label={t("showItem", { ordinal })}
                onClick={() => setOpen(open === revisionId ? null : revisionId)}
              >
                {open === revisionId ? t("hide") : t("show")}
              </Button>
            </div>
            {open === revisionId ? (
              <RevisionDetail revisionId={revisionId} view={view} locale={locale} />
            ) : null}
          </li>
        ))}
      </ol>
      {pages.hasNextPage ? (
        <div>
          <Button small busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t("older")}
          </Button>
        </div>
      ) : null}
    </>
  );
}

export function UpdateHistory({ view, locale }: { view: UpdateView; locale: Locale }) {
  const t = useTranslations("progressUpdate.history");
  const [isOpen, setOpen] = useState(false);
  return (
    <Section
      title={t("title")}
      actions={
        view.head ? (
          <Button small aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? t("hideAll") : t("showAll", { count: view.head.ordinal })}
          </Button>
        ) : null
      }
    >
      <StepHistory steps={view.steps} />
      {view.head ? null : <p className="text-faint">{t("empty")}</p>}
      {isOpen ? <RevisionHistory view={view} locale={locale} /> : null}
    </Section>
  );
}
