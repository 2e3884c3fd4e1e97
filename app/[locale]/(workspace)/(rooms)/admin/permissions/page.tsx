import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PermissionsPage } from "@/components/permission/permissions-page";
import { caller } from "@/server/api/caller";
import { type LocaleParams, pageLocale } from "@/server/i18n/page-locale";
import { found } from "../../../found";
import { signedInActor } from "../../../signed-in-actor";

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "permission" });
  return { title: t("title") };
}

export default async function Permissions({ params }: LocaleParams) {
  const locale = await pageLocale(params);
  await signedInActor(locale);
  return <PermissionsPage {...(await found((await caller()).permission.list()))} />;
}
