import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { GlossaryPage } from "@/components/glossary/glossary-page";
import { caller } from "@/server/api/caller";
import { type LocaleParams, pageLocale } from "@/server/i18n/page-locale";
import { found } from "../../../found";
import { signedInActor } from "../../../signed-in-actor";

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "glossary" });
  return { title: t("title") };
}

export default async function Glossary({ params }: LocaleParams) {
  const locale = await pageLocale(params);
  await signedInActor(locale);
  return <GlossaryPage locale={locale} terms={await found((await caller()).glossary.list())} />;
}
