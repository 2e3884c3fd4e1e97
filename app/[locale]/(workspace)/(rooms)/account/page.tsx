import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OwnAccountPage } from "@/components/account/own-account-page";
import { caller } from "@/server/api/caller";
import { type LocaleParams, pageLocale } from "@/server/i18n/page-locale";
import { signedInActor } from "../../signed-in-actor";

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "account.own" });
  return { title: t("title") };
}

export default async function OwnAccount({ params }: LocaleParams) {
  const locale = await pageLocale(params);
  await signedInActor(locale);
  const { account, secondFactor, mailChoice } = await caller();
  const [mine, factor, mails] = await Promise.all([account.mine(), secondFactor.mine(), mailChoice.mine()]);
  return <OwnAccountPage locale={locale} account={mine} secondFactor={factor} mails={mails} />;
}
