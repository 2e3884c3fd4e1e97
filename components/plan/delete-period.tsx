"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Decision } from "@/server/kernel/decision";
import type { Locale } from "@/server/kernel/locale";
import { useCodeMessage } from "../form/code-message";
import { paths } from "../navigation/paths";
import { TroubleNotice } from "../trpc/trouble-notice";
import { useTRPCClient } from "../trpc/trpc-provider";
import { useCommand } from "../trpc/use-command";
import { Button } from "../ui/button";
import { ConfirmDialog } from "../ui/confirm-dialog";

interface DeletePeriodProps {
  periodSlug: string;
  /** The period's name, in words. */
  name: string;
  decision: Decision;
  locale: Locale;
}

/** Deletes a period made by mistake. */
export function DeletePeriod({ periodSlug, name, decision, locale }: DeletePeriodProps) {
  const t = useTranslations("reportingPeriod.delete");
  const words = useCodeMessage();
  const client = useTRPCClient();
  const router = useRouter();
  const [asked, setAsked] = useState(false);
  const { run, busy, trouble } = useCommand();
  const remove = async () => {
    await client.reportingPeriod.deletePeriod.mutate({ periodSlug });
    router.replace(paths.desk.periods(locale));
  };
  return (
    <>
      <Button
        look="danger"
        reason={decision.allowed ? null : words(decision.reason)}
        onClick={() => setAsked(true)}
      >
        {t("button")}
      </Button>
      <ConfirmDialog
        title={t("title")}
        isOpen={asked}
        onClose={() => setAsked(false)}
        confirmLabel={t("confirm")}
        look="danger"
        busy={busy}
        onConfirm={() => run(remove)}
      >
        <p>{t("body", { period: name })}</p>
        <TroubleNotice trouble={trouble} />
      </ConfirmDialog>
    </>
  );
}
