import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import type { ComparisonView } from "@/server/modules/comparison/comparison.queries";
import { paths } from "../navigation/paths";
import { PeriodHeading } from "../reporting-period/period-heading";
import { EmptyState } from "../ui/empty-state";
import { LinkButton } from "../ui/link-button";
import { Notice } from "../ui/notice";
import { Section } from "../ui/section";
import { Time } from "../ui/time";
import { ComparisonTable } from "./comparison-table";

interface ComparisonPageProps {
  view: ComparisonView;
  locale: Locale;
}

/** How the plan turned out, in sentences, for those who read no table. */
function InWords({ view, plan }: { view: ComparisonView; plan: NonNullable<ComparisonView["plan"]> }) {
  const t = useTranslations("comparison.words");
  const { counts, lines, isPublished } = view;
  const reported = lines.filter(({ number }) => number !== null).length;
  return (
    <div className="grid max-w-measure gap-2">
      <p>
        {t.rich("plan", { count: plan.projects, date: () => <Time value={plan.agreedAt} /> })}
        {counts.added + counts.removed > 0
          ? t("changed", { added: counts.added, removed: counts.removed })
          : t("unchanged")}
      </p>
      {isPublished ? (
        <p>
          {t("summary", {
            reported,
            continuing: counts.CONTINUING,
            completed: counts.COMPLETED,
            undecided: counts.UNDECIDED,
          })}
          {t("notCarriedOut", { count: counts.NOT_CARRIED_OUT })}
        </p>
      ) : (
        <p>{t("pending", { count: counts.PENDING })}</p>
      )}
    </div>
  );
}

function Compared({ view, locale }: ComparisonPageProps) {
  const t = useTranslations("comparison");
  if (view.period.transcribed) return <Notice>{t("transcribed")}</Notice>;
  if (!view.plan) {
    const toPlan = (
      <LinkButton href={paths.desk.plan(locale, view.period.slug)} look="primary">
        {t("toPlan")}
      </LinkButton>
    );
    return (
      <EmptyState title={t("noPlan")} action={toPlan}>
        {t("noPlanHint")}
      </EmptyState>
    );
  }
  return (
    <div className="grid gap-8">
      <InWords view={view} plan={view.plan} />
      <ComparisonTable view={view} locale={locale} />
      <Section title={t("meaning.title")}>
        <ul className="grid max-w-measure list-disc gap-1 ps-5 text-small text-faint">
          {(["CONTINUING", "COMPLETED", "UNDECIDED", "NOT_CARRIED_OUT"] as const).map((outcome) => (
            <li key={outcome}>{t(`meaning.${outcome}`)}</li>
          ))}
        </ul>
      </Section>
    </div>
  );
}

/** What became of a period's plan: each project of it beside what the summary has, and what was put in or taken out since. */
export function ComparisonPage({ view, locale }: ComparisonPageProps) {
  return (
    <>
      <PeriodHeading locale={locale} period={view.period} current="comparison" />
      <Compared view={view} locale={locale} />
    </>
  );
}
