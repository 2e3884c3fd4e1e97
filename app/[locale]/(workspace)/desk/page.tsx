import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DeskView } from "@/components/desk/desk-view";
import { NoticesSection } from "@/components/notification/notices-section";
import { caller } from "@/server/api/caller";
import { type LocaleParams, pageLocale } from "@/server/i18n/page-locale";
import { signedInActor } from "../signed-in-actor";

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "desk" });
  return { title: t("title") };
}

export default async function DeskPage({ params }: LocaleParams) {
  const locale = await pageLocale(params);
  const { role } = await signedInActor(locale);
  const api = await caller();
  const [desk, notices] = await Promise.all([api.desk.mine(), api.notification.list()]);
  return (
    <>
      <DeskView desk={desk} role={role} locale={locale} />
      <NoticesSection view={notices} locale={locale} />
    </>
  );
}
