import type { Locale } from "@/server/kernel/locale";

/** Each language by its own name. */
export const LANGUAGE_NAME: Record<Locale, string> = { "zh-Hans": "简体", "zh-Hant": "繁體", en: "English" };
