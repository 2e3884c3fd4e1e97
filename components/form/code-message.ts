"use client";

import { useTranslations } from "next-intl";
import type { ErrorParams } from "@/server/kernel/errors";
import { wordsOf } from "./code-words";

export function useCodeMessage(): (code: string, params?: ErrorParams) => string {
  const t = useTranslations();
  return (code, params) => wordsOf(t, code, params);
}
