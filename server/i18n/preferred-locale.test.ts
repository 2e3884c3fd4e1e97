import { describe, expect, it } from "vitest";
import { preferredLocale } from "./preferred-locale";

describe("the language that a reader is led to", () => {
  it.each([
    ["zh-CN,zh;q=0.9,en;q=0.8", "zh-Hans"],
    ["zh-HK,zh;q=0.9,en;q=0.8", "zh-Hant"],
    ["zh-TW", "zh-Hant"],
    ["yue-HK, en;q=0.5", "zh-Hant"],
    ["zh-Hant-MO;q=0.3, en-GB;q=0.7", "en"],
    ["en-US,en;q=0.9", "en"],
    ["fr-FR, en;q=0.2", "en"],
    ["en;q=0, zh-SG;q=0.1", "zh-Hans"],
    ["pt-PT", "zh-Hans"],
    ["*", "zh-Hans"],
    [";;;,q=", "zh-Hans"],
    [null, "zh-Hans"],
  ])("for %s is %s", (header, locale) => {
    expect(preferredLocale(header)).toBe(locale);
  });
});
