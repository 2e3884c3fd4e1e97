import { LOCALES, type Locale } from "@/server/kernel/locale";
import { localeSchema } from "@/server/kernel/locale.schema";

/** What a page under `[locale]` is given. */
export interface LocaleParams {
  params: Promise<{ locale: string }>;
}

/** The language of a page's address. The layout above it has refused every other. */
export async function pageLocale(params: Promise<{ locale: string }>): Promise<Locale> {
  return localeSchema.catch(LOCALES[0]).parse((await params).locale);
}
