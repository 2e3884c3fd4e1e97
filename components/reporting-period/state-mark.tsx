import { useTranslations } from "next-intl";
import type { UpdateState } from "@/server/modules/reporting-period/reporting-period.schema";
import { StatusMark, type StatusTone } from "../ui/status-mark";

const TONES: Record<UpdateState, StatusTone> = {
  DRAFT: "empty",
  SUBMITTED: "waiting",
  RETURNED: "attention",
  ACCEPTED: "done",
};

/** How far an update has come in its review. */
export function StateMark({ state }: { state: UpdateState }) {
  const t = useTranslations("reportingPeriod.states");
  return <StatusMark tone={TONES[state]}>{t(state)}</StatusMark>;
}
