"use client";

import type { ReactNode } from "react";
import { I18nProvider } from "react-aria-components";
import { LANGUAGE_TAG } from "@/server/kernel/locale";
import { usePageLocale } from "./use-page-locale";

/**
 * Makes what the headless library says by itself, such as how to drag by keyboard, come in the page's language. Around what
 * is made with that library and around nothing else, so that a page without any does not load it.
 */
export function InterfaceLanguage({ children }: { children: ReactNode }) {
  return <I18nProvider locale={LANGUAGE_TAG[usePageLocale()]}>{children}</I18nProvider>;
}
