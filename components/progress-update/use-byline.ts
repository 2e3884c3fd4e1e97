import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { type LocalizedText, textIn } from "@/server/kernel/localized-text";
import { personName } from "@/server/kernel/person-name";

interface Author {
  by: string;
  /** The agency that an officer wrote it for. */
  onBehalfOf: LocalizedText | null;
}

/** Words for who saved something: the person, and the agency where they wrote for one. */
export function useByline(locale: Locale): (author: Author) => string {
  const t = useTranslations("summary");
  return ({ by: name, onBehalfOf }) => {
    const by = personName(name, locale);
    return onBehalfOf ? t("byline", { by, agency: textIn(onBehalfOf, locale) }) : by;
  };
}
