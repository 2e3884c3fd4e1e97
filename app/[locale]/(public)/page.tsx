import type { Metadata } from "next";
import { languageLinks } from "@/components/navigation/language-links";
import { LatestSummary } from "@/components/publication/latest-summary";
import { publicDb } from "@/server/db/public-client";
import { type LocaleParams, pageLocale } from "@/server/i18n/page-locale";
import { findGroupName, listEditions } from "@/server/modules/publication/publication.queries";
import { latestReading } from "@/server/modules/publication/reading";

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const locale = await pageLocale(params);
  const group = await findGroupName({ locale }, { db: publicDb() });
  return { title: group?.text, alternates: languageLinks(`/${locale}`) };
}

export default async function HomePage({ params }: LocaleParams) {
  const locale = await pageLocale(params);
  const db = publicDb();
  const [latest, editions] = await Promise.all([latestReading({ locale }, { db }), listEditions({ db })]);
  return <LatestSummary latest={latest} editions={editions} locale={locale} />;
}
