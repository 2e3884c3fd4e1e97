import { useTranslations } from "next-intl";
import type { ProgressState } from "@/server/modules/review/review.schema";
import { StatusMark, type StatusTone } from "../ui/status-mark";

const TONES: Record<ProgressState, StatusTone> = {
  EMPTY: "empty",
  DRAFT: "begun",
  SUBMITTED: "waiting",
  RETURNED: "attention",
  ACCEPTED: "done",
};

/** How far an update has come; a draft that nobody has begun has a mark of its own. */
export function ReviewStateMark({ state }: { state: ProgressState }) {
  const t = useTranslations("review.state");
  return <StatusMark tone={TONES[state]}>{t(state)}</StatusMark>;
}
