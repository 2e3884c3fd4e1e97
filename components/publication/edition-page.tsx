import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { Reading } from "@/server/modules/publication/reading";
import { PublishedAttachments } from "../attachment/published-attachments";
import { paths } from "../navigation/paths";
import { Breadcrumbs } from "../ui/breadcrumbs";
import { Section } from "../ui/section";
import { CORRECTION_NOTICE, CorrectionNotice } from "./correction-notice";
import { EditionRecord } from "./edition-record";
import { EditionTable } from "./edition-table";
import { SummaryContents } from "./summary-contents";
import { SummaryDocument } from "./summary-document";
import type { Beneath } from "./summary-item";
import { Superseded } from "./superseded";

interface EditionPageProps {
  edition: Reading;
  locale: Locale;
}

/** Above the document: that it is a corrected one, and the way to what was corrected. */
function Corrected({ edition, of }: Pick<EditionPageProps, "edition"> & { of: number }) {
  const t = useTranslations("correction.notice");
  return (
    <p className="mb-6 border-s-4 border-accent bg-tint px-4 py-3 print:hidden">
      {t("intro", { number: edition.number, of })}{" "}
      <a href={`#${CORRECTION_NOTICE}`} className="inline-block min-h-6 text-accent underline">
        {t("title")}
      </a>
    </p>
  );
}

/** The files of an update, by its number. */
function filesOf({ content, period, number }: Reading, locale: Locale): Beneath {
  const updates = new Map(content.updates.map((update) => [update.number, update]));
  const hrefOf = (name: string) => paths.downloads.attachment(period.slug, number, name);
  return (at) => {
    const update = updates.get(at);
    return update ? <PublishedAttachments update={update} locale={locale} hrefOf={hrefOf} /> : null;
  };
}

/** An edition as a document to read, with its contents beside it and what it is after it. */
export function EditionPage({ edition, locale }: EditionPageProps) {
  const t = useTranslations("publication");
  const shell = useTranslations("shell.nav");
  const { tree, siblings, correction } = edition;
  const { label } = edition.period;
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: shell("summaries"), href: paths.public.home(locale) },
          { label: textIn(label, locale) },
        ]}
      />
      <Superseded edition={edition} locale={locale} />
      {correction ? <Corrected edition={edition} of={correction.of} /> : null}
      <div className="lg:grid lg:grid-cols-[15rem_minmax(0,1fr)] lg:gap-x-16">
        <SummaryContents tree={tree} />
        <div>
          <SummaryDocument tree={tree} beneath={filesOf(edition, locale)} />
          <div className="mx-auto max-w-measure">
            {correction ? <CorrectionNotice edition={edition} notice={correction} locale={locale} /> : null}
            <Section title={t("document.record")} id="record">
              <EditionRecord edition={edition} locale={locale} />
            </Section>
            {siblings.length > 1 ? (
              <Section title={t("editions.all")}>
                <EditionTable caption={t("editions.all")} editions={siblings} locale={locale} />
              </Section>
            ) : null}
          </div>
        </div>
      </div>
    </>
  );
}
