import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { paths } from "@/components/navigation/paths";
import { SecondFactorPage } from "@/components/second-factor/second-factor-page";
import { currentArrival } from "@/server/auth/current-actor";
import { returnPath } from "@/server/auth/return-path";
import { type LocaleParams, pageLocale } from "@/server/i18n/page-locale";

interface SecondFactorProps extends LocaleParams {
  searchParams: Promise<{ back?: string | string[] }>;
}

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "secondFactor.door" });
  return { title: t("title") };
}

/** Whoever is in, or has not given a password, is led on from the sign-in page. */
export default async function SecondFactor({ params, searchParams }: SecondFactorProps) {
  const locale = await pageLocale(params);
  const { back } = await searchParams;
  const signIn = paths.account.signIn(locale, returnPath(typeof back === "string" ? back : null, ""));
  const arrival = await currentArrival();
  if (!arrival) redirect(signIn);
  return <SecondFactorPage wants={arrival.wants} next={signIn} />;
}
