import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { languageLinks } from "@/components/navigation/language-links";
import { paths } from "@/components/navigation/paths";
import { ProjectHistory } from "@/components/publication/project-history";
import { publicDb } from "@/server/db/public-client";
import { pageLocale } from "@/server/i18n/page-locale";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import { projectThroughPeriods } from "@/server/modules/publication/published-projects";

interface ProjectParams {
  params: Promise<{ locale: string; slug: string }>;
}

/** Read once for the page and its title. */
const historyOf = cache((slug: string, locale: Locale) =>
  projectThroughPeriods({ slug, locale }, { db: publicDb() }),
);

export async function generateMetadata({ params }: ProjectParams): Promise<Metadata> {
  const [locale, { slug }] = [await pageLocale(params), await params];
  const history = await historyOf(slug, locale);
  if (!history) notFound();
  const title = textIn(history.project.title, locale);
  return { title, alternates: languageLinks(paths.public.project(locale, slug)) };
}

export default async function ProjectPage({ params }: ProjectParams) {
  const [locale, { slug }] = [await pageLocale(params), await params];
  const history = await historyOf(slug, locale);
  if (!history) notFound();
  return <ProjectHistory {...history} locale={locale} />;
}
