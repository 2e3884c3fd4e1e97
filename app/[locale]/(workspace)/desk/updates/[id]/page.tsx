import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { UpdateWorkplace } from "@/components/progress-update/update-workplace";
import { caller } from "@/server/api/caller";
import { foundOrNull } from "@/server/api/found-or-null";
import { pageLocale } from "@/server/i18n/page-locale";
import { signedInActor } from "../../../signed-in-actor";

interface UpdateParams {
  params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata({ params }: UpdateParams): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "progressUpdate" });
  return { title: t("pageTitle") };
}

export default async function UpdatePage({ params }: UpdateParams) {
  const locale = await pageLocale(params);
  const { accountId, role } = await signedInActor(locale);
  const api = await caller();
  const view = (await foundOrNull(api.progressUpdate.get({ updateId: (await params).id }))) ?? notFound();
  const isOfficer = role === "SECRETARIAT";
  return <UpdateWorkplace view={view} accountId={accountId} locale={locale} isOfficer={isOfficer} />;
}
