import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { AgencyView } from "@/server/modules/agency/agency.queries";
import { paths } from "../navigation/paths";
import { Localized } from "../publication/localized";
import { Breadcrumbs } from "../ui/breadcrumbs";
import { LinkButton } from "../ui/link-button";
import { Notice } from "../ui/notice";
import { PageHeader } from "../ui/page-header";
import { Section } from "../ui/section";
import { TextLink } from "../ui/text-link";
import { Time } from "../ui/time";
import { AgencyNames } from "./agency-names";
import { MergeAgency } from "./merge-agency";
import { RemoveAgency } from "./remove-agency";
import { RenameAgency } from "./rename-agency";
import { VariantsSection } from "./variants-section";

interface AgencyPageProps {
  locale: Locale;
  agency: AgencyView;
}

function MergedNotice({ locale, agency: { merged } }: AgencyPageProps) {
  const t = useTranslations("agency");
  if (!merged) return null;
  const { slug, name } = merged.into;
  return (
    <Notice title={t.rich("mergedOn", { day: () => <Time value={merged.on} /> })}>
      <TextLink href={paths.admin.agency(locale, slug)}>
        <Localized text={name} locale={locale} />
      </TextLink>
    </Notice>
  );
}

function TookIn({ locale, agency }: AgencyPageProps) {
  const t = useTranslations("agency");
  if (agency.tookIn.length === 0) return null;
  return (
    <Section title={t("tookIn")}>
      <ul className="grid gap-2">
        {agency.tookIn.map(({ slug, name, on }) => (
          <li key={slug}>
            <TextLink href={paths.admin.agency(locale, slug)}>
              <Localized text={name} locale={locale} />
            </TextLink>{" "}
            <Time value={on} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** One agency: its names, and what becomes of it. */
export function AgencyPage({ locale, agency }: AgencyPageProps) {
  const t = useTranslations("agency");
  const title = textIn(agency.name, locale);
  const isOpen = agency.merged === null;
  const history = paths.admin.audit(locale, { subjectType: "agency", subjectId: agency.id });
  const more = [
    { term: t("english"), detail: t(agency.englishOfficial ? "englishOwn" : "englishRendered") },
    { term: t("slug"), detail: agency.slug },
    ...(agency.side ? [{ term: t("members"), detail: String(agency.members) }] : []),
  ];
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t("title"), href: paths.admin.agencies(locale) }, { label: title }]} />
      <PageHeader
        title={title}
        actions={
          <>
            <LinkButton href={history}>{t("history")}</LinkButton>
            {isOpen && agency.isUnused ? <RemoveAgency locale={locale} agency={agency} /> : null}
            {isOpen ? <MergeAgency locale={locale} agency={agency} /> : null}
          </>
        }
      />
      <MergedNotice locale={locale} agency={agency} />
      <Section title={t("names")} actions={isOpen ? <RenameAgency agency={agency} /> : null}>
        <AgencyNames name={agency.name} more={more} />
      </Section>
      <VariantsSection agency={agency} />
      <TookIn locale={locale} agency={agency} />
    </>
  );
}
