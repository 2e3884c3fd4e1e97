"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { AgencyView } from "@/server/modules/agency/agency.queries";
import { paths } from "../navigation/paths";
import { TroubleNotice } from "../trpc/trouble-notice";
import { useTRPCClient } from "../trpc/trpc-provider";
import { useCommand } from "../trpc/use-command";
import { Button } from "../ui/button";
import { ConfirmDialog } from "../ui/confirm-dialog";

interface RemoveAgencyProps {
  locale: Locale;
  agency: Pick<AgencyView, "id" | "name">;
}

/** Takes an agency off the record that was put there by mistake; then its page is none, and the list is shown. */
export function RemoveAgency({ locale, agency }: RemoveAgencyProps) {
  const t = useTranslations("agency.remove");
  const client = useTRPCClient();
  const router = useRouter();
  const { run, busy, trouble } = useCommand();
  const [asking, setAsking] = useState(false);
  const remove = () => client.agency.remove.mutate({ agencyId: agency.id });
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t("title")}</Button>
      <ConfirmDialog
        title={t("question", { name: textIn(agency.name, locale) })}
        isOpen={asking}
        onClose={() => setAsking(false)}
        confirmLabel={t("confirm")}
        look="danger"
        busy={busy}
        onConfirm={() => run(remove, () => router.push(paths.admin.agencies(locale)))}
      >
        <p>{t("body")}</p>
        <TroubleNotice trouble={trouble} />
      </ConfirmDialog>
    </>
  );
}
