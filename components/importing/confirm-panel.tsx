"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Issue } from "@/server/kernel/issue";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { DraftView } from "@/server/modules/importing/importing.queries";
import { useCodeMessage } from "../form/code-message";
import { paths } from "../navigation/paths";
import { TroubleNotice } from "../trpc/trouble-notice";
import { useTRPCClient } from "../trpc/trpc-provider";
import { useCommand } from "../trpc/use-command";
import { Button } from "../ui/button";
import { ConfirmDialog } from "../ui/confirm-dialog";
import { Section } from "../ui/section";
import { useSaveAll } from "./open-draft";

interface ConfirmPanelProps {
  view: DraftView;
  locale: Locale;
  /** Open questions that are no obstacle. */
  unsettled: number;
  /** Goes to the place of an issue. */
  onGo: (place: string) => void;
  onSaved: () => Promise<unknown>;
}

/** What stands in the way, each a step to its place. */
function OpenIssues({ issues, onGo }: { issues: readonly Issue[]; onGo: (place: string) => void }) {
  const t = useTranslations("importing.confirm");
  const words = useCodeMessage();
  if (issues.length === 0) return null;
  return (
    <div className="grid gap-2 border-s-4 border-danger ps-4">
      <p className="font-medium">{t("open")}</p>
      <ul className="grid gap-1">
        {issues.map(({ code, params, place }) => (
          <li key={`${code}-${place}`}>
            {place === null ? (
              words(code, params)
            ) : (
              <button
                type="button"
                onClick={() => onGo(place)}
                className="min-h-6 cursor-pointer text-start text-accent underline decoration-1 hover:decoration-2"
              >
                {words(code, params)}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function DiscardDraft({ view, locale }: Pick<ConfirmPanelProps, "view" | "locale">) {
  const t = useTranslations("importing.draft");
  const client = useTRPCClient();
  const router = useRouter();
  const { run, busy, trouble } = useCommand();
  const [asked, setAsked] = useState(false);
  const discard = async () => {
    await client.importing.discardDraft.mutate({ draftId: view.id });
    router.replace(paths.desk.import(locale));
  };
  return (
    <>
      <Button look="danger" onClick={() => setAsked(true)}>
        {t("discard")}
      </Button>
      <ConfirmDialog
        title={t("discardTitle")}
        isOpen={asked}
        onClose={() => setAsked(false)}
        confirmLabel={t("discardConfirm")}
        look="danger"
        busy={busy}
        onConfirm={() => run(discard)}
      >
        <p>{t("discardBody")}</p>
        <TroubleNotice trouble={trouble} />
      </ConfirmDialog>
    </>
  );
}

/** The last step: saves what is being typed, and makes the draft a period. */
export function ConfirmPanel({ view, locale, unsettled, onGo, onSaved }: ConfirmPanelProps) {
  const t = useTranslations("importing.confirm");
  const client = useTRPCClient();
  const router = useRouter();
  const saveAll = useSaveAll();
  const { run, busy, trouble } = useCommand();
  const confirm = async () => {
    if (!(await saveAll())) return;
    await onSaved();
    const { periodSlug } = await client.importing.confirm.mutate({ draftId: view.id });
    router.push(paths.desk.summary(locale, periodSlug));
  };
  const label = view.head.label || (view.computed ? textIn(view.computed.label, locale) : "–");
  return (
    <Section title={t("title")}>
      <p className="max-w-measure">{t("lead", { label })}</p>
      <OpenIssues issues={view.issues} onGo={onGo} />
      {unsettled > 0 ? <p className="text-small text-faint">{t("unsettled", { count: unsettled })}</p> : null}
      <TroubleNotice trouble={trouble} />
      <div className="flex flex-wrap items-center justify-between gap-4">
        <Button
          look="primary"
          busy={busy}
          reason={view.issues.length > 0 ? t("settleFirst") : null}
          onClick={() => run(confirm)}
        >
          {t("button")}
        </Button>
        <DiscardDraft view={view} locale={locale} />
      </div>
    </Section>
  );
}
