import { useTranslations } from "next-intl";
import type { Stage } from "@/server/modules/reporting-period/stage";
import { StatusMark, type StatusTone } from "../ui/status-mark";

const TONES: Record<Stage, StatusTone> = {
  PLANNING: "empty",
  COLLECTING: "begun",
  REVIEW: "waiting",
  ENDORSED: "waiting",
  PUBLISHED: "done",
};

/** How far a period has come. */
export function StageMark({ stage }: { stage: Stage }) {
  const t = useTranslations("reportingPeriod.stages");
  return <StatusMark tone={TONES[stage]}>{t(stage)}</StatusMark>;
}
