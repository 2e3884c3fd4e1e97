"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { ImportLine } from "@/server/modules/importing/importing.queries";
import { useCodeMessage } from "../form/code-message";
import { paths } from "../navigation/paths";
import { TroubleNotice } from "../trpc/trouble-notice";
import { useTRPCClient } from "../trpc/trpc-provider";
import { useCommand } from "../trpc/use-command";
import { Button } from "../ui/button";
import { ConfirmDialog } from "../ui/confirm-dialog";

/** Takes an import back, or says why it stays; leads to the work on it. */
export function TakeBack({ line, locale }: { line: ImportLine; locale: Locale }) {
  const t = useTranslations("importing.takeBack");
  const words = useCodeMessage();
  const client = useTRPCClient();
  const router = useRouter();
  const { run, busy, trouble } = useCommand();
  const [asked, setAsked] = useState(false);
  const { takeBack } = line.can;
  if (!takeBack.allowed) return <p className="text-small text-faint">{words(takeBack.reason)}</p>;
  const undo = async () => {
    const { draftId } = await client.importing.takeBack.mutate({ periodSlug: line.slug });
    if (draftId) router.push(paths.desk.importDraft(locale, draftId));
  };
  const period = textIn(line.label, locale);
  return (
    <>
      <Button small aria-label={`${t("button")} ${period}`} onClick={() => setAsked(true)}>
        {t("button")}
      </Button>
      <ConfirmDialog
        title={t("title")}
        isOpen={asked}
        onClose={() => setAsked(false)}
        confirmLabel={t("confirm")}
        look="danger"
        busy={busy}
        onConfirm={() => run(undo, () => setAsked(false))}
      >
        <p>{t("body", { period })}</p>
        <TroubleNotice trouble={trouble} />
      </ConfirmDialog>
    </>
  );
}
