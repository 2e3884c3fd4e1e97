import { useLocale } from "next-intl";
import { isLocale, type Locale } from "@/server/kernel/locale";

/** The language that this page is shown in. */
export function usePageLocale(): Locale {
  const locale = useLocale();
  // Every route begins with one of them, and another is not found.
  if (!isLocale(locale)) throw new Error(`no language of the register: ${locale}`);
  return locale;
}
