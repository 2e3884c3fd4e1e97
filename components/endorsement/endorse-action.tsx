"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import type { Trouble } from "@/server/api/error-map";
import type { Decision } from "@/server/kernel/decision";
import { changedSinceSchema } from "@/server/modules/endorsement/endorsement.schema";
import { ChangeList } from "../changed-content/change-list";
import { useCodeMessage } from "../form/code-message";
import { TroubleNotice } from "../trpc/trouble-notice";
import { useCommand } from "../trpc/use-command";
import { Button } from "../ui/button";
import { ConfirmDialog } from "../ui/confirm-dialog";
import { usePageLocale } from "../ui/use-page-locale";
import { ChangedUpdates } from "./changed-updates";

interface EndorseActionProps {
  label: string;
  title: string;
  confirmLabel: string;
  decision: Decision;
  look?: "primary" | "danger";
  work: () => Promise<unknown>;
  children: ReactNode;
}

/** Why it was refused; where the content is another by now, with what was changed. */
function Refusal({ trouble }: { trouble: Trouble | null }) {
  const t = useTranslations("endorsement");
  const locale = usePageLocale();
  const changed = changedSinceSchema.safeParse(trouble?.detail);
  const changes = changed.data?.changes ?? [];
  const words = changed.data?.words;
  return (
    <>
      <TroubleNotice trouble={trouble} />
      {changes.length > 0 ? (
        <ChangedUpdates title={t("latestChanges")} changes={changes} locale={locale} />
      ) : null}
      {words && words.changes.length > 0 ? (
        <section aria-label={t("changesSinceSeen")} className="grid gap-2">
          <p className="text-small font-medium">{t("changesSinceSeen")}</p>
          <ChangeList {...words} />
        </section>
      ) : null}
    </>
  );
}

/**
 * One thing that a side can do with its word, asked before it is done; where it cannot be done, the button says why. The
 * question is closed whatever comes of it: after a refusal the page shows the content anew, and it is asked anew.
 */
export function EndorseAction(props: EndorseActionProps) {
  const { label, title, confirmLabel, decision, look = "primary", work, children } = props;
  const words = useCodeMessage();
  const [asked, setAsked] = useState(false);
  const { run, busy, trouble } = useCommand();
  const close = () => setAsked(false);
  return (
    <div className="grid justify-items-start gap-2">
      <Button
        look={look}
        reason={decision.allowed ? null : words(decision.reason)}
        onClick={() => setAsked(true)}
      >
        {label}
      </Button>
      <Refusal trouble={trouble} />
      <ConfirmDialog
        title={title}
        isOpen={asked}
        onClose={close}
        confirmLabel={confirmLabel}
        look={look}
        busy={busy}
        onConfirm={() => {
          close();
          run(work);
        }}
      >
        {children}
      </ConfirmDialog>
    </div>
  );
}
