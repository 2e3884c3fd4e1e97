import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SettingsPage } from "@/components/task-force/settings-page";
import { caller } from "@/server/api/caller";
import { type LocaleParams, pageLocale } from "@/server/i18n/page-locale";
import { found } from "../../../found";
import { signedInActor } from "../../../signed-in-actor";

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "taskForce" });
  return { title: t("title") };
}

export default async function Settings({ params }: LocaleParams) {
  const locale = await pageLocale(params);
  await signedInActor(locale);
  const { taskForce } = await caller();
  const [settings, names] = await found(Promise.all([taskForce.settings(), taskForce.names()]));
  return <SettingsPage locale={locale} settings={settings} names={names} />;
}
