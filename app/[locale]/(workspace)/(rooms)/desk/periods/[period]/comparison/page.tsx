import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ComparisonPage } from "@/components/comparison/comparison-page";
import { caller } from "@/server/api/caller";
import { pageLocale } from "@/server/i18n/page-locale";
import { found } from "../../../../../found";
import { signedInActor } from "../../../../../signed-in-actor";

interface ComparisonParams {
  params: Promise<{ locale: string; period: string }>;
}

export async function generateMetadata({ params }: ComparisonParams): Promise<Metadata> {
  const [locale, { period }] = [await pageLocale(params), await params];
  const t = await getTranslations({ locale, namespace: "reportingPeriod.places" });
  return { title: `${t("comparison")} ${period}` };
}

export default async function PeriodComparisonPage({ params }: ComparisonParams) {
  const [locale, { period }] = [await pageLocale(params), await params];
  await signedInActor(locale);
  const api = await caller();
  const view = await found(api.comparison.get({ periodSlug: period }));
  return <ComparisonPage view={view} locale={locale} />;
}
