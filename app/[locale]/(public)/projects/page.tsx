import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { languageLinks } from "@/components/navigation/language-links";
import { paths } from "@/components/navigation/paths";
import { ProjectList } from "@/components/publication/project-list";
import { publicDb } from "@/server/db/public-client";
import { type LocaleParams, pageLocale } from "@/server/i18n/page-locale";
import { listPublishedProjects } from "@/server/modules/publication/published-projects";

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "publication.projects" });
  return { title: t("title"), alternates: languageLinks(paths.public.projects(locale)) };
}

export default async function ProjectsPage({ params }: LocaleParams) {
  const locale = await pageLocale(params);
  return <ProjectList projects={await listPublishedProjects({ db: publicDb() })} locale={locale} />;
}
