import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { languageLinks } from "@/components/navigation/language-links";
import { paths } from "@/components/navigation/paths";
import { EditionPage } from "@/components/publication/edition-page";
import { publicDb } from "@/server/db/public-client";
import { pageLocale } from "@/server/i18n/page-locale";
import { findEdition, listEditionsOf } from "@/server/modules/publication/publication.queries";
import { composeSummary } from "@/server/modules/summary/compose";

interface SummaryParams {
  params: Promise<{ locale: string; period: string }>;
}

export async function generateMetadata({ params }: SummaryParams): Promise<Metadata> {
  const [locale, { period }] = [await pageLocale(params), await params];
  const edition = await findEdition({ periodSlug: period, number: "latest" }, { db: publicDb() });
  if (!edition) notFound();
  const { name } = composeSummary(edition.content, locale, { draft: null });
  return { title: name, alternates: languageLinks(paths.public.summary(locale, period)) };
}

export default async function SummaryPage({ params }: SummaryParams) {
  const [locale, { period }] = [await pageLocale(params), await params];
  const db = publicDb();
  const edition = await findEdition({ periodSlug: period, number: "latest" }, { db });
  if (!edition) notFound();
  const siblings = await listEditionsOf({ periodSlug: period }, { db });
  return <EditionPage edition={edition} siblings={siblings} locale={locale} />;
}
