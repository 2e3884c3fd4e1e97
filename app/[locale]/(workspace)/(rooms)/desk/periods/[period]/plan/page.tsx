import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PlanPage } from "@/components/plan/plan-page";
import { caller } from "@/server/api/caller";
import { pageLocale } from "@/server/i18n/page-locale";
import { found } from "../../../../../found";
import { signedInActor } from "../../../../../signed-in-actor";

interface PlanParams {
  params: Promise<{ locale: string; period: string }>;
}

export async function generateMetadata({ params }: PlanParams): Promise<Metadata> {
  const [locale, { period }] = [await pageLocale(params), await params];
  const t = await getTranslations({ locale, namespace: "reportingPeriod.places" });
  return { title: `${t("plan")} ${period}` };
}

export default async function PeriodPlanPage({ params }: PlanParams) {
  const [locale, { period }] = [await pageLocale(params), await params];
  await signedInActor(locale);
  const api = await caller();
  const view = await found(api.plan.getPlan({ periodSlug: period }));
  const endorsement = await found(api.endorsement.get({ periodSlug: period, subject: "PLAN", locale }));
  return <PlanPage view={view} endorsement={endorsement} locale={locale} />;
}
