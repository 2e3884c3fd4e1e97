import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { paths } from "@/components/navigation/paths";
import { ROOM_PATHS } from "@/components/navigation/room-paths";
import { SignInPage } from "@/components/session/sign-in-page";
import { currentActor, currentArrival } from "@/server/auth/current-actor";
import { returnPath } from "@/server/auth/return-path";
import { firstRoomOf } from "@/server/auth/rooms";
import { troubleCode } from "@/server/auth/single-sign-on-trouble";
import { type LocaleParams, pageLocale } from "@/server/i18n/page-locale";
import { currentSettings } from "@/server/settings/current-settings";

interface SignInProps extends LocaleParams {
  searchParams: Promise<{ back?: string | string[]; error?: string | string[] }>;
}

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "session.signIn" });
  return { title: t("title") };
}

/** Leads on whoever is signed in: to where they were going, or to where they begin. */
export default async function SignIn({ params, searchParams }: SignInProps) {
  const locale = await pageLocale(params);
  const { back, error } = await searchParams;
  const wanted = returnPath(typeof back === "string" ? back : null, "");
  const actor = await currentActor();
  if (actor) redirect(wanted || ROOM_PATHS[firstRoomOf(actor)](locale));
  if (await currentArrival()) redirect(paths.account.secondFactor(locale, wanted));
  const next = paths.account.signIn(locale, wanted);
  const bySingleSignOn = {
    offered: currentSettings().oidc !== null,
    trouble: error ? troubleCode(error) : null,
  };
  return <SignInPage {...{ locale, next, bySingleSignOn }} />;
}
