import { expect, it } from "vitest";
import type { Locale } from "@/server/kernel/locale";
import { withNoBreakSpaces } from "./no-break-spaces";

/** A no-break space is written as _ here. */
const shown = (text: string, locale: Locale) => withNoBreakSpaces(text, locale).replaceAll("\u00A0", "_");

it.each<[Locale, string, string]>([
  ["zh-Hans", "金额达 17.05 亿元人民币，共", "金额达_17.05_亿元人民币，共"],
  ["zh-Hans", "总值约港币 2,548 万元", "总值约港币_2,548_万元"],
  ["zh-Hant", "共 2 項。在 2023 年", "共_2_項。在 2023_年"],
  ["en", "worth RMB1.705 billion in 72 cases", "worth RMB1.705_billion in 72_cases"],
  ["en", "no number, no change", "no number, no change"],
  ["zh-Hans", "1042个 与 文字", "1042个 与 文字"],
])("holds numbers and units together in %s: %s", (locale, text, expected) => {
  expect(shown(text, locale)).toBe(expected);
});

it("changes nothing but spaces", () => {
  const text = "约 2,548 万元、about 260 people，第 5 项 — 2021-2035 年";
  expect(withNoBreakSpaces(text, "zh-Hans").replaceAll("\u00A0", " ")).toBe(text);
});
