import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccountsPage } from "@/components/account/accounts-page";
import { caller } from "@/server/api/caller";
import { type LocaleParams, pageLocale } from "@/server/i18n/page-locale";
import { found } from "../../../found";
import { signedInActor } from "../../../signed-in-actor";

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "account.administration" });
  return { title: t("title") };
}

export default async function Accounts({ params }: LocaleParams) {
  const locale = await pageLocale(params);
  await signedInActor(locale);
  const { account, invitation, handover, undeliveredMail } = await caller();
  const accounts = await found(account.list());
  const [invitations, choices, unattended, undelivered] = await Promise.all([
    invitation.list(),
    account.belongings(),
    handover.listUnattended(),
    undeliveredMail.list(),
  ]);
  return <AccountsPage {...{ locale, accounts, invitations, choices, unattended, undelivered }} />;
}
