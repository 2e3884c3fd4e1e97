import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { languageLinks } from "@/components/navigation/language-links";
import { paths } from "@/components/navigation/paths";
import { PrivacyPage } from "@/components/personal-data/privacy-page";
import { type LocaleParams, pageLocale } from "@/server/i18n/page-locale";

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "publication.privacy" });
  return { title: t("title"), alternates: languageLinks(paths.public.privacy(locale)) };
}

export default function PrivacyRoute() {
  return <PrivacyPage />;
}
