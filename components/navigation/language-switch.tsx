"use client";

import { usePathname } from "next/navigation";
import { LANGUAGE_TAG, LOCALES, type Locale } from "@/server/kernel/locale";
import { LANGUAGE_NAME } from "./language-name";
import { inLocale } from "./paths";

interface LanguageSwitchProps {
  label: string;
  locale: Locale;
}

/** Links to the same place in the other languages. */
export function LanguageSwitch({ label, locale }: LanguageSwitchProps) {
  const pathname = usePathname();
  return (
    <nav aria-label={label}>
      <ul className="flex gap-x-4 text-small">
        {LOCALES.map((other) => (
          <li key={other}>
            {/* A whole page, because the language of the document and everything said in it change. */}
            <a
              href={inLocale(pathname, other)}
              lang={LANGUAGE_TAG[other]}
              hrefLang={LANGUAGE_TAG[other]}
              aria-current={other === locale ? "true" : undefined}
              className="inline-block min-h-6 text-faint hover:text-accent hover:underline aria-[current]:text-ink aria-[current]:underline"
            >
              {LANGUAGE_NAME[other]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
