import { useTranslations } from "next-intl";
import type { ReviewState } from "@/server/modules/review/review.rules";
import { StatusMark, type StatusTone } from "../ui/status-mark";

const TONES: Record<ReviewState, StatusTone> = {
  DRAFT: "begun",
  SUBMITTED: "waiting",
  RETURNED: "attention",
  ACCEPTED: "done",
};

/** Where an update stands in its review; a draft that nobody has begun has a mark of its own. */
export function ReviewStateMark({ state, isBegun = true }: { state: ReviewState; isBegun?: boolean }) {
  const t = useTranslations("review.state");
  if (state === "DRAFT" && !isBegun) return <StatusMark tone="empty">{t("EMPTY")}</StatusMark>;
  return <StatusMark tone={TONES[state]}>{t(state)}</StatusMark>;
}
