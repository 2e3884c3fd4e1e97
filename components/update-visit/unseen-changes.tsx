"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { Locale } from "@/server/kernel/locale";
import type { UpdateView } from "@/server/modules/progress-update/progress-update.queries";
import { RevisionChanges } from "../progress-update/revision-changes";
import { useTRPC, useTRPCClient } from "../trpc/trpc-provider";
import { Notice } from "../ui/notice";
import { Time } from "../ui/time";

/**
 * What others changed since this person had the update before them. Asked for once a visit, so that it stays while it is read;
 * that it was seen is kept once it is on the page, and not before.
 */
export function UnseenChanges({ view, locale }: { view: UpdateView; locale: Locale }) {
  const t = useTranslations("updateVisit");
  const trpc = useTRPC();
  const client = useTRPCClient();
  const asked = trpc.updateVisit.unseen.queryOptions(
    { updateId: view.id },
    {
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    },
  );
  const { data, isSuccess } = useQuery(asked);
  const first = useRef(view.head?.revisionId);
  useEffect(() => {
    if (!isSuccess || !first.current) return;
    const seen = { updateId: view.id, revisionId: first.current };
    // Where it cannot be kept now, the same changes are told again the next time.
    void client.updateVisit.record.mutate(seen).catch(() => null);
  }, [isSuccess, client, view.id]);
  if (!data) return null;
  return (
    <div className="mt-4">
      <Notice
        title={t.rich("title", {
          names: data.by.join(t("comma")),
          at: () => <Time value={data.at} precision="minute" />,
        })}
      >
        <details>
          <summary className="min-h-6 text-accent">{t("show", { count: data.changes.length })}</summary>
          <div className="pt-2">
            <RevisionChanges
              changes={data.changes}
              sourceLocale={data.sourceLocale}
              choices={view.choices}
              locale={locale}
            />
          </div>
        </details>
      </Notice>
    </div>
  );
}
