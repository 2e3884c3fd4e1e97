import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PeriodList } from "@/components/reporting-period/period-list";
import { caller } from "@/server/api/caller";
import { type LocaleParams, pageLocale } from "@/server/i18n/page-locale";
import { found } from "../../found";

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "reportingPeriod.list" });
  return { title: t("title") };
}

export default async function PeriodsPage({ params }: LocaleParams) {
  const [locale, api] = [await pageLocale(params), await caller()];
  return <PeriodList view={await found(api.reportingPeriod.listPeriods())} locale={locale} />;
}
