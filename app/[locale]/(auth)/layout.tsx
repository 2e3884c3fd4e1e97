import type { ReactNode } from "react";
import { DoorHeader } from "@/components/navigation/door-header";
import { PageMain } from "@/components/navigation/page-main";
import { SiteFooter } from "@/components/navigation/site-footer";
import { PageWords } from "@/components/shell/page-words";
import { WorkspaceProviders } from "@/components/shell/workspace-providers";
import { type LocaleParams, pageLocale } from "@/server/i18n/page-locale";

export default async function DoorLayout({ params, children }: LocaleParams & { children: ReactNode }) {
  const locale = await pageLocale(params);
  return (
    <WorkspaceProviders>
      <DoorHeader locale={locale} />
      <PageMain>
        <PageWords>{children}</PageWords>
      </PageMain>
      <SiteFooter locale={locale} />
    </WorkspaceProviders>
  );
}
