"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { Locale } from "@/server/kernel/locale";
import type { UpdateView } from "@/server/modules/progress-update/progress-update.queries";
import { RevisionChanges } from "../progress-update/revision-changes";
import { useByline } from "../progress-update/use-byline";
import { useTRPC, useTRPCClient } from "../trpc/trpc-provider";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { Time } from "../ui/time";

/** Asked for once a page, so that it stays while it is read; that it was before them is kept once it is, and not before. */
function useUnseen(view: UpdateView) {
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
    const shown = { updateId: view.id, revisionId: first.current };
    // Where it cannot be kept now, the same changes are told again the next time.
    void client.updateVisit.record.mutate(shown).catch(() => null);
  }, [isSuccess, client, view.id]);
  return data;
}

/**
 * What others changed since this person had the update before them. It stays when the page is loaded again, until they say that
 * they have seen it or come back some hours later.
 */
export function UnseenChanges({ view, locale }: { view: UpdateView; locale: Locale }) {
  const t = useTranslations("updateVisit");
  const trpc = useTRPC();
  const byline = useByline(locale);
  const data = useUnseen(view);
  const said = useRef<HTMLParagraphElement>(null);
  // The button goes with the notice: what stands in its place is read out, and is where the keyboard goes on from.
  const settle = useMutation(
    trpc.updateVisit.settle.mutationOptions({ onSuccess: () => said.current?.focus() }),
  );
  if (!data) return null;
  const { by, at, revisionId, changes, sourceLocale } = data;
  return (
    <div className="mt-4">
      <p ref={said} tabIndex={-1} role="status" className="text-small text-faint outline-none">
        {settle.isSuccess ? t("done") : null}
      </p>
      {settle.isSuccess ? null : (
        <Notice
          title={t.rich("title", {
            names: by.map(byline).join(t("comma")),
            at: () => <Time value={at} precision="minute" />,
          })}
        >
          <div className="grid gap-2">
            <details>
              <summary className="min-h-6 text-accent">{t("show", { count: changes.length })}</summary>
              <div className="pt-2">
                <RevisionChanges
                  changes={changes}
                  sourceLocale={sourceLocale}
                  choices={view.choices}
                  locale={locale}
                />
              </div>
            </details>
            {settle.isError ? <p role="alert">{t("failed")}</p> : null}
            <div>
              <Button
                small
                busy={settle.isPending}
                onClick={() => settle.mutate({ updateId: view.id, revisionId })}
              >
                {t("seen")}
              </Button>
            </div>
          </div>
        </Notice>
      )}
    </div>
  );
}
