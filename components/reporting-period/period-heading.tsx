import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Locale } from "@/server/kernel/locale";
import { type LocalizedText, textIn } from "@/server/kernel/localized-text";
import type { Stage } from "@/server/modules/reporting-period/stage";
import { paths } from "../navigation/paths";
import { Localized } from "../publication/localized";
import { Breadcrumbs } from "../ui/breadcrumbs";
import { PageHeader } from "../ui/page-header";
import { type PeriodPlace, PeriodPlaces } from "./period-places";
import { StageMark } from "./stage-mark";

interface PeriodHeadingProps {
  locale: Locale;
  period: { slug: string; label: LocalizedText; stage: Stage };
  current: PeriodPlace;
  lead?: ReactNode;
  actions?: ReactNode;
}

/** The head of each of a period's pages: which period, how far it has come, and its other places. */
export function PeriodHeading({ locale, period, current, lead, actions }: PeriodHeadingProps) {
  const t = useTranslations("reportingPeriod");
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: t("list.title"), href: paths.desk.periods(locale) },
          { label: textIn(period.label, locale) },
        ]}
      />
      <PageHeader
        kicker={t(`places.${current}`)}
        title={<Localized text={period.label} locale={locale} />}
        lead={
          <span className="flex flex-wrap items-baseline gap-x-6 gap-y-1">
            <StageMark stage={period.stage} />
            {lead}
          </span>
        }
        actions={actions}
      />
      <PeriodPlaces locale={locale} periodSlug={period.slug} current={current} />
    </>
  );
}
