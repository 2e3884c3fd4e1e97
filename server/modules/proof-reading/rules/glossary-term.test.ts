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
import type { SummaryText } from "../../summary/summary.schema";
import { glossaryTermRule as rule } from "./glossary-term";

describe("a slip in a term", () => {
  it.each([
    ["zh-Hans", "推动粤港大湾区建设。", "推动粤港澳大湾区建设。"],
    ["zh-Hans", "举办亚洲知识产权经营论坛。", null],
    ["zh-Hans", "举办亚洲知识产权营论坛。", "举办亚洲知识产权营商论坛。"],
    ["zh-Hans", "第五届粤港澳大湾区知识产权交易博揽会开幕。", "第五届粤港澳大湾区知识产权交易博览会开幕。"],
    ["zh-Hans", "参加广东省大学生版权知识的演讲大赛。", "参加广东省大学生版权知识演讲大赛。"],
    ["zh-Hant", "推動粤港澳大灣區建設。", "推動粵港澳大灣區建設。"],
    ["zh-Hant", "建設粵港澳知識產權大數據綜合服務平臺。", "建設粵港澳知識產權大數據綜合服務平台。"],
    [
      "en",
      "The Guangdong-Hong Kong-Macau Greater Bay Area grows.",
      "The Guangdong-Hong Kong-Macao Greater Bay Area grows.",
    ],
  ] as const)("in %s is mended: %s", (locale, text, right) => {
    const findings = findingsIn(rule, locale, text);
    expect(misplaced(findings, [text])).toEqual([]);
    expect(mended(text, findings)).toBe(right ?? text);
    expect(findingsIn(rule, locale, mended(text, findings))).toEqual([]);
  });

  it.each([
    ["zh-Hans", "粤澳合作联席会议、粤港知识产权署署长、广东省版权局、粤港两地知识产权交流。"],
    ["zh-Hans", "海南自由贸易港知识产权法院与广州知识产权法院交流，加强粤港两地知识产权交流。"],
    ["zh-Hant", "粵港澳大灣區知識產權交易博覽會在廣州舉行。"],
    ["en", "The Greater Bay Area (GBA) and the Business of IP Asia Forum."],
  ] as const)("is none in %s: %s", (locale, text) => {
    expect(told(findingsIn(rule, locale, text))).toEqual([]);
  });
});

describe("a term in a translation", () => {
  const text = (title: string, ...paragraphs: string[]): SummaryText => ({
    title,
    paragraphs,
    standing: "WRITTEN",
    stale: false,
  });
  const findingsOf = (en: string, standing: SummaryText["standing"] = "WRITTEN") => {
    const update = summaryUpdate(1, "", ["推动粤港澳大湾区建设，参加亚洲知识产权营商论坛。"]);
    update.texts.en = { ...text("", en), standing };
    return rule.find(readAlone(update), KNOWLEDGE);
  };

  it("is missed where nothing stands for it", () => {
    expect(
      findingsOf("Both sides took part in the Business of IP Asia Forum and built the Delta."),
    ).toMatchObject([
      {
        fact: "notRendered",
        params: { source: "粤港澳大湾区" },
        place: { locale: "en", field: "narrative", start: null },
      },
    ]);
  });

  it("is there under any of its forms, whatever the case and the dash", () => {
    expect(findingsOf("The GBA was built; the BIP Asia Forum was held.")).toEqual([]);
    expect(findingsOf("The Guangdong–Hong Kong–Macao Greater Bay Area; Business of IP Asia forum.")).toEqual(
      [],
    );
  });

  it("is mended where a slip of it stands, and told once", () => {
    const findings = findingsOf("The Greater Bay Area and the Businesses of IP Asia Forum.");
    expect(findings).toMatchObject([
      { fact: "nearForm", mends: [{ replacement: "Business of IP Asia Forum" }] },
    ]);
  });

  it("is not looked for where nobody has written", () => {
    expect(findingsOf(" ")).toEqual([]);
    expect(findingsOf("Nothing of it.", "CONVERTED")).toEqual([]);
  });
});

it("the real summary leaves characters out of three names", () => {
  expect(toldOfSource(rule)).toMatchInlineSnapshot(`
    [
      "4 nearForm: 粤港澳大湾区知识产权人才发展大会暨知识产权人才供需对接活动",
      "12 nearForm: 粤港澳知识产权大数据服务平台",
      "17 nearForm: 粤港知识产权合作专责小组",
    ]
  `);
});

it.each(["zh-Hans", "en"] as const)("a text of any length is read in %s", (locale) => {
  expect(slowest(rule, locale)).toBeLessThan(1000);
});
