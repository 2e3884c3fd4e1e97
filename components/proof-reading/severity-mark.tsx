import { useTranslations } from "next-intl";
import type { Severity } from "@/server/modules/proof-reading/finding.schema";
import { StatusMark, type StatusTone } from "../ui/status-mark";

const TONES: Record<Severity, StatusTone> = {
  MUST_RESOLVE: "attention",
  SHOULD_LOOK: "begun",
  STYLE: "empty",
};

/** How much a finding weighs, in a word and a shape. */
export function SeverityMark({ severity }: { severity: Severity }) {
  const t = useTranslations("proofReading.severity");
  return <StatusMark tone={TONES[severity]}>{t(severity)}</StatusMark>;
}
