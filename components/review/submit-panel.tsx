"use client";

import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import type { UpdateView } from "@/server/modules/progress-update/progress-update.queries";
import { missingOf } from "../progress-update/form-values";
import { IssueList } from "../progress-update/issue-list";
import { TroubleNotice } from "../trpc/trouble-notice";
import { Notice } from "../ui/notice";
import { Section } from "../ui/section";
import { NotSavedNotice } from "./not-saved-notice";
import { StepButton } from "./step-button";
import { useReviewSteps } from "./use-review-steps";
import { useSavedFirst } from "./use-saved-first";

interface SubmitPanelProps {
  view: UpdateView;
  locale: Locale;
  /** Saves what is open. @returns the revision to submit; null where it could not be saved */
  saveNow: () => Promise<string | null>;
}

/** The end of the form: what is still missing, each a link to its place, and the handing in. */
export function SubmitPanel({ view, locale, saveNow }: SubmitPanelProps) {
  const t = useTranslations("review.submit");
  const { trouble, submit } = useReviewSteps(view.id);
  const { isSaving, failed, withRevision } = useSavedFirst(saveNow);
  const issues = missingOf(view, locale);
  const mayNow = view.can.submit.allowed && issues.length > 0 ? UNFINISHED : view.can.submit;
  return (
    <Section title={t("title")}>
      {issues.length > 0 ? (
        <Notice tone="warning" title={t("issues", { count: issues.length })}>
          <IssueList issues={issues} />
        </Notice>
      ) : null}
      {view.warnings.length > 0 ? (
        <Notice title={t("warnings")}>
          <IssueList issues={view.warnings} />
        </Notice>
      ) : null}
      <TroubleNotice trouble={trouble} />
      <NotSavedNotice failed={failed} />
      <div>
        <StepButton
          may={mayNow}
          label={t("press")}
          look="primary"
          busy={isSaving || submit.isPending}
          onPress={() => void withRevision((revisionId) => submit.mutate({ updateId: view.id, revisionId }))}
        />
      </div>
    </Section>
  );
}

/** Something still stands in the way of handing it in. */
export const UNFINISHED = { allowed: false, reason: "review.stillMissing" } as const;
