import type { ReactNode } from "react";
import { PageMain } from "@/components/navigation/page-main";
import { paths } from "@/components/navigation/paths";
import { SiteFooter } from "@/components/navigation/site-footer";
import { SiteHeader } from "@/components/navigation/site-header";
import { publicDb } from "@/server/db/public-client";
import { type LocaleParams, pageLocale } from "@/server/i18n/page-locale";
import { findGroupName } from "@/server/modules/publication/publication.queries";

export default async function PublicLayout({ params, children }: LocaleParams & { children: ReactNode }) {
  const locale = await pageLocale(params);
  const group = await findGroupName({ locale }, { db: publicDb() });
  return (
    <>
      <link rel="alternate" type="application/atom+xml" href={paths.public.feed(locale)} />
      <SiteHeader locale={locale} group={group} />
      <PageMain>{children}</PageMain>
      <SiteFooter locale={locale} />
    </>
  );
}
