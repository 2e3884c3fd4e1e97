import { useTranslations } from "next-intl";
import type { FigureStandingName } from "@/server/modules/figure/standing";
import { StatusMark, type StatusTone } from "../ui/status-mark";

/** How a number of the narrative stands to the figures; OFFERED: no figure records it. */
export type NumberStanding = FigureStandingName | "OFFERED";

const TONES: Record<NumberStanding, StatusTone> = {
  CONFIRMED: "done",
  UNCONFIRMED: "empty",
  CONTRADICTING: "attention",
  NOT_STATED: "begun",
  OFFERED: "waiting",
};

/** Before a number in the running text, for those who see it; the words are read out. */
export const STANDING_SIGNS: Record<NumberStanding, string> = {
  CONFIRMED: "✓",
  UNCONFIRMED: "?",
  CONTRADICTING: "≠",
  NOT_STATED: "–",
  OFFERED: "+",
};

/** A figure's standing, in a word and a shape. */
export function StandingMark({ standing }: { standing: NumberStanding }) {
  const t = useTranslations("progressUpdate.standing");
  return (
    <span className="text-small">
      <StatusMark tone={TONES[standing]}>{t(standing)}</StatusMark>
    </span>
  );
}
