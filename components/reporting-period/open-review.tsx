"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { TroubleNotice } from "../trpc/trouble-notice";
import { useTRPCClient } from "../trpc/trpc-provider";
import { useCommand } from "../trpc/use-command";
import { Button } from "../ui/button";
import { ConfirmDialog } from "../ui/confirm-dialog";

interface OpenReviewProps {
  periodSlug: string;
  /** Updates that have not been accepted. */
  open: number;
  /** Of them, those that nobody has written anything of. */
  unwritten: number;
}

/** Ends collecting: asked twice, because there is no way back. */
export function OpenReview({ periodSlug, open, unwritten }: OpenReviewProps) {
  const t = useTranslations("reportingPeriod.review");
  const client = useTRPCClient();
  const [asked, setAsked] = useState(false);
  const { run, busy, trouble } = useCommand();
  const close = () => setAsked(false);
  return (
    <>
      <Button onClick={() => setAsked(true)}>{t("button")}</Button>
      <ConfirmDialog
        title={t("title")}
        isOpen={asked}
        onClose={close}
        confirmLabel={t("button")}
        busy={busy}
        onConfirm={() => run(() => client.reportingPeriod.openReview.mutate({ periodSlug }), close)}
      >
        <p>{t("body", { open, unwritten })}</p>
        <TroubleNotice trouble={trouble} />
      </ConfirmDialog>
    </>
  );
}
