import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { languageLinks } from "@/components/navigation/language-links";
import { paths } from "@/components/navigation/paths";
import { EditionPage } from "@/components/publication/edition-page";
import { publicDb } from "@/server/db/public-client";
import { pageLocale } from "@/server/i18n/page-locale";
import type { Locale } from "@/server/kernel/locale";
import { findReading, type Reading } from "@/server/modules/publication/reading";

interface SummaryParams {
  params: Promise<{ locale: string; period: string }>;
}

/** Read once for the page and its title: an edition may hold a thousand updates. */
const latestEdition = cache((periodSlug: string, locale: Locale) =>
  findReading({ periodSlug, number: "latest", locale }, { db: publicDb() }),
);

async function readingOf(params: SummaryParams["params"]): Promise<Reading> {
  const [locale, { period }] = [await pageLocale(params), await params];
  return (await latestEdition(period, locale)) ?? notFound();
}

export async function generateMetadata({ params }: SummaryParams): Promise<Metadata> {
  const [locale, { tree, period }] = [await pageLocale(params), await readingOf(params)];
  return { title: tree.name, alternates: languageLinks(paths.public.summary(locale, period.slug)) };
}

export default async function SummaryPage({ params }: SummaryParams) {
  return <EditionPage edition={await readingOf(params)} locale={await pageLocale(params)} />;
}
