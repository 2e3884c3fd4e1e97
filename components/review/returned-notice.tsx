"use client";

import { useTranslations } from "next-intl";
import type { ReviewStepView } from "@/server/modules/progress-update/progress-update.queries";
import { useShownName } from "../account/use-shown-name";
import { ThreadLink } from "../comment/thread-link";
import { useThreads } from "../comment/use-threads";
import { Notice } from "../ui/notice";
import { Time } from "../ui/time";

interface ReturnedNoticeProps {
  updateId: string;
  step: ReviewStepView;
}

/** Why it came back, at the top of the form, in the officer's own words, each remark with the way to its thread. */
export function ReturnedNotice({ updateId, step }: ReturnedNoticeProps) {
  const t = useTranslations("review.returned");
  const shown = useShownName();
  const { data } = useThreads(updateId);
  const remarks = data?.threads.filter(({ returnOrdinal }) => returnOrdinal === step.ordinal) ?? [];
  return (
    <div className="mt-4">
      <Notice
        tone="warning"
        title={t.rich("title", { by: shown(step.by), at: () => <Time value={step.at} precision="minute" /> })}
      >
        {remarks.length === 0 ? <p className="whitespace-pre-line">{step.comment}</p> : null}
        <ul aria-label={t("places")} className="grid gap-2 empty:hidden">
          {remarks.map((thread) => (
            <li key={thread.id}>
              <ThreadLink thread={thread} isPlaceAlone />
              <p className="max-w-measure whitespace-pre-line [overflow-wrap:anywhere]">
                {thread.comments[0]?.text}
              </p>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
