import { useTranslations } from "next-intl";
import { LANGUAGE_TAG, LOCALES } from "@/server/kernel/locale";
import type { LocalizedText } from "@/server/kernel/localized-text";
import { DescriptionList } from "../ui/description-list";

/** A name in each language that it is in, and whatever else is to be said. */
export function AgencyNames({
  name,
  more = [],
}: {
  name: LocalizedText;
  more?: readonly { term: string; detail: string }[];
}) {
  const t = useTranslations("ui.languages");
  const names = LOCALES.map((locale) => ({
    term: t(locale),
    detail: <span lang={LANGUAGE_TAG[locale]}>{name[locale] ?? "–"}</span>,
  }));
  return <DescriptionList items={[...names, ...more]} />;
}
