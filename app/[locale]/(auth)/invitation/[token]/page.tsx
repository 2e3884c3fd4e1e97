import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { InvitationPage } from "@/components/invitation/invitation-page";
import { caller } from "@/server/api/caller";
import { foundOrNull } from "@/server/api/found-or-null";
import { type LocaleParams, pageLocale } from "@/server/i18n/page-locale";

interface InvitationProps {
  params: Promise<{ locale: string; token: string }>;
}

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "invitation.accept" });
  return { title: t("title"), robots: "noindex", referrer: "no-referrer" };
}

export default async function Invitation({ params }: InvitationProps) {
  const locale = await pageLocale(params);
  const { token } = await params;
  const invitation = await foundOrNull((await caller()).invitation.find({ token }));
  if (!invitation) notFound();
  return <InvitationPage locale={locale} token={token} invitation={invitation} />;
}
