import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { Reading } from "@/server/modules/publication/reading";
import { paths } from "../navigation/paths";
import { Breadcrumbs } from "../ui/breadcrumbs";
import { Notice } from "../ui/notice";
import { Section } from "../ui/section";
import { EditionRecord } from "./edition-record";
import { EditionTable } from "./edition-table";
import { SummaryContents } from "./summary-contents";
import { SummaryDocument } from "./summary-document";

interface EditionPageProps {
  edition: Reading;
  locale: Locale;
}

/** An edition as a document to read, with its contents beside it and what it is after it. */
export function EditionPage({ edition, locale }: EditionPageProps) {
  const t = useTranslations("publication");
  const shell = useTranslations("shell.nav");
  const { tree, siblings, isCurrent } = edition;
  const { slug, label } = edition.period;
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: shell("summaries"), href: paths.public.home(locale) },
          { label: textIn(label, locale) },
        ]}
      />
      {isCurrent ? null : (
        <Notice tone="warning" title={t("editions.notCurrent", { number: edition.number })}>
          <a href={paths.public.summary(locale, slug)} className="text-accent underline">
            {t("editions.toCurrent")}
          </a>
        </Notice>
      )}
      <div className="lg:grid lg:grid-cols-[15rem_minmax(0,1fr)] lg:gap-x-16">
        <SummaryContents tree={tree} />
        <div>
          <SummaryDocument tree={tree} />
          <div className="mx-auto max-w-measure">
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
