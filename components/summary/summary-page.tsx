import { useTranslations } from "next-intl";
import { LANGUAGE_TAG, LOCALES, type Locale } from "@/server/kernel/locale";
import type { CorrectionView } from "@/server/modules/correction/correction.queries";
import type { DocumentTree } from "@/server/modules/document/document-tree";
import type { EndorsementView } from "@/server/modules/endorsement/endorsement.queries";
import type { FindingView } from "@/server/modules/proof-reading/finding-view";
import type { FindingFilter } from "@/server/modules/proof-reading/proof-reading.schema";
import type { SummaryView } from "@/server/modules/summary/summary.queries";
import { PublishedAttachments } from "../attachment/published-attachments";
import { CorrectedSoFar } from "../correction/corrected-so-far";
import { CorrectionPanel } from "../correction/correction-panel";
import { EndorsePanel } from "../endorsement/endorse-panel";
import { wordsOf } from "../form/code-words";
import { paths } from "../navigation/paths";
import { FINDINGS } from "../proof-reading/finding-anchor";
import { chosen, standingCounts } from "../proof-reading/finding-groups";
import { markLineFor } from "../proof-reading/mark-line";
import { MustResolve } from "../proof-reading/must-resolve";
import { PlaceLink } from "../proof-reading/place-link";
import { SummaryFindings } from "../proof-reading/summary-findings";
import { SummaryDocument } from "../publication/summary-document";
import type { Beneath } from "../publication/summary-item";
import { PeriodHeading } from "../reporting-period/period-heading";
import { EmptyState } from "../ui/empty-state";
import { Notice } from "../ui/notice";
import { TabLinks } from "../ui/tab-links";
import { DraftFiles } from "./draft-files";

const DOCUMENT = "document";

interface SummaryPageProps {
  summary: SummaryView;
  endorsement: EndorsementView;
  correction: CorrectionView;
  /** Of the page; the summary may be shown in another language. */
  locale: Locale;
  language: Locale;
  /** Null where this actor is not told of them, and once there is an edition. */
  findings: readonly FindingView[] | null;
  filter: FindingFilter;
}

type PageParts = Omit<SummaryPageProps, "endorsement" | "correction">;

type DocumentProps = Pick<SummaryPageProps, "locale" | "language" | "findings" | "filter"> & {
  slug: string;
  tree: DocumentTree;
  files: SummaryView["files"];
};

function Languages({ slug, locale, language }: Pick<DocumentProps, "slug" | "locale" | "language">) {
  const t = useTranslations("summaryDesk");
  const tabs = LOCALES.map((one) => ({
    label: t(`languages.${one}`),
    href: paths.desk.summaryIn(locale, slug, one),
    current: one === language,
  }));
  return <TabLinks label={t("preview")} tabs={tabs} />;
}

/** The files of an update, by its number. Each is sent from the update itself, where it can be changed as well. */
function filesIn(files: SummaryView["files"], language: Locale): Beneath {
  return (at) => {
    const update = files.find(({ number }) => number === at);
    return update ? <PublishedAttachments update={update} locale={language} hrefOf={null} /> : null;
  };
}

function Preview({ slug, tree, files, locale, language, findings, filter }: DocumentProps) {
  const markLine = findings ? markLineFor(chosen(findings, filter), language) : undefined;
  return (
    <>
      <Languages slug={slug} locale={locale} language={language} />
      <DraftFiles
        kind="summary"
        slug={slug}
        language={language}
        isDraft={tree.draft !== null}
        length={tree.sections.reduce((sum, { items }) => sum + items.length, 0)}
      />
      <div lang={LANGUAGE_TAG[language]} className="mt-8">
        <SummaryDocument tree={tree} rank={2} markLine={markLine} beneath={filesIn(files, language)} />
      </div>
    </>
  );
}

function Document({ summary, ...rest }: PageParts) {
  const t = useTranslations();
  const { tree, files, can, period } = summary;
  if (!tree) {
    return can.read.allowed ? null : <Notice title={wordsOf(t, can.read.reason)} />;
  }
  if (tree.sections.every((section) => section.items.length === 0)) {
    return <EmptyState title={t("summaryDesk.empty")}>{t("summaryDesk.emptyHint")}</EmptyState>;
  }
  return <Preview slug={period.slug} tree={tree} files={files} {...rest} />;
}

/** On a narrow screen the parts stand one under the other, so there are ways between them. */
function Jumps() {
  const t = useTranslations("proofReading");
  return (
    <nav aria-label={t("jumps")} className="mb-8 flex flex-wrap gap-x-6 text-small lg:hidden print:hidden">
      <PlaceLink anchor={FINDINGS}>{t("toFindings")}</PlaceLink>
      <PlaceLink anchor={DOCUMENT}>{t("toDocument")}</PlaceLink>
    </nav>
  );
}

function Findings({ findings, summary, ...rest }: PageParts) {
  if (!findings) return null;
  const { slug } = summary.period;
  const { MUST_RESOLVE: count } = standingCounts(findings);
  const language = rest.language === rest.locale ? null : rest.language;
  return (
    <>
      {summary.subject === "SUMMARY" ? (
        <MustResolve count={count} locale={rest.locale} language={language} slug={slug} />
      ) : null}
      <div className="mt-10 lg:sticky lg:top-6 lg:max-h-[calc(100vh-3rem)] lg:overflow-y-auto lg:pe-3">
        <SummaryFindings findings={findings} slug={slug} {...rest} />
      </div>
    </>
  );
}

/** A period's summary as the document that it will be, and beside it both sides' word on it and what proof-reading noticed. */
export function SummaryPage({ endorsement, correction, ...page }: SummaryPageProps) {
  const { summary, findings, locale } = page;
  return (
    <>
      <PeriodHeading locale={locale} period={summary.period} current="summary" />
      {findings ? <Jumps /> : null}
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_23rem]">
        <div className="min-w-0 lg:order-2 print:hidden">
          <CorrectionPanel view={correction} locale={locale} />
          <EndorsePanel view={endorsement} locale={locale} />
          <Findings {...page} />
        </div>
        <div id={DOCUMENT} tabIndex={-1} className="min-w-0 outline-none lg:order-1">
          {correction.open && summary.tree ? (
            <div className="mb-10 print:hidden">
              <CorrectedSoFar open={correction.open} locale={locale} />
            </div>
          ) : null}
          <Document {...page} />
        </div>
      </div>
    </>
  );
}
