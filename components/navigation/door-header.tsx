import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { LanguageSwitch } from "./language-switch";
import { paths } from "./paths";

/** The head of the pages by which people come in: no places to go, but the language and the way back. */
export function DoorHeader({ locale }: { locale: Locale }) {
  const t = useTranslations("shell");
  return (
    <header className="border-b border-ink">
      <div className="mx-auto flex max-w-page flex-wrap items-baseline justify-between gap-x-8 gap-y-1 px-4 py-4 sm:px-6">
        <a href={paths.public.home(locale)} className="font-serif text-lead font-bold text-ink no-underline">
          {t("registerShort")}
        </a>
        <LanguageSwitch locale={locale} label={t("languages")} />
      </div>
    </header>
  );
}
