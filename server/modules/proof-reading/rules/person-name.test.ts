import { describe, expect, it } from "vitest";
import { findingsIn, misplaced, slowest, toldOfSource } from "@/server/testing/proof-read";
import { personNameRule as rule } from "./person-name";

/** So many long texts may take a busy machine a while. */
const LONG = 120_000;

describe("a person's name", () => {
  it.each([
    [
      "zh-Hans",
      "香港特区政府知识产权署副署长曾志深、香港大律师公会主席杜淦坤、香港律师会会长陈泽铭等参加。",
      ["曾志深", "杜淦坤", "陈泽铭"],
    ],
    ["zh-Hans", "律政司司长林定国首次率团访问。司长林定国表示欢迎。", ["林定国"]],
    ["zh-Hans", "署长欧阳明致辞，王伟局长与李女士、张小明博士出席。", ["欧阳明", "王伟", "李", "张小明"]],
    ["zh-Hans", "行政长官林郑月娥出席论坛。", ["林郑月娥"]],
    ["zh-Hant", "知識產權署署長黃福來率團，署理處長鄭偉強（左二）出席。", ["黃福來", "鄭偉強"]],
    [
      "en",
      "The Secretary for Justice, Paul Lam, and Mr LAM Ting-kwok, Paul visited Guangzhou.",
      ["Paul Lam", "LAM Ting-kwok, Paul"],
    ],
    ["zh-Hans", "律政司司长林定国资深大律师率团访问。", ["林定国"]],
    ["en", "Secretary for Justice Paul Lam led the delegation.", ["Paul Lam"]],
    ["en", "Ms Ada Leung, Director of Intellectual Property, spoke with Dr. Wong.", ["Ada Leung", "Wong"]],
    ["en", "The Director of Intellectual Property, David Wong Fuk-loi, spoke.", ["David Wong Fuk-loi"]],
  ] as const)("is told once in %s: %s", (locale, text, names) => {
    const findings = findingsIn(rule, locale, text);
    expect(findings.map(({ place }) => place.text)).toEqual(names);
    expect(findings.map(({ params }) => params.name)).toEqual(names);
    expect(misplaced(findings, [text])).toEqual([]);
  });

  it.each([
    ["zh-Hans", "署长会见代表，局长高度评价，主席方面表示，会长于9月出席，副主任向大会致辞。"],
    ["zh-Hans", "常务副局长、高级主任、江门市市长及金融专员出席。两地代表方面，代表们参加。"],
    ["zh-Hans", "署长和局长共同主持，律政司司长率团，处长以上人员二十人，企业代表共近200人参加。"],
    ["zh-Hans", "香港法律业界代表20人，创科机构代表参加调研，主席单位、会长单位、代表性企业。"],
    ["zh-Hant", "署長應邀出席，局長強調合作，關長曾任職於廣州，代表馬德里體系。"],
    ["en", "The Director of Intellectual Property, Hong Kong, and the Secretary for Justice visited."],
    ["en", "The Secretary for Justice Hong Kong and the Director of Intellectual Property Department met."],
    ["en", "The Commissioner of Customs and Excise, Guangdong Province, spoke. In May Drs met."],
  ] as const)("is none in %s: %s", (locale, text) => {
    expect(findingsIn(rule, locale, text).map(({ place }) => place.text)).toEqual([]);
  });

  it("is told of the four persons whom the real summary names", () => {
    expect(toldOfSource(rule)).toEqual(
      ["林定国", "曾志深", "杜淦坤", "陈泽铭"].map((name) => `8 named: ${name}`),
    );
  });

  it.each(["zh-Hans", "en"] as const)(
    "is looked for in a text of any length in %s",
    (locale) => {
      expect(slowest(rule, locale)).toBeLessThan(1000);
    },
    LONG,
  );
});
