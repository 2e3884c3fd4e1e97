import { useTranslations } from "next-intl";
import { LANGUAGE_TAG, LOCALES, type Locale } from "@/server/kernel/locale";
import type { DocumentTree } from "@/server/modules/document/document-tree";
import type { EndorsementView } from "@/server/modules/endorsement/endorsement.queries";
import type { SummaryView } from "@/server/modules/summary/summary.queries";
import { EndorsePanel } from "../endorsement/endorse-panel";
import { wordsOf } from "../form/code-words";
import { paths } from "../navigation/paths";
import { SummaryDocument } from "../publication/summary-document";
import { PeriodHeading } from "../reporting-period/period-heading";
import { EmptyState } from "../ui/empty-state";
import { Notice } from "../ui/notice";
import { TabLinks } from "../ui/tab-links";
import { DraftFiles } from "./draft-files";

interface SummaryPageProps {
  summary: SummaryView;
  endorsement: EndorsementView;
  /** Of the page; the summary may be shown in another language. */
  locale: Locale;
  language: Locale;
}

type DocumentProps = Pick<SummaryPageProps, "locale" | "language"> & { slug: string; tree: DocumentTree };

function Languages({ slug, locale, language }: Omit<DocumentProps, "tree">) {
  const t = useTranslations("summaryDesk");
  const tabs = LOCALES.map((one) => ({
    label: t(`languages.${one}`),
    href: paths.desk.summaryIn(locale, slug, one),
    current: one === language,
  }));
  return <TabLinks label={t("preview")} tabs={tabs} />;
}

function Preview({ slug, tree, locale, language }: DocumentProps) {
  return (
    <>
      <Languages slug={slug} locale={locale} language={language} />
      <DraftFiles kind="summary" slug={slug} language={language} isDraft={tree.draft !== null} />
      <div lang={LANGUAGE_TAG[language]} className="mt-8">
        <SummaryDocument tree={tree} rank={2} />
      </div>
    </>
  );
}

function Document({ summary, locale, language }: Omit<SummaryPageProps, "endorsement">) {
  const t = useTranslations();
  const { tree, can, period } = summary;
  if (!tree) {
    return can.read.allowed ? null : <Notice title={wordsOf(t, can.read.reason)} />;
  }
  if (tree.sections.every((section) => section.items.length === 0)) {
    return <EmptyState title={t("summaryDesk.empty")}>{t("summaryDesk.emptyHint")}</EmptyState>;
  }
  return <Preview slug={period.slug} tree={tree} locale={locale} language={language} />;
}

/** A period's summary as the document that it will be, and both sides' word on it beside it. */
export function SummaryPage({ summary, endorsement, locale, language }: SummaryPageProps) {
  return (
    <>
      <PeriodHeading locale={locale} period={summary.period} current="summary" />
      <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="min-w-0 lg:sticky lg:top-6 lg:order-2 lg:max-h-[calc(100vh-3rem)] lg:self-start lg:overflow-y-auto print:hidden">
          <EndorsePanel view={endorsement} locale={locale} />
        </div>
        <div className="min-w-0 lg:order-1">
          <Document summary={summary} locale={locale} language={language} />
        </div>
      </div>
    </>
  );
}
