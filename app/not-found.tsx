import { paths } from "@/components/navigation/paths";
import en from "@/server/i18n/messages/en/shell.json";
import hans from "@/server/i18n/messages/zh-Hans/shell.json";
import hant from "@/server/i18n/messages/zh-Hant/shell.json";
import { LANGUAGE_TAG, LOCALES } from "@/server/kernel/locale";
import { currentSettings } from "@/server/settings/current-settings";

/** Reached only where an address names no language: says it in all of them. */
export default function NotFound() {
  const words = { "zh-Hans": hans, "zh-Hant": hant, en } as const;
  const { demo } = currentSettings();
  return (
    <html lang={LANGUAGE_TAG[LOCALES[0]]}>
      <body>
        <main className="mx-auto grid max-w-form gap-6 px-4 py-16">
          {LOCALES.map((locale) => (
            <section key={locale} lang={LANGUAGE_TAG[locale]}>
              <h1 className="font-serif text-section font-bold">{words[locale].notFound.title}</h1>
              <a href={paths.public.home(locale)} className="text-accent underline">
                {words[locale].notFound.home}
              </a>
              {demo ? <p>{words[locale].demonstration}</p> : null}
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}
