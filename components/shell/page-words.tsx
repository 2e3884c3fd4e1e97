import { NextIntlClientProvider, useMessages } from "next-intl";
import type { ReactNode } from "react";
import { messagesForBrowser, messagesOnly } from "@/server/i18n/messages-for-browser";

interface PageWordsProps {
  /** The only catalogues that the parts of these pages speak from; all, where it is not said. */
  only?: readonly string[];
  children: ReactNode;
}

/** What the parts of these pages that run in the browser say. */
export function PageWords({ only, children }: PageWordsProps) {
  const messages = messagesForBrowser(useMessages());
  return (
    <NextIntlClientProvider messages={only ? messagesOnly(messages, only) : messages}>
      {children}
    </NextIntlClientProvider>
  );
}
