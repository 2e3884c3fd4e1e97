import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DraftPage } from "@/components/importing/draft-page";
import { paths } from "@/components/navigation/paths";
import { caller } from "@/server/api/caller";
import { pageLocale } from "@/server/i18n/page-locale";
import { found } from "../../../../found";
import { signedInActor } from "../../../../signed-in-actor";

interface DraftParams {
  params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata({ params }: DraftParams): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "importing.draft" });
  return { title: t("kicker") };
}

/** A draft that has become a period leads to it. */
export default async function ImportDraftPage({ params }: DraftParams) {
  const locale = await pageLocale(params);
  await signedInActor(locale);
  const view = await found((await caller()).importing.getDraft({ draftId: (await params).id }));
  if (view.confirmedAs) redirect(paths.desk.summary(locale, view.confirmedAs));
  return <DraftPage view={view} locale={locale} />;
}
