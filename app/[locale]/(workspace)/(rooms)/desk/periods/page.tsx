import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PeriodList } from "@/components/reporting-period/period-list";
import { caller } from "@/server/api/caller";
import { type LocaleParams, pageLocale } from "@/server/i18n/page-locale";
import { found } from "../../../found";
import { signedInActor } from "../../../signed-in-actor";

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "reportingPeriod.list" });
  return { title: t("title") };
}

export default async function PeriodsPage({ params }: LocaleParams) {
  const locale = await pageLocale(params);
  await signedInActor(locale);
  const view = await found((await caller()).reportingPeriod.listPeriods());
  return <PeriodList view={view} locale={locale} />;
}
