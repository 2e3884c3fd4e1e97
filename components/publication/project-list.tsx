import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { PublishedProject } from "@/server/modules/publication/published-projects";
import { paths } from "../navigation/paths";
import { EmptyState } from "../ui/empty-state";
import { PageHeader } from "../ui/page-header";
import { Tag } from "../ui/tag";
import { Localized } from "./localized";

interface ProjectListProps {
  projects: readonly PublishedProject[];
  locale: Locale;
}

/** All projects that are published, with the periods that they are in. */
export function ProjectList({ projects, locale }: ProjectListProps) {
  const t = useTranslations("publication.projects");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      {projects.length === 0 ? (
        <EmptyState title={t("empty")} />
      ) : (
        <ul className="border-t border-hairline">
          {projects.map(({ slug, title, appearances }) => (
            <li
              key={slug}
              className="grid gap-x-8 border-b border-hairline py-2.5 sm:grid-cols-[minmax(0,1fr)_minmax(12rem,auto)]"
            >
              <a
                href={paths.public.project(locale, slug)}
                className="min-h-6 font-medium text-accent underline"
              >
                <Localized text={title} locale={locale} />
              </a>
              <Appearances appearances={appearances} locale={locale} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Appearances({ appearances, locale }: Pick<PublishedProject, "appearances"> & { locale: Locale }) {
  const t = useTranslations("publication");
  return (
    <ul className="text-small">
      {appearances.map(({ edition, number, isNew }) => (
        <li key={edition.id} className="flex flex-wrap items-baseline gap-x-2">
          <a
            href={paths.public.summaryUpdate(locale, edition.period.slug, number)}
            className="inline-block min-h-6 text-ink underline hover:text-accent"
          >
            {t("projects.inPeriod", { period: textIn(edition.period.label, locale), number })}
          </a>
          {isNew ? <Tag>{t("document.new")}</Tag> : null}
        </li>
      ))}
    </ul>
  );
}
