import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type {
  ProjectHistory as History,
  ProjectChapter,
} from "@/server/modules/publication/published-projects";
import { PublishedAttachments } from "../attachment/published-attachments";
import { paths } from "../navigation/paths";
import { Breadcrumbs } from "../ui/breadcrumbs";
import { PageHeader } from "../ui/page-header";
import { Section } from "../ui/section";
import { TextLink } from "../ui/text-link";
import { CORRECTION_NOTICE } from "./correction-notice";
import { Localized } from "./localized";
import { ProjectFigures } from "./project-figures";
import { Paragraph } from "./summary-item";

interface ProjectHistoryProps extends History {
  locale: Locale;
}

/** One project through its periods: what each summary says of it, with its figures. */
export function ProjectHistory({ project, chapters, locale }: ProjectHistoryProps) {
  const t = useTranslations("publication.projects");
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: t("title"), href: paths.public.projects(locale) },
          { label: textIn(project.title, locale) },
        ]}
      />
      <PageHeader kicker={t("kicker")} title={<Localized text={project.title} locale={locale} />} />
      {chapters.map((chapter) => (
        <Chapter key={chapter.edition.id} chapter={chapter} locale={locale} />
      ))}
    </>
  );
}

/** That what is said of a project was corrected, and the way to what was changed and why. */
function CorrectedIn({ chapter, locale }: { chapter: ProjectChapter; locale: Locale }) {
  const t = useTranslations("publication.projects");
  const { slug } = chapter.edition.period;
  return chapter.correctedIn.map((number) => (
    <p key={number} className="text-small">
      {t("corrected", { number })}{" "}
      <TextLink href={`${paths.public.edition(locale, slug, number)}#${CORRECTION_NOTICE}`}>
        {t("correctedHow", { number })}
      </TextLink>
    </p>
  ));
}

function Chapter({ chapter, locale }: { chapter: ProjectChapter; locale: Locale }) {
  const t = useTranslations("publication.projects");
  const { edition, update, paragraphs } = chapter;
  const { label, slug } = edition.period;
  const { number } = update;
  return (
    <Section title={t("inPeriod", { period: textIn(label, locale), number })}>
      <CorrectedIn chapter={chapter} locale={locale} />
      <div className="set-text max-w-measure text-reading">
        {paragraphs.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a published text never changes its order.
          <Paragraph key={at} line={line} locale={locale} />
        ))}
      </div>
      <PublishedAttachments
        update={update}
        locale={locale}
        hrefOf={(name) => paths.downloads.attachment(slug, edition.number, name)}
      />
      <p>
        <TextLink href={paths.public.summaryUpdate(locale, slug, number)}>{t("readThere")}</TextLink>
      </p>
      {update.figures.length > 0 ? (
        <ProjectFigures update={update} edition={edition} locale={locale} />
      ) : null}
    </Section>
  );
}
