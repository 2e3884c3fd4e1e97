import { describe, expect, it } from "vitest";
import { findingsIn, mended, misplaced, slowest, told, toldOfSource } from "@/server/testing/proof-read";
import { halfWidthPunctuationRule as rule } from "./half-width-punctuation";

/** So many long texts may take a busy machine a while. */
const LONG = 120_000;

describe("punctuation of the other kind of writing", () => {
  it.each([
    ["zh-Hans", "双方举办论坛,并签署协议.", "双方举办论坛，并签署协议。"],
    ["zh-Hans", "双方举办论坛, 2023年再办;今年如何?", "双方举办论坛，2023年再办；今年如何？"],
    ["zh-Hans", "广东省市场监督管理局(知识产权局)主办。", "广东省市场监督管理局（知识产权局）主办。"],
    ["zh-Hans", "广东省市场监督管理局(知识产权局）主办。", "广东省市场监督管理局（知识产权局）主办。"],
    [
      "zh-Hans",
      "签约率达20%,较上年提高。介绍PCT,马德里体系。",
      "签约率达20%，较上年提高。介绍PCT，马德里体系。",
    ],
    [
      "zh-Hans",
      "签署备忘录(MOU),并交换意见. 双方介绍IP, 商标。",
      "签署备忘录(MOU)，并交换意见。双方介绍IP，商标。",
    ],
    ["zh-Hant", "主題為:「知識產權」,共12項!", "主題為：「知識產權」，共12項！"],
    [
      "en",
      "The forum was held in Guangzhou，and 20 firms took part。",
      "The forum was held in Guangzhou, and 20 firms took part.",
    ],
    ["en", "The Fair（the “Expo”）opened：all came。", "The Fair (the “Expo”) opened: all came."],
  ] as const)("in %s is mended with one click: %s", (locale, text, right) => {
    const findings = findingsIn(rule, locale, text);
    expect(findings).toHaveLength(1);
    expect(misplaced(findings, [text])).toEqual([]);
    expect(mended(text, findings)).toBe(right);
    expect(findingsIn(rule, locale, right)).toEqual([]);
  });

  it.each([
    ["zh-Hans", "案值54,117.50元，详见https://www.ipd.gov.hk/index.html?a=1。于9:30开始，比例3:1。"],
    ["zh-Hans", "其中第(5)及(12)共2项，香港知识产权署(IPD)参加。第1.2节"],
    ["zh-Hans", "“Business of IP Asia Forum, 2023 (BIP)”在香港举办……"],
    ["zh-Hant", "論壇以「Greater Bay Area: a hub!」為題。"],
    ["en", "The Fair (知交会，地博会) opened, at 9:30; all came."],
    ["en", "It grew by 1,200.5 (about 3%)."],
  ] as const)("is none in %s: %s", (locale, text) => {
    expect(told(findingsIn(rule, locale, text))).toEqual([]);
  });

  it("is none in the real summary", () => {
    expect(toldOfSource(rule)).toEqual([]);
  });

  it.each(["zh-Hans", "en"] as const)(
    "is looked for in a text of any length in %s",
    (locale) => {
      expect(slowest(rule, locale)).toBeLessThan(1000);
    },
    LONG,
  );
});
