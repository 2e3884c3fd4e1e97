import { useTranslations } from "next-intl";
import { LANGUAGE_TAG, LOCALES, type Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { TermView } from "@/server/modules/glossary/glossary.queries";
import { useShownName } from "../account/use-shown-name";
import { paths } from "../navigation/paths";
import { EmptyState } from "../ui/empty-state";
import { LabelledCell, LabelledRow } from "../ui/labelled-row";
import { PageHeader } from "../ui/page-header";
import { HeadCell, Table } from "../ui/table";
import { TextLink } from "../ui/text-link";
import { Time } from "../ui/time";
import { RemoveTerm } from "./remove-term";
import { AddTermButton, ChangeTermButton } from "./term-form";

interface GlossaryPageProps {
  locale: Locale;
  terms: readonly TermView[];
}

function Renderings({ term }: { term: TermView }) {
  return (
    <ul className="grid gap-1 font-normal">
      {LOCALES.flatMap((locale) => {
        const written = term.rendering[locale];
        if (!written) return [];
        return [
          <li key={locale} lang={LANGUAGE_TAG[locale]}>
            {written}
          </li>,
        ];
      })}
    </ul>
  );
}

function LastChange({ locale, term }: { locale: Locale; term: TermView }) {
  const t = useTranslations("glossary");
  const shown = useShownName();
  const history = paths.admin.audit(locale, { subjectType: "glossaryTerm", subjectId: term.id });
  if (!term.changed) return <span className="text-faint">{t("fromTheStart")}</span>;
  return (
    <>
      {shown(term.changed.by)}
      <br />
      <TextLink href={history}>
        <Time value={term.changed.at} />
      </TextLink>
    </>
  );
}

function TermRow({ locale, term }: { locale: Locale; term: TermView }) {
  const t = useTranslations("glossary");
  const name = textIn(term.rendering, locale);
  return (
    <LabelledRow head={<Renderings term={term} />}>
      <LabelledCell label={t("kind")}>
        {t.has(`kinds.${term.kind}`) ? t(`kinds.${term.kind}`) : term.kind}
      </LabelledCell>
      <LabelledCell label={t("standing")}>{t(`standings.${term.standing}`)}</LabelledCell>
      <LabelledCell label={t("changed")}>
        <LastChange locale={locale} term={term} />
      </LabelledCell>
      <LabelledCell label={t("action")}>
        <div className="flex flex-wrap gap-2">
          <ChangeTermButton term={term} name={name} />
          <RemoveTerm termId={term.id} name={name} />
        </div>
      </LabelledCell>
    </LabelledRow>
  );
}

/** The terms that conversion and proof-reading follow. */
export function GlossaryPage({ locale, terms }: GlossaryPageProps) {
  const t = useTranslations("glossary");
  const head = (
    <tr>
      <HeadCell>{t("term")}</HeadCell>
      <HeadCell>{t("kind")}</HeadCell>
      <HeadCell>{t("standing")}</HeadCell>
      <HeadCell>{t("changed")}</HeadCell>
      <HeadCell>{t("action")}</HeadCell>
    </tr>
  );
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} actions={<AddTermButton />} />
      {terms.length === 0 ? (
        <EmptyState title={t("none")} />
      ) : (
        <Table caption={t("title")} stacks head={head}>
          {terms.map((term) => (
            <TermRow key={term.id} locale={locale} term={term} />
          ))}
        </Table>
      )}
    </>
  );
}
