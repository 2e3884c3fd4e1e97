import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ForgottenPage } from "@/components/password-reset/forgotten-page";
import { type LocaleParams, pageLocale } from "@/server/i18n/page-locale";

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "passwordReset.ask" });
  return { title: t("title") };
}

export default async function Forgotten({ params }: LocaleParams) {
  return <ForgottenPage locale={await pageLocale(params)} />;
}
