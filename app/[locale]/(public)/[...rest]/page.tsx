import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageNotFound } from "@/components/shell/page-not-found";
import { type LocaleParams, pageLocale } from "@/server/i18n/page-locale";

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "shell.notFound" });
  return { title: t("title"), robots: "noindex" };
}

/**
 * Whatever no other page answers for. `notFound()` would leave the words to a script, which public pages do not have;
 * the front server gives this page its status.
 */
export default function UnknownPlace() {
  return <PageNotFound />;
}
