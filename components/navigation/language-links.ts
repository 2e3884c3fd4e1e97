import type { Metadata } from "next";
import { LANGUAGE_TAG, LOCALES } from "@/server/kernel/locale";
import { inLocale } from "./paths";

/** For the head of a public page: its own address, and the same page in the other languages. */
export function languageLinks(path: string): NonNullable<Metadata["alternates"]> {
  const languages = LOCALES.map((locale) => [LANGUAGE_TAG[locale], inLocale(path, locale)] as const);
  return { canonical: path, languages: Object.fromEntries(languages) };
}
