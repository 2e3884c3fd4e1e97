import { useTranslations } from "next-intl";
import type { ReviewStepView } from "@/server/modules/progress-update/progress-update.queries";
import { Notice } from "../ui/notice";
import { Time } from "../ui/time";

/** Why it came back, at the top of the form, in the officer's own words. */
export function ReturnedNotice({ step }: { step: ReviewStepView }) {
  const t = useTranslations("review.returned");
  return (
    <Notice
      tone="warning"
      title={t.rich("title", { by: step.by, at: () => <Time value={step.at} precision="minute" /> })}
    >
      <p className="whitespace-pre-line">{step.comment}</p>
    </Notice>
  );
}
