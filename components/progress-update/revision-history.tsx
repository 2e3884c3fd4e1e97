"use client";

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Locale } from "@/server/kernel/locale";
import type { UpdateView } from "@/server/modules/progress-update/progress-update.queries";
import type { RevisionLine } from "@/server/modules/progress-update/revision-line";
import { useTRPC } from "../trpc/trpc-provider";
import { Button } from "../ui/button";
import { OlderButton } from "../ui/older-button";
import { Skeleton } from "../ui/skeleton";
import { Time } from "../ui/time";
import { CompareRevisions } from "./compare-revisions";
import { RestoreRevision } from "./restore-revision";
import { RevisionChanges } from "./revision-changes";
import type { Saving } from "./saving";
import { useByline } from "./use-byline";

export interface RevisionHistoryProps {
  view: UpdateView;
  locale: Locale;
  /** How what is open in the editor is saved before something older takes its place. */
  saving: Saving;
}

interface RevisionDetailProps extends Omit<RevisionHistoryProps, "saving"> {
  revisionId: string;
}

function RevisionDetail({ revisionId, view, locale }: RevisionDetailProps) {
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

interface LineProps extends RevisionHistoryProps {
  line: RevisionLine;
  onRestored: (words: string) => void;
}

/** One save: who made it, what it changed, and the way back to it. */
function Line({ line, view, locale, saving, onRestored }: LineProps) {
  const t = useTranslations("progressUpdate.history");
  const [isOpen, setOpen] = useState(false);
  const { revisionId, ordinal, at } = line;
  const by = useByline(locale)(line);
  return (
    <li className="grid gap-2 border-b border-hairline py-2">
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <p>{t.rich("line", { ordinal, by, at: () => <Time value={at} precision="minute" /> })}</p>
        <div className="flex flex-wrap gap-2">
          <Button
            small
            aria-expanded={isOpen}
            aria-label={t("showItem", { ordinal })}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? t("hide") : t("show")}
          </Button>
          {view.can.save.allowed && view.head?.revisionId !== revisionId ? (
            <RestoreRevision line={line} updateId={view.id} saving={saving} onRestored={onRestored} />
          ) : null}
        </div>
      </div>
      {isOpen ? <RevisionDetail revisionId={revisionId} view={view} locale={locale} /> : null}
    </li>
  );
}

/** Every save, newest first, each with what it changed; any two compared; any older one restored. */
export function RevisionHistory(props: RevisionHistoryProps) {
  const { view, locale } = props;
  const t = useTranslations("progressUpdate.history");
  const words = useTranslations("ui");
  const trpc = useTRPC();
  const [restored, setRestored] = useState("");
  const pages = useInfiniteQuery(
    trpc.progressUpdate.revisions.infiniteQueryOptions(
      { updateId: view.id },
      { getNextPageParam: ({ next }) => next },
    ),
  );
  if (!pages.data) return <Skeleton label={words("loading")} />;
  const revisions = pages.data.pages.flatMap((page) => page.revisions);
  const newest = view.head?.ordinal ?? 1;
  return (
    <>
      <p role="status" className="font-medium empty:hidden">
        {restored}
      </p>
      {newest > 1 ? <CompareRevisions view={view} locale={locale} known={revisions} /> : null}
      <ol className="grid border-t border-hairline">
        {revisions.map((line) => (
          <Line key={line.revisionId} line={line} onRestored={setRestored} {...props} />
        ))}
      </ol>
      <OlderButton pages={pages} label={t("older")} />
    </>
  );
}
