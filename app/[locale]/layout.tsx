import type { Metadata, Viewport } from "next";
import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { DemonstrationLine } from "@/components/navigation/demonstration-line";
import { SkipLink } from "@/components/navigation/skip-link";
import { isLocale, LANGUAGE_TAG } from "@/server/kernel/locale";
import { currentSettings } from "@/server/settings/current-settings";

/** Pages are made when they are asked for; published ones are then kept as bytes by the front server. */
export const dynamic = "force-dynamic";

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

export function generateMetadata(): Metadata {
  const settings = currentSettings();
  return { metadataBase: new URL(settings.baseUrl), robots: settings.demo ? "noindex" : undefined };
}

interface LocaleLayoutProps {
  params: Promise<{ locale: string }>;
  children: ReactNode;
}

export default async function LocaleLayout({ params, children }: LocaleLayoutProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  return (
    <html lang={LANGUAGE_TAG[locale]}>
      <body className="flex flex-col">
        <SkipLink />
        {currentSettings().demo ? <DemonstrationLine /> : null}
        {children}
      </body>
    </html>
  );
}
