import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PeriodFiguresPage } from "@/components/spreadsheet/period-figures-page";
import { caller } from "@/server/api/caller";
import { pageLocale } from "@/server/i18n/page-locale";
import { found } from "../../../../../found";
import { signedInActor } from "../../../../../signed-in-actor";

interface FiguresParams {
  params: Promise<{ locale: string; period: string }>;
}

export async function generateMetadata({ params }: FiguresParams): Promise<Metadata> {
  const [locale, { period }] = [await pageLocale(params), await params];
  const t = await getTranslations({ locale, namespace: "reportingPeriod.places" });
  return { title: `${t("figures")} ${period}` };
}

export default async function FiguresPage({ params }: FiguresParams) {
  const [locale, { period: periodSlug }] = [await pageLocale(params), await params];
  await signedInActor(locale);
  const view = await found((await caller()).spreadsheet.figures({ periodSlug }));
  return <PeriodFiguresPage view={view} locale={locale} />;
}
