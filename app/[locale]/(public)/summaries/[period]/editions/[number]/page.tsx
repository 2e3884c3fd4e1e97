import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { languageLinks } from "@/components/navigation/language-links";
import { paths } from "@/components/navigation/paths";
import { EditionPage } from "@/components/publication/edition-page";
import { publicDb } from "@/server/db/public-client";
import { pageLocale } from "@/server/i18n/page-locale";
import { findEdition, listEditionsOf } from "@/server/modules/publication/publication.queries";
import { editionNumberSchema } from "@/server/modules/publication/publication.schema";
import { composeSummary } from "@/server/modules/summary/compose";

interface EditionParams {
  params: Promise<{ locale: string; period: string; number: string }>;
}

async function editionOf(params: EditionParams["params"]) {
  const { period, number: written } = await params;
  const number = editionNumberSchema.safeParse(written);
  if (!number.success) notFound();
  const edition = await findEdition({ periodSlug: period, number: number.data }, { db: publicDb() });
  return edition ?? notFound();
}

export async function generateMetadata({ params }: EditionParams): Promise<Metadata> {
  const [locale, edition] = [await pageLocale(params), await editionOf(params)];
  const { name } = composeSummary(edition.content, locale, { draft: null });
  const path = paths.public.edition(locale, edition.period.slug, edition.number);
  return { title: name, alternates: languageLinks(path) };
}

export default async function SummaryEditionPage({ params }: EditionParams) {
  const [locale, edition] = [await pageLocale(params), await editionOf(params)];
  const siblings = await listEditionsOf({ periodSlug: edition.period.slug }, { db: publicDb() });
  return <EditionPage edition={edition} siblings={siblings} locale={locale} />;
}
