import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AgenciesPage } from "@/components/agency/agencies-page";
import { caller } from "@/server/api/caller";
import { type LocaleParams, pageLocale } from "@/server/i18n/page-locale";
import { found } from "../../../found";
import { signedInActor } from "../../../signed-in-actor";

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "agency" });
  return { title: t("title") };
}

export default async function Agencies({ params }: LocaleParams) {
  const locale = await pageLocale(params);
  await signedInActor(locale);
  return <AgenciesPage locale={locale} view={await found((await caller()).agency.list())} />;
}
