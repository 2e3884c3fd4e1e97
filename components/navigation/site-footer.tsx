import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { paths } from "./paths";

export function SiteFooter({ locale }: { locale: Locale }) {
  const t = useTranslations("shell");
  const feed = useTranslations("correction.feed");
  const places = [
    { label: t("nav.accessibility"), href: paths.public.accessibility(locale) },
    { label: t("nav.privacy"), href: paths.public.privacy(locale) },
    { label: t("nav.contact"), href: paths.public.contact(locale) },
    { label: feed("link"), href: paths.public.feed(locale) },
    { label: t("nav.signIn"), href: paths.account.signIn(locale) },
  ];
  return (
    <footer className="border-t border-hairline print:hidden">
      <nav aria-label={t("footerNavigation")} className="mx-auto max-w-page px-4 py-6 text-small sm:px-6">
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          {places.map(({ label, href }) => (
            <li key={href}>
              <a href={href} className="inline-block min-h-6 text-faint hover:text-accent hover:underline">
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </footer>
  );
}
