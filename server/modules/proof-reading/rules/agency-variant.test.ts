import { describe, expect, it } from "vitest";
import {
  findingsIn,
  KNOWLEDGE,
  mended,
  misplaced,
  readAlone,
  slowest,
  told,
  toldOfSource,
} from "@/server/testing/proof-read";
import { summaryUpdate } from "@/server/testing/summary-content";
import { agencyVariantRule as rule } from "./agency-variant";

/** So many long texts may take a busy machine a while. */
const LONG = 120_000;

describe("an agency under a name that was official in those days", () => {
  const text = "广东省知识产权局与香港知识产权署主办。";
  const update = readAlone(summaryUpdate(1, "", [text], { locale: "zh-Hans" }));
  const read = (formerly: string[]) => {
    const agencies = KNOWLEDGE.agencies.map((agency) => ({ ...agency, formerly }));
    return told(rule.find(update, { ...KNOWLEDGE, agencies }));
  };

  it("is right, and told of under every other name", () => {
    expect(read([])).toEqual(["variant: 广东省知识产权局", "variant: 香港知识产权署"]);
    expect(read(["廣東省知識產權局"])).toEqual(["variant: 香港知识产权署"]);
  });
});

describe("an agency under another name", () => {
  it.each([
    ["zh-Hans", "广东省市场监管局（知识产权局）主办论坛。", "广东省市场监督管理局（知识产权局）主办论坛。"],
    [
      "zh-Hans",
      "广东省知识产权局与香港知识产权署主办。",
      "广东省市场监督管理局（知识产权局）与香港特区政府知识产权署主办。",
    ],
    ["zh-Hans", "广东分署组织培训。", "海关总署广东分署组织培训。"],
    ["zh-Hant", "香港貿發局與知識產權署合辦。", "香港貿易發展局與香港特區政府知識產權署合辦。"],
    ["zh-Hans", "香港大律师工会参加。", "香港大律师公会参加。"],
    ["zh-Hans", "广东省市场监督局（知识产权局）主办。", "广东省市场监督管理局（知识产权局）主办。"],
    ["zh-Hant", "澳門特區政府經濟科技發展局協辦。", "澳門特區政府經濟及科技發展局協辦。"],
    [
      "en",
      "The Hong Kong Trade Development Counsel took part.",
      "The Hong Kong Trade Development Council took part.",
    ],
  ] as const)("in %s is offered the official one: %s", (locale, text, right) => {
    const findings = findingsIn(rule, locale, text);
    expect(misplaced(findings, [text])).toEqual([]);
    expect(mended(text, findings)).toBe(right);
    expect(findingsIn(rule, locale, right)).toEqual([]);
  });

  it.each([
    ["zh-Hans", "广东省市场监督管理局（知识产权局）、香港海关、澳门海关参加。"],
    ["zh-Hans", "香港特别行政区政府律政司（以下简称“律政司”）主办。律政司司长参加，律政司致辞。"],
    ["zh-Hans", "深圳市前海深港现代服务业合作区管理局（“前海管理局”）主办，前海管理局协办。"],
    ["zh-Hans", "香港特区政府知识产权署副署长、律政司司长出席。“广东省知识产权局杯”大赛。"],
    ["zh-Hans", "广东省知识产权研究中心、广东省商会、中山市人民政府、广东省教育厅参加。"],
    ["zh-Hant", "香港特區政府知識產權署與香港律師會主辦。"],
    ["en", "The Hong Kong Trade Development Council and the Intellectual Property Department took part."],
    ["en", "Customs and Excise Department and the World Intellectual Property Organization."],
  ] as const)("is none in %s: %s", (locale, text) => {
    expect(told(findingsIn(rule, locale, text))).toEqual([]);
  });

  it("is found under a variant in Latin letters, unless that is given in brackets or part of another word", () => {
    const agencies = KNOWLEDGE.agencies.map((agency) =>
      agency.slug === "hk-ipd" ? { ...agency, variants: [...agency.variants, "IPD"] } : agency,
    );
    const toldOf = (text: string) =>
      told(rule.find(readAlone(summaryUpdate(1, "", [text], { locale: "en" })), { ...KNOWLEDGE, agencies }));
    expect(toldOf("The IPD took part.")).toEqual(["variant: IPD"]);
    expect(toldOf("The Intellectual Property Department (IPD) took part. The IPD spoke.")).toEqual([]);
    expect(toldOf("RIPDA and the IPDs of the region took part.")).toEqual([]);
  });

  it("weighs less where its full name was given before", () => {
    const findings = findingsIn(rule, "zh-Hans", "香港贸易发展局主办论坛，贸发局其后总结。");
    expect(findings).toMatchObject([{ fact: "shortAfterFull", severity: "STYLE" }]);
  });

  it("is found in the real summary wherever it writes one of the agencies in short", () => {
    expect(toldOfSource(rule)).toMatchInlineSnapshot(`
      [
        "3 variant: 广东省市场监管局（知识产权局）",
        "3 variant: 广东省市场监管局（知识产权局）",
        "6 variant: 广东分署",
        "8 variant: 律政司",
        "10 variant: 省知识产权保护中心",
        "11 variant: 广东省知识产权局",
        "12 variant: 广东省知识产权局",
        "13 variant: 广东省市场监管局（知识产权局）",
        "14 variant: 香港特区知识产权署",
        "16 variant: 广东省市场监管局（知识产权局）",
        "17 variant: 广东省市场监管局（知识产权局）",
      ]
    `);
  });

  it.each(["zh-Hans", "en"] as const)(
    "is looked for in a text of any length in %s",
    (locale) => {
      expect(slowest(rule, locale)).toBeLessThan(1000);
    },
    LONG,
  );
});
