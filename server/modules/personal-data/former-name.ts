import { createTranslator } from "use-intl/core";
import en from "@/server/i18n/messages/en/personal-data.json";
import zhHans from "@/server/i18n/messages/zh-Hans/personal-data.json";
import zhHant from "@/server/i18n/messages/zh-Hant/personal-data.json";
import type { Role } from "@/server/kernel/actor";
import { LOCALES } from "@/server/kernel/locale";
import { type LocalizedText, textIn } from "@/server/kernel/localized-text";
import { nameInLanguages } from "@/server/kernel/person-name";

const CATALOGUES = { "zh-Hans": zhHans, "zh-Hant": zhHant, en };

/**
 * What stands in the place of a person's name once it is erased: that somebody of this agency, or of this side's secretariat,
 * was a member, in every language.
 */
export function formerName(role: Role, of: readonly LocalizedText[]): string {
  const said = LOCALES.map((locale) => {
    const t = createTranslator<typeof en>({ locale, messages: CATALOGUES[locale] });
    return [
      locale,
      t(`former.${role}`, { of: of.map((name) => textIn(name, locale)).join(t("former.and")) }),
    ];
  });
  return nameInLanguages(Object.fromEntries(said));
}
