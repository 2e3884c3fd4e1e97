import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { NamedUpdate } from "@/server/modules/correction/open-correction";

/** Updates to choose from, each by its number and title. */
export function useUpdateOptions(updates: readonly NamedUpdate[], locale: Locale) {
  const t = useTranslations("correction");
  return updates.map(({ updateId, number, title }) => {
    return { value: updateId, label: t("update", { number, title: textIn(title, locale) }) };
  });
}
