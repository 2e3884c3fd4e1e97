"use client";

import { useTranslations } from "next-intl";
import type { ReviewStepView } from "@/server/modules/progress-update/progress-update.queries";
import { ThreadLink } from "../comment/thread-link";
import { useThreads } from "../comment/use-threads";
import { Notice } from "../ui/notice";
import { Time } from "../ui/time";

interface ReturnedNoticeProps {
  updateId: string;
  step: ReviewStepView;
}

/** Why it came back, at the top of the form, in the officer's own words; several remarks each with a way to its place. */
export function ReturnedNotice({ updateId, step }: ReturnedNoticeProps) {
  const t = useTranslations("review.returned");
  const { data } = useThreads(updateId);
  const remarks = data?.threads.filter(({ returnOrdinal }) => returnOrdinal === step.ordinal) ?? [];
  return (
    <Notice
      tone="warning"
      title={t.rich("title", { by: step.by, at: () => <Time value={step.at} precision="minute" /> })}
    >
      <p className="whitespace-pre-line">{step.comment}</p>
      {remarks.length > 0 ? (
        <nav aria-label={t("places")}>
          <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1">
            {remarks.map((thread) => (
              <li key={thread.id}>
                <ThreadLink thread={thread} />
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
    </Notice>
  );
}
