"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { UpdateView } from "@/server/modules/progress-update/progress-update.queries";
import { IssueList } from "../progress-update/issue-list";
import { TroubleNotice } from "../trpc/trouble-notice";
import { Notice } from "../ui/notice";
import { Section } from "../ui/section";
import { StepButton } from "./step-button";
import { useReviewSteps } from "./use-review-steps";

interface SubmitPanelProps {
  view: UpdateView;
  /** Saves what is open. @returns the revision to submit; null where it could not be saved */
  saveNow: () => Promise<string | null>;
}

/** The end of the form: what is still missing, each a link to its place, and the handing in. */
export function SubmitPanel({ view, saveNow }: SubmitPanelProps) {
  const t = useTranslations("review.submit");
  const { trouble, submit } = useReviewSteps(view.id);
  const [isSaving, setSaving] = useState(false);
  const press = async () => {
    setSaving(true);
    const revisionId = await saveNow();
    setSaving(false);
    if (revisionId) submit.mutate({ updateId: view.id, revisionId });
  };
  const mayNow = view.can.submit.allowed && view.issues.length > 0 ? UNFINISHED : view.can.submit;
  return (
    <Section title={t("title")}>
      {view.issues.length > 0 ? (
        <Notice tone="warning" title={t("issues", { count: view.issues.length })}>
          <IssueList issues={view.issues} />
        </Notice>
      ) : null}
      {view.warnings.length > 0 ? (
        <Notice title={t("warnings")}>
          <IssueList issues={view.warnings} />
        </Notice>
      ) : null}
      <TroubleNotice trouble={trouble} />
      <div>
        <StepButton
          may={mayNow}
          label={t("press")}
          look="primary"
          busy={isSaving || submit.isPending}
          onPress={() => void press()}
        />
      </div>
    </Section>
  );
}

const UNFINISHED = { allowed: false, reason: "review.stillMissing" } as const;
