import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { languageLinks } from "@/components/navigation/language-links";
import { paths } from "@/components/navigation/paths";
import { VerifyPage } from "@/components/publication/verify-page";
import { publicDb } from "@/server/db/public-client";
import { type LocaleParams, pageLocale } from "@/server/i18n/page-locale";
import { listEditions } from "@/server/modules/publication/publication.queries";

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "publication.verify" });
  return { title: t("title"), alternates: languageLinks(paths.public.verify(locale)) };
}

export default async function Verify({ params }: LocaleParams) {
  const locale = await pageLocale(params);
  return <VerifyPage editions={await listEditions({ db: publicDb() })} locale={locale} />;
}
