import { useTranslations } from "next-intl";
import { LANGUAGE_TAG, type Locale } from "@/server/kernel/locale";
import type { Rendering } from "@/server/kernel/localized-text";
import { LanguageSwitch } from "./language-switch";
import { NavList } from "./nav-list";
import { paths } from "./paths";

interface SiteHeaderProps {
  locale: Locale;
  /** The group whose register this is; null before anything is published. */
  group: Rendering | null;
}

/** The head of every public page: whose it is, where one can go, in which languages. */
export function SiteHeader({ locale, group }: SiteHeaderProps) {
  const t = useTranslations("shell");
  const places = [
    { label: t("nav.summaries"), href: paths.public.home(locale), exact: true },
    { label: t("nav.projects"), href: paths.public.projects(locale) },
    { label: t("nav.verify"), href: paths.public.verify(locale) },
  ];
  return (
    <header className="border-b border-ink print:hidden">
      <div className="mx-auto grid max-w-page gap-2 px-4 pt-4 sm:px-6">
        <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1">
          <a
            href={paths.public.home(locale)}
            lang={group ? LANGUAGE_TAG[group.locale] : undefined}
            className="font-serif text-lead font-bold text-ink no-underline"
          >
            {group?.text ?? t("registerShort")}
          </a>
          <LanguageSwitch locale={locale} label={t("languages")} />
        </div>
        <NavList label={t("siteNavigation")} places={places} />
      </div>
    </header>
  );
}
