import { describe, expect, it } from "vitest";
import { findingsIn, mended, misplaced, slowest, told, toldOfSource } from "@/server/testing/proof-read";
import { unpairedMarksRule as rule } from "./unpaired-marks";

/** So many long texts may take a busy machine a while. */
const LONG = 120_000;

describe("marks that come in pairs", () => {
  it.each([
    ["zh-Hans", "双方举办“湾区论坛，并签署协议。", ["unclosed: “"]],
    ["zh-Hans", "双方举办湾区论坛”，并签署协议。", ["unopened: ”"]],
    ["zh-Hans", "广东省市场监督管理局（知识产权局主办。", ["unclosed: （"]],
    ["zh-Hans", "根据《纲要“（试行）》”推进。", ["crossing: 》"]],
    ["zh-Hans", "签署《协议，并举办“论坛”。另签《纲要》。", ["unclosed: 《"]],
    ["zh-Hant", "雙方舉辦「灣區論壇，並簽署協議。", ["unclosed: 「"]],
    ["en", "The “Fair opened in Guangzhou.", ["unclosed: “"]],
    ["en", 'The "Fair opened in Guangzhou.', ['unclosed: "']],
    ["en", "The Fair (20 firms opened.", ["unclosed: ("]],
  ] as const)("that lack their other half in %s: %s", (locale, text, facts) => {
    const findings = findingsIn(rule, locale, text);
    expect(told(findings)).toEqual(facts);
    expect(misplaced(findings, [text])).toEqual([]);
    expect(findings.map(({ severity }) => severity)).not.toContain("MUST_RESOLVE");
  });

  it.each([
    ["zh-Hans", "wrongKind", "双方举办“湾区论坛」，并签署协议。", "双方举办“湾区论坛”，并签署协议。"],
    ["zh-Hans", "wrongKind", "根据《发展纲要”推进。", "根据《发展纲要》推进。"],
    [
      "zh-Hans",
      "otherPlace",
      "举办「湾区『创新』论坛」，再办「讲座」。",
      "举办“湾区‘创新’论坛”，再办“讲座”。",
    ],
    ["zh-Hant", "otherPlace", "舉辦“灣區‘創新’論壇”。", "舉辦「灣區『創新』論壇」。"],
    ["zh-Hans", "otherPlace", '举办"湾区论坛"。', "举办“湾区论坛”。"],
    ["zh-Hant", "otherPlace", '舉辦"灣區論壇"。', "舉辦「灣區論壇」。"],
    ["en", "otherPlace", "The 「Fair」 opened.", "The “Fair” opened."],
  ] as const)("in %s are mended as %s: %s", (locale, fact, text, right) => {
    const findings = findingsIn(rule, locale, text);
    expect(findings.map((finding) => finding.fact)).toEqual([fact]);
    expect(misplaced(findings, [text])).toEqual([]);
    expect(mended(text, findings)).toBe(right);
    expect(findingsIn(rule, locale, right)).toEqual([]);
  });

  it.each([
    ["zh-Hans", "“湾区‘创新’论坛”（《纲要（2021—2035年）》）由双方主办。"],
    ["zh-Hans", "1）建立机制；2）开展培训；a)交流。"],
    ["zh-Hans", "广东省市场监督管理局(知识产权局）主办。"],
    ["zh-Hant", "引用“Business of IP”一語，以及 HKIPD’s 網站。"],
    ["en", "The agencies’ work, the ’90s and the IPD's “‘No Fakes’ pledge” (2023) go on."],
    ["en", 'The "Fair" opened; the screen was 5" wide.'],
  ] as const)("are whole in %s: %s", (locale, text) => {
    expect(told(findingsIn(rule, locale, text))).toEqual([]);
  });

  it("are whole in the real summary", () => {
    expect(toldOfSource(rule)).toEqual([]);
  });

  it.each(["zh-Hans", "en"] as const)(
    "are read in a text of any length in %s",
    (locale) => {
      expect(slowest(rule, locale)).toBeLessThan(1000);
    },
    LONG,
  );
});
