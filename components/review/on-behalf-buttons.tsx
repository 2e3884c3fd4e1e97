"use client";

import { useTranslations } from "next-intl";
import type { UpdateView } from "@/server/modules/progress-update/progress-update.queries";
import { StepButton } from "./step-button";
import { UNFINISHED } from "./submit-panel";
import type { useReviewSteps } from "./use-review-steps";
import type { useSavedFirst } from "./use-saved-first";

interface OnBehalfButtonsProps {
  view: UpdateView;
  /** Name of the responsible agency. */
  agency: string;
  /** Whether something still stands in the way of handing it in. */
  isUnfinished: boolean;
  steps: Pick<ReturnType<typeof useReviewSteps>, "submit" | "withdraw">;
  saved: ReturnType<typeof useSavedFirst>;
}

/** What an officer does in the name of the responsible agency of their side: hands it in, or takes that back. */
export function OnBehalfButtons({ view, agency, isUnfinished, steps, saved }: OnBehalfButtonsProps) {
  const t = useTranslations("review.panel");
  const { submit, withdraw } = steps;
  const { isSaving, withRevision } = saved;
  const input = (revisionId: string) => ({ updateId: view.id, revisionId });
  return (
    <>
      {view.can.submit.allowed ? (
        <StepButton
          may={isUnfinished ? UNFINISHED : view.can.submit}
          label={t("submitFor", { agency })}
          look={view.can.accept.allowed ? "quiet" : "primary"}
          busy={isSaving || submit.isPending}
          onPress={() => void withRevision((revisionId) => submit.mutate(input(revisionId)))}
        />
      ) : null}
      {view.can.withdraw.allowed ? (
        <StepButton
          may={view.can.withdraw}
          label={t("withdrawFor", { agency })}
          busy={isSaving || withdraw.isPending}
          onPress={() => void withRevision((revisionId) => withdraw.mutate(input(revisionId)))}
        />
      ) : null}
    </>
  );
}
