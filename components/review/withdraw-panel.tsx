"use client";

import { useTranslations } from "next-intl";
import type { UpdateView } from "@/server/modules/progress-update/progress-update.queries";
import { TroubleNotice } from "../trpc/trouble-notice";
import { Button } from "../ui/button";
import { Section } from "../ui/section";
import { useReviewSteps } from "./use-review-steps";

/** The way back for what was handed in by mistake; nothing where there is none. */
export function WithdrawPanel({ view }: { view: UpdateView }) {
  const t = useTranslations("review.withdraw");
  const { trouble, withdraw } = useReviewSteps(view.id);
  const revisionId = view.head?.revisionId;
  if (!view.can.withdraw.allowed || !revisionId) return null;
  return (
    <Section title={t("title")}>
      <p className="max-w-measure text-faint">{t("hint")}</p>
      <TroubleNotice trouble={trouble} />
      <div>
        <Button busy={withdraw.isPending} onClick={() => withdraw.mutate({ updateId: view.id, revisionId })}>
          {t("press")}
        </Button>
      </div>
    </Section>
  );
}
