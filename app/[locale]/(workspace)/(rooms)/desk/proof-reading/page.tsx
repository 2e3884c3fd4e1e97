import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RulesPage } from "@/components/proof-reading/rules-page";
import { type LocaleParams, pageLocale } from "@/server/i18n/page-locale";
import { signedInActor } from "../../../signed-in-actor";

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "proofReading.explanations" });
  return { title: t("title") };
}

export default async function ProofReadingRules({ params }: LocaleParams) {
  const locale = await pageLocale(params);
  await signedInActor(locale);
  return <RulesPage locale={locale} />;
}
