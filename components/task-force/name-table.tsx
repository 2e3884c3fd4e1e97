import { useTranslations } from "next-intl";
import { LANGUAGE_TAG, LOCALES } from "@/server/kernel/locale";
import type { LocalizedText } from "@/server/kernel/localized-text";
import { LabelledCell, LabelledRow } from "../ui/labelled-row";
import { HeadCell, Table } from "../ui/table";

interface NameTableProps {
  named: readonly { id: string; label: string; name: LocalizedText }[];
}

/** What each is called in each language. */
export function NameTable({ named }: NameTableProps) {
  const t = useTranslations("taskForce.names");
  const language = useTranslations("ui.languages");
  const head = (
    <tr>
      <HeadCell>{t("of")}</HeadCell>
      {LOCALES.map((locale) => (
        <HeadCell key={locale}>{language(locale)}</HeadCell>
      ))}
    </tr>
  );
  return (
    <Table caption={t("title")} stacks head={head}>
      {named.map(({ id, label, name }) => (
        <LabelledRow key={id} head={label}>
          {LOCALES.map((locale) => (
            <LabelledCell key={locale} label={language(locale)}>
              <span lang={LANGUAGE_TAG[locale]}>{name[locale] ?? "–"}</span>
            </LabelledCell>
          ))}
        </LabelledRow>
      ))}
    </Table>
  );
}
