import { setRequestLocale } from "next-intl/server";
import { LOCALES, type Locale, localeSchema } from "@/server/kernel/locale";

/** What a page under `[locale]` is given. */
export interface LocaleParams {
  params: Promise<{ locale: string }>;
}

/**
 * The language of a page's address, in which everything is said from here on. The layout above it has refused every other;
 * but that is not made anew when a person goes from one page to the next, so each page says it for itself.
 */
export async function pageLocale(params: Promise<{ locale: string }>): Promise<Locale> {
  const locale = localeSchema.catch(LOCALES[0]).parse((await params).locale);
  setRequestLocale(locale);
  return locale;
}
