import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AgencyPage } from "@/components/agency/agency-page";
import { caller } from "@/server/api/caller";
import { pageLocale } from "@/server/i18n/page-locale";
import { found } from "../../../../found";
import { signedInActor } from "../../../../signed-in-actor";

interface AgencyParams {
  params: Promise<{ locale: string; slug: string }>;
}

export async function generateMetadata({ params }: AgencyParams): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "agency" });
  return { title: t("kicker") };
}

export default async function Agency({ params }: AgencyParams) {
  const locale = await pageLocale(params);
  await signedInActor(locale);
  const agency = await found((await caller()).agency.get({ slug: (await params).slug }));
  return <AgencyPage locale={locale} agency={agency} />;
}
