import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { ComparedLine } from "@/server/modules/comparison/compared-lines";
import type { Outcome } from "@/server/modules/comparison/comparison.rules";
import { ReviewStateMark } from "../review/review-state-mark";
import { StatusMark, type StatusTone } from "../ui/status-mark";

const TONES: Record<Exclude<Outcome, "PENDING">, StatusTone> = {
  CONTINUING: "begun",
  COMPLETED: "done",
  UNDECIDED: "waiting",
  NOT_CARRIED_OUT: "attention",
};

interface OutcomeWordsProps {
  line: ComparedLine;
  locale: Locale;
}

/** What the next period that speaks of it decided, and whether both sides have agreed to that by now. */
function Next({ line, locale }: OutcomeWordsProps) {
  const t = useTranslations("comparison.next");
  if (!line.next) return null;
  const { decision, period, isAgreed, reason } = line.next;
  return (
    <>
      <span className="block text-small text-faint">
        {t(decision, { period: textIn(period, locale) })}
        {isAgreed ? null : t("notAgreed")}
      </span>
      {reason ? <span className="block text-small text-faint">{t("reason", { reason })}</span> : null}
    </>
  );
}

/** What became of a project, in a word, and what that word follows from. */
export function OutcomeWords({ line, locale }: OutcomeWordsProps) {
  const t = useTranslations("comparison");
  const { outcome, progress, reason } = line;
  return (
    <>
      {outcome === "PENDING" && progress ? <ReviewStateMark state={progress} /> : null}
      {outcome === "PENDING" ? null : (
        <StatusMark tone={TONES[outcome]}>{t(`outcomes.${outcome}`)}</StatusMark>
      )}
      {reason ? <span className="block text-small text-faint">{t("next.reason", { reason })}</span> : null}
      <Next line={line} locale={locale} />
    </>
  );
}
