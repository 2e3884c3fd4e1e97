import { LOCALES, type Locale } from "./locale";
import { type LocalizedText, textIn } from "./localized-text";

/** A name that reads otherwise in each language, as the one text that the place of a name has. */
export function nameInLanguages(texts: LocalizedText): string {
  return JSON.stringify(texts);
}

function inLanguages(name: string): LocalizedText | null {
  try {
    const parts = Object(JSON.parse(name));
    const texts = LOCALES.map((locale) => [locale, Reflect.get(parts, locale)]);
    return texts.every(([, text]) => typeof text === "string") ? Object.fromEntries(texts) : null;
  } catch {
    return null;
  }
}

/** A person's name in the reader's language: the name itself, but for former members, of whom it says no more than that. */
export function personName(name: string, locale: Locale): string {
  if (!name.startsWith("{")) return name;
  const texts = inLanguages(name);
  return texts ? textIn(texts, locale) : name;
}

/** How it ends what stands for an address that is no more. It is nobody's: no mail goes to `.invalid` (RFC 2606). */
export const REMOVED_DOMAIN = "@removed.invalid";

/** What stands for the address of an account that has none any more. */
export function addressRemoved(accountId: string): string {
  return `${accountId}${REMOVED_DOMAIN}`;
}

export function isAddressRemoved(email: string): boolean {
  return email.endsWith(REMOVED_DOMAIN);
}
