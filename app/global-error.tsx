"use client";

import en from "@/server/i18n/messages/en/shell.json";
import hans from "@/server/i18n/messages/zh-Hans/shell.json";
import hant from "@/server/i18n/messages/zh-Hant/shell.json";
import { LANGUAGE_TAG } from "@/server/kernel/locale";
import "./globals.css";

interface GlobalErrorProps {
  error: Error & { digest?: string };
  reset: () => void;
}

/** The last resort, when not even the layout could be made and the reader's language is unknown: says it in all of them. */
export default function GlobalError({ error, reset }: GlobalErrorProps) {
  const words = { "zh-Hans": hans.error, "zh-Hant": hant.error, en: en.error } as const;
  const locales = ["zh-Hans", "zh-Hant", "en"] as const;
  return (
    <html lang={LANGUAGE_TAG["zh-Hans"]}>
      <body>
        <main className="mx-auto grid max-w-form gap-6 px-4 py-16">
          {locales.map((locale) => (
            <section key={locale} lang={LANGUAGE_TAG[locale]}>
              <h1 className="font-serif text-section font-bold">{words[locale].title}</h1>
              <p>{words[locale].body.replace("{id}", error.digest ?? "–")}</p>
              <button type="button" onClick={reset} className="min-h-8 text-accent underline">
                {words[locale].retry}
              </button>
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}
