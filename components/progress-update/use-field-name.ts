"use client";

import { useTranslations } from "next-intl";
import type { ContentChange } from "@/server/modules/progress-update/content-changes";

/** The name of a field of an update, with the language of a text. */
export function useFieldName(): (place: Pick<ContentChange, "field" | "locale">) => string {
  const t = useTranslations("progressUpdate");
  return ({ field, locale }) =>
    locale
      ? t("changes.inLanguage", { field: t(`changes.${field}`), language: t(`language.${locale}`) })
      : t(`changes.${field}`);
}
