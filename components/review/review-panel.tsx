"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { UpdateView } from "@/server/modules/progress-update/progress-update.queries";
import { missingOf } from "../progress-update/form-values";
import { IssueList } from "../progress-update/issue-list";
import { TroubleNotice } from "../trpc/trouble-notice";
import { later } from "../ui/later";
import { Notice } from "../ui/notice";
import { Section } from "../ui/section";
import { NotSavedNotice } from "./not-saved-notice";
import { OnBehalfButtons } from "./on-behalf-buttons";
import { StepButton } from "./step-button";
import { useReviewSteps } from "./use-review-steps";
import { useSavedFirst } from "./use-saved-first";

const ReturnDialog = later(async () => (await import("./return-dialog")).ReturnDialog);

interface ReviewPanelProps {
  view: UpdateView;
  locale: Locale;
  saveNow: () => Promise<string | null>;
}

/** An officer's word on an update: accepted, or returned with a comment; or handed in for the agency that wrote it. */
export function ReviewPanel({ view, locale, saveNow }: ReviewPanelProps) {
  const t = useTranslations("review.panel");
  const steps = useReviewSteps(view.id);
  const { trouble, accept, sendBack } = steps;
  const [returning, setReturning] = useState<string | null>(null);
  const saved = useSavedFirst(saveNow);
  const { isSaving, failed, withRevision } = saved;
  const issues = missingOf(view, locale);
  const responsible = view.assignments.find(({ kind }) => kind === "RESPONSIBLE");
  const agency = textIn(responsible?.name ?? {}, locale);
  const findings = [...issues, ...view.warnings];
  return (
    <Section title={t("title")}>
      {findings.length > 0 ? (
        <Notice
          tone={issues.length > 0 ? "warning" : "info"}
          title={t("findings", { count: findings.length })}
        >
          <IssueList issues={findings} />
        </Notice>
      ) : null}
      <TroubleNotice trouble={trouble} />
      <NotSavedNotice failed={failed} />
      <div className="flex flex-wrap gap-3">
        <OnBehalfButtons
          view={view}
          agency={agency}
          isUnfinished={issues.length > 0}
          steps={steps}
          saved={saved}
        />
        <StepButton
          may={view.can.accept}
          label={t("accept")}
          look="primary"
          busy={isSaving || accept.isPending}
          onPress={() => void withRevision((revisionId) => accept.mutate({ updateId: view.id, revisionId }))}
        />
        <StepButton
          may={view.can.return}
          label={t("return")}
          onPress={() => void withRevision(setReturning)}
        />
      </div>
      {view.can.submit.allowed ? (
        <p className="text-small text-faint">{t("submitForHint", { agency })}</p>
      ) : null}
      {returning === null ? null : (
        <ReturnDialog
          view={view}
          locale={locale}
          revisionId={returning}
          onReturn={sendBack.mutateAsync}
          onClose={() => setReturning(null)}
        />
      )}
    </Section>
  );
}
