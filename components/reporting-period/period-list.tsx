import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import type { PeriodsView } from "@/server/modules/reporting-period/reporting-period.queries";
import { AwaitedWords } from "../endorsement/awaited-words";
import { paths } from "../navigation/paths";
import { Localized } from "../publication/localized";
import { EmptyState } from "../ui/empty-state";
import { LinkButton } from "../ui/link-button";
import { PageHeader } from "../ui/page-header";
import { Time } from "../ui/time";
import { OpenPeriod } from "./open-period";
import { StageMark } from "./stage-mark";

type ListedPeriod = PeriodsView["periods"][number];

/** How far the updates of a period are: nobody writes before the plan is agreed, and nobody once it is published. */
function Progress({ period }: { period: ListedPeriod }) {
  const t = useTranslations("reportingPeriod.list");
  const { counts, dueOn, stage } = period;
  if (counts.all === 0) return t("noProjects");
  if (stage === "PUBLISHED") return t("countAll", { all: counts.all });
  return (
    <>
      <span>{stage === "PLANNING" ? t("countAll", { all: counts.all }) : t("counts", { ...counts })}</span>
      <span className="text-faint">
        {t("dueLine")}
        {dueOn ? <Time value={dueOn} /> : t("noDue")}
      </span>
    </>
  );
}

/** One period: a row of columns where there is room, and one under the other where there is not. */
function PeriodLine({ period, locale }: { period: ListedPeriod; locale: Locale }) {
  const href =
    period.stage === "PLANNING"
      ? paths.desk.plan(locale, period.slug)
      : paths.desk.period(locale, period.slug);
  return (
    <li className="grid gap-x-8 gap-y-1 border-b border-hairline py-4 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1.4fr)] sm:items-baseline">
      <div className="grid gap-0.5">
        <Link
          href={href}
          className="inline-block min-h-6 font-serif text-lead font-bold text-accent underline decoration-1 hover:decoration-2"
        >
          <Localized text={period.label} locale={locale} />
        </Link>
        <span className="text-small text-faint">
          <Time value={period.startsOn} /> – <Time value={period.endsOn} />
        </span>
      </div>
      <StageMark stage={period.stage} />
      <div className="grid gap-0.5 text-small">
        <Progress period={period} />
        {period.awaited ? (
          <span className="text-warning">
            <AwaitedWords awaited={period.awaited} locale={locale} />
          </span>
        ) : null}
      </div>
    </li>
  );
}

export function PeriodList({ view, locale }: { view: PeriodsView; locale: Locale }) {
  const t = useTranslations("reportingPeriod.list");
  const bringIn = useTranslations("importing.list");
  const choices = view.periods.map(({ slug, label }) => ({ slug, label }));
  return (
    <>
      <PageHeader
        title={t("title")}
        actions={
          <>
            {view.can.openPeriod.allowed ? (
              <LinkButton href={paths.desk.import(locale)}>{bringIn("periodsLink")}</LinkButton>
            ) : null}
            <OpenPeriod choices={choices} decision={view.can.openPeriod} />
          </>
        }
      />
      {view.periods.length === 0 ? (
        <EmptyState title={t("empty")}>{t("emptyHint")}</EmptyState>
      ) : (
        <ul className="border-t border-hairline">
          {view.periods.map((period) => (
            <PeriodLine key={period.slug} period={period} locale={locale} />
          ))}
        </ul>
      )}
    </>
  );
}
