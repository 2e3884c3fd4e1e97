import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ResetPage } from "@/components/password-reset/reset-page";
import { caller } from "@/server/api/caller";
import { foundOrNull } from "@/server/api/found-or-null";
import { type LocaleParams, pageLocale } from "@/server/i18n/page-locale";

interface ResetProps {
  params: Promise<{ locale: string; token: string }>;
}

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "passwordReset.set" });
  return { title: t("title"), robots: "noindex", referrer: "no-referrer" };
}

export default async function Reset({ params }: ResetProps) {
  const locale = await pageLocale(params);
  const { token } = await params;
  const reset = await foundOrNull((await caller()).passwordReset.find({ token }));
  if (!reset) notFound();
  return <ResetPage locale={locale} token={token} reset={reset} />;
}
