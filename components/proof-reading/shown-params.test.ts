import { createTranslator } from "use-intl/core";
import { describe, expect, test } from "vitest";
import en from "@/server/i18n/messages/en/activity.json";
import zhHans from "@/server/i18n/messages/zh-Hans/activity.json";
import zhHant from "@/server/i18n/messages/zh-Hant/activity.json";
import { LANGUAGE_TAG, type Locale } from "@/server/kernel/locale";
import { shownParams } from "./shown-params";

const ACTIVITY = { "zh-Hans": zhHans, "zh-Hant": zhHant, en };

function shown(params: Record<string, string | number>, locale: Locale) {
  const messages = { activity: ACTIVITY[locale] };
  const words = createTranslator({ locale: LANGUAGE_TAG[locale], messages, namespace: "activity" });
  return shownParams(params, locale, words);
}

describe("what a finding's sentence shows", () => {
  test.each([
    ["zh-Hans", "2023年4月10日"],
    ["zh-Hant", "2023年4月10日"],
    ["en", "10 April 2023"],
  ] as const)("are dates in words in %s", (locale, words) => {
    expect(shown({ date: "2023-04-10" }, locale).date).toBe(words);
  });

  test.each([
    ["zh-Hans", "1560万元人民币"],
    ["en", "RMB15.6 million"],
  ] as const)("is money as a text of %s writes it", (locale, words) => {
    const params = { value: "15600000", max: "", unit: "", currency: "CNY", qualifier: "EXACT" };
    expect(shown(params, locale).value).toBe(words);
  });

  test("is a count with its unit, and a percentage with its sign", () => {
    expect(shown({ value: "720", previous: "72", unit: "宗", currency: "" }, "zh-Hans")).toMatchObject({
      value: "720宗",
      previous: "72宗",
    });
    expect(shown({ value: "20", unit: "%", currency: "" }, "en").value).toBe("20%");
  });

  test("is anything else as the rule gives it", () => {
    const params = { label: "案值", stated: "约2万元", number: 3 };
    expect(shown(params, "zh-Hans")).toEqual(params);
  });
});
