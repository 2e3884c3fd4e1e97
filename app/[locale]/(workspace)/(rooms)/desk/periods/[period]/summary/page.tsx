import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SummaryPage } from "@/components/summary/summary-page";
import { caller } from "@/server/api/caller";
import { foundOrNull } from "@/server/api/found-or-null";
import { pageLocale } from "@/server/i18n/page-locale";
import { localeSchema } from "@/server/kernel/locale.schema";
import { findingFilterSchema } from "@/server/modules/proof-reading/proof-reading.schema";
import { found } from "../../../../../found";
import { signedInActor } from "../../../../../signed-in-actor";

interface SummaryParams {
  params: Promise<{ locale: string; period: string }>;
  /** `in`: the language of the preview, where it is not the page's. */
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: SummaryParams): Promise<Metadata> {
  const [locale, { period }] = [await pageLocale(params), await params];
  const t = await getTranslations({ locale, namespace: "reportingPeriod.places" });
  return { title: `${t("summary")} ${period}` };
}

export default async function PeriodSummaryPage({ params, searchParams }: SummaryParams) {
  const [locale, { period: periodSlug }] = [await pageLocale(params), await params];
  const asked = await searchParams;
  const language = localeSchema.catch(locale).parse(asked.in);
  await signedInActor(locale);
  const api = await caller();
  const summary = await found(api.summary.get({ periodSlug, locale: language }));
  const endorsement = await found(api.endorsement.get({ periodSlug, subject: summary.subject, locale }));
  const correction = await found(api.correction.get({ periodSlug, locale }));
  const isOpen = summary.period.stage !== "PUBLISHED";
  const proofRead = isOpen ? await foundOrNull(api.proofReading.forPeriod({ periodSlug })) : null;
  const findings = proofRead?.findings ?? null;
  const page = { summary, endorsement, correction, findings, locale, language };
  return <SummaryPage {...page} filter={findingFilterSchema.parse(asked)} />;
}
