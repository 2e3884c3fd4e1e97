"use client";

import en from "@/server/i18n/messages/en/shell.json";
import hans from "@/server/i18n/messages/zh-Hans/shell.json";
import hant from "@/server/i18n/messages/zh-Hant/shell.json";
import { LANGUAGE_TAG, LOCALES } from "@/server/kernel/locale";

interface TroubleProps {
  /** The number under which it stands in the log. */
  digest: string | undefined;
  retry: () => void;
  /** Whether nothing around it says so. */
  saysDemonstration: boolean;
}

const WORDS = { "zh-Hans": hans, "zh-Hant": hant, en };

/** Something broke where the words of one language cannot be had: says it in all of them. */
export function TroubleInAllLanguages({ digest, retry, saysDemonstration }: TroubleProps) {
  return (
    <main className="mx-auto grid max-w-form gap-6 px-4 py-16">
      {LOCALES.map((locale) => (
        <section key={locale} lang={LANGUAGE_TAG[locale]}>
          <h1 className="font-serif text-section font-bold">{WORDS[locale].error.title}</h1>
          <p>{WORDS[locale].error.body.replace("{id}", digest ?? "–")}</p>
          <button type="button" onClick={retry} className="min-h-8 text-accent underline">
            {WORDS[locale].error.retry}
          </button>
          {saysDemonstration ? <p data-demonstration>{WORDS[locale].demonstration}</p> : null}
        </section>
      ))}
    </main>
  );
}
