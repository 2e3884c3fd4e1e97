import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import en from "@/server/i18n/messages/en/activity.json";
import zhHans from "@/server/i18n/messages/zh-Hans/activity.json";
import zhHant from "@/server/i18n/messages/zh-Hant/activity.json";
import type { Locale } from "@/server/kernel/locale";
import { PartialDateWords } from "./partial-date-words";

const WORDS = { "zh-Hans": zhHans, "zh-Hant": zhHant, en };

function shown(date: string, locale: Locale): string {
  const markup = renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={{ activity: WORDS[locale] }} timeZone="Asia/Hong_Kong">
      <PartialDateWords date={date} />
    </NextIntlClientProvider>,
  );
  return markup.replace(/<[^>]+>/g, "");
}

describe("a span of days or months", () => {
  it.each([
    ["2024-04-09/2024-04-30", "zh-Hans", "2024年4月9日至4月30日"],
    ["2024-04-09/2024-04-30", "zh-Hant", "2024年4月9日至4月30日"],
    ["2024-04-09/2024-04-30", "en", "9 April to 30 April 2024"],
    ["2024-04/2024-06", "zh-Hans", "2024年4月至6月"],
    ["2024-12-30/2025-01-02", "zh-Hans", "2024年12月30日至2025年1月2日"],
    ["2024-04/2024-H2", "zh-Hans", "2024年4月至2024年下半年"],
    ["2023/2024", "en", "2023 to 2024"],
  ] as const)("%s in %s is %s", (date, locale, words) => {
    expect(shown(date, locale)).toBe(words);
  });
});
