import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { languageLinks } from "@/components/navigation/language-links";
import { paths } from "@/components/navigation/paths";
import { EditionPage } from "@/components/publication/edition-page";
import { publicDb } from "@/server/db/public-client";
import { pageLocale } from "@/server/i18n/page-locale";
import type { Locale } from "@/server/kernel/locale";
import { editionNumberSchema } from "@/server/modules/publication/publication.schema";
import { findReading, type Reading, type WantedReading } from "@/server/modules/publication/reading";

interface EditionParams {
  params: Promise<{ locale: string; period: string; number: string }>;
}

/** Read once for the page and its title. */
const editionOf = cache((periodSlug: string, number: WantedReading["number"], locale: Locale) =>
  findReading({ periodSlug, number, locale }, { db: publicDb() }),
);

async function readingOf(params: EditionParams["params"]): Promise<Reading> {
  const [locale, { period, number }] = [await pageLocale(params), await params];
  const wanted = editionNumberSchema.safeParse(number);
  if (!wanted.success) notFound();
  return (await editionOf(period, wanted.data, locale)) ?? notFound();
}

export async function generateMetadata({ params }: EditionParams): Promise<Metadata> {
  const [locale, { tree, period, number, isCurrent }] = [await pageLocale(params), await readingOf(params)];
  const alternates = languageLinks(paths.public.edition(locale, period.slug, number));
  return { title: tree.name, alternates, ...(isCurrent ? {} : { robots: "noindex" }) };
}

export default async function SummaryEditionPage({ params }: EditionParams) {
  return <EditionPage edition={await readingOf(params)} locale={await pageLocale(params)} />;
}
