import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Room } from "@/server/auth/rooms";
import type { Locale } from "@/server/kernel/locale";
import { LanguageSwitch } from "./language-switch";
import { NavList } from "./nav-list";
import { paths } from "./paths";
import { ROOM_PATHS } from "./room-paths";

interface WorkspaceHeaderProps {
  locale: Locale;
  personName: string;
  /** Where this person has something to do, as the server says. */
  rooms: readonly Room[];
  /** Beside the name: the way out. */
  children?: ReactNode;
}

export function WorkspaceHeader({ locale, personName, rooms, children }: WorkspaceHeaderProps) {
  const t = useTranslations("shell");
  const places = rooms.map((room) => ({
    label: t(`workspace.${room}`),
    href: ROOM_PATHS[room](locale),
    exact: room === "desk",
  }));
  return (
    <header className="border-b border-ink print:hidden">
      <div className="mx-auto grid max-w-page gap-2 px-4 pt-3 sm:px-6">
        <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1">
          <p className="font-serif font-bold">{t("registerShort")}</p>
          <div className="flex flex-wrap items-baseline gap-x-6 gap-y-1 text-small">
            <a
              href={paths.account.account(locale)}
              className="inline-block min-h-6 text-ink hover:text-accent"
            >
              <span className="sr-only">{t("workspace.account")}: </span>
              {personName}
            </a>
            {children}
            <a href={paths.public.home(locale)} className="inline-block min-h-6 text-faint hover:text-accent">
              {t("nav.publicSite")}
            </a>
            <LanguageSwitch locale={locale} label={t("languages")} />
          </div>
        </div>
        <NavList label={t("workspace.navigation")} places={places} />
      </div>
    </header>
  );
}
