"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { UpdateView } from "@/server/modules/progress-update/progress-update.queries";
import { ReassignmentHistory } from "../assignment/reassignment-history";
import { Button } from "../ui/button";
import { Section } from "../ui/section";
import { Time } from "../ui/time";
import { RevisionHistory, type RevisionHistoryProps } from "./revision-history";

/** What happened in the review, with every comment. */
function StepHistory({ steps }: { steps: UpdateView["steps"] }) {
  const t = useTranslations("review");
  return (
    <ol className="grid border-t border-hairline empty:hidden">
      {steps.toReversed().map((step) => (
        <li key={step.ordinal} className="border-b border-hairline py-2">
          <p>
            {t.rich("history.step", {
              state: t(`state.${step.kind}`),
              by: step.by,
              at: () => <Time value={step.at} precision="minute" />,
            })}
          </p>
          {step.comment ? <p className="whitespace-pre-line text-faint">{step.comment}</p> : null}
        </li>
      ))}
    </ol>
  );
}

/** What happened to an update: the steps of its review, and every save. */
export function UpdateHistory({ view, locale, saving }: RevisionHistoryProps) {
  const t = useTranslations("progressUpdate.history");
  const [isOpen, setOpen] = useState(false);
  return (
    <Section
      title={t("title")}
      actions={
        view.head ? (
          <Button small aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? t("hideAll") : t("showAll", { count: view.head.ordinal })}
          </Button>
        ) : null
      }
    >
      <StepHistory steps={view.steps} />
      <ReassignmentHistory updateId={view.id} locale={locale} />
      {view.head ? null : <p className="text-faint">{t("empty")}</p>}
      {isOpen ? <RevisionHistory view={view} locale={locale} saving={saving} /> : null}
    </Section>
  );
}
