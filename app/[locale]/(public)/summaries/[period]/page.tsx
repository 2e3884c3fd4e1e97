import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { languageLinks } from "@/components/navigation/language-links";
import { paths } from "@/components/navigation/paths";
import { EditionPage } from "@/components/publication/edition-page";
import { publicDb } from "@/server/db/public-client";
import { pageLocale } from "@/server/i18n/page-locale";
import { findReading, type Reading } from "@/server/modules/publication/reading";

interface SummaryParams {
  params: Promise<{ locale: string; period: string }>;
}

async function readingOf(params: SummaryParams["params"]): Promise<Reading> {
  const [locale, { period }] = [await pageLocale(params), await params];
  const reading = await findReading({ periodSlug: period, number: "latest", locale }, { db: publicDb() });
  return reading ?? notFound();
}

export async function generateMetadata({ params }: SummaryParams): Promise<Metadata> {
  const [locale, { tree, period }] = [await pageLocale(params), await readingOf(params)];
  return { title: tree.name, alternates: languageLinks(paths.public.summary(locale, period.slug)) };
}

export default async function SummaryPage({ params }: SummaryParams) {
  return <EditionPage edition={await readingOf(params)} locale={await pageLocale(params)} />;
}
