import { NextIntlClientProvider, useMessages } from "next-intl";
import type { ReactNode } from "react";
import { messagesForBrowser } from "@/server/i18n/messages-for-browser";
import { LANGUAGE_TAG, type Locale } from "@/server/kernel/locale";
import { ApiProvider } from "../trpc/trpc-provider";
import { InterfaceLanguage } from "../ui/interface-language";

/** What the parts of the workspace that run in the browser live on: words, procedures, the language of the controls. */
export function WorkspaceProviders({ locale, children }: { locale: Locale; children: ReactNode }) {
  return (
    <NextIntlClientProvider messages={messagesForBrowser(useMessages())}>
      <InterfaceLanguage tag={LANGUAGE_TAG[locale]}>
        <ApiProvider>{children}</ApiProvider>
      </InterfaceLanguage>
    </NextIntlClientProvider>
  );
}
