import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ImportsPage } from "@/components/importing/imports-page";
import { caller } from "@/server/api/caller";
import { type LocaleParams, pageLocale } from "@/server/i18n/page-locale";
import { found } from "../../../found";
import { signedInActor } from "../../../signed-in-actor";

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "importing.list" });
  return { title: t("title") };
}

export default async function ImportPage({ params }: LocaleParams) {
  const locale = await pageLocale(params);
  await signedInActor(locale);
  const view = await found((await caller()).importing.listImports());
  return <ImportsPage view={view} locale={locale} />;
}
