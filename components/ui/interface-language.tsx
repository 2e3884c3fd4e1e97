"use client";

import type { ReactNode } from "react";
import { I18nProvider } from "react-aria-components";

/** Makes what the headless library says by itself, such as how to drag by keyboard, come in the page's language. */
export function InterfaceLanguage({ tag, children }: { tag: string; children: ReactNode }) {
  return <I18nProvider locale={tag}>{children}</I18nProvider>;
}
