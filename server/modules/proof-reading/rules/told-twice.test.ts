import { describe, expect, it } from "vitest";
import type { Locale } from "@/server/kernel/locale";
import type { GlossaryTerm } from "@/server/modules/glossary/glossary.schema";
import { findAll, mended, NO_KNOWLEDGE } from "@/server/testing/proof-reading";
import { sourceContent, summaryContent, summaryUpdate } from "@/server/testing/summary-content";
import { toldTwiceRule } from "./told-twice";

const GLOSSARY: GlossaryTerm[] = [
  {
    kind: "event",
    rendering: {
      "zh-Hans": "粤港澳大湾区高价值专利培育布局大赛（湾高赛）",
      "zh-Hant": "粵港澳大灣區高價值專利培育布局大賽（灣高賽）",
    },
    standing: "official",
  },
];
const KNOWLEDGE = { ...NO_KNOWLEDGE, glossary: GLOSSARY };

function two(first: string, second: string, locale: Locale = "zh-Hans") {
  const source = locale === "en" ? locale : "zh-Hans";
  return summaryContent([
    summaryUpdate(3, "一", [first], { locale: source }),
    summaryUpdate(7, "二", [second], { locale }),
  ]);
}

const WRONG: [first: string, second: string, here: string, there: string, locale?: Locale][] = [
  [
    "2023年8月，启动“2023年粤港澳大湾区高价值专利培育布局大赛”，初审通过项目809个。",
    "2023年8月举行的“2023年粤港澳大湾区高价值专利培育布局大赛”初审通过项目 819 个。",
    "819 个",
    "809个",
  ],
  [
    "2023年8月，启动“2023年大湾区专利大赛”（“湾高赛”），初审通过项目809个。",
    "2023年8月的“湾高赛”初审通过项目819个。",
    "819个",
    "809个",
  ],
  [
    "2023年8月，粤港澳大湾区高价值专利培育布局大赛举行，初审通过项目809个。",
    "2023年8月，湾高赛举行，“湾高赛”初审通过项目819个。",
    "819个",
    "809个",
  ],
  [
    "2023年12月，第13届亚洲知识产权营商论坛举办，吸引国外展商300家。",
    "2023年12月，“第13届亚洲知识产权营商论坛”吸引国外展商310家。",
    "310家",
    "300家",
  ],
  [
    "2023年9月，“聯合執法行動”中港方檢獲侵權貨品54,117件。",
    "2023年9月，「聯合執法行動」中港方檢獲侵權貨品54,171件。",
    "54,171件",
    "54,117件",
    "zh-Hant",
  ],
  [
    "2023年6月，粤港海关联合执法行动中，粤方查获侵权货物12批次。",
    "2023年6月的粤港海关联合执法行动中，粤方查获侵权货物15批次。",
    "15批次",
    "12批次",
  ],
  [
    "2023年7月23日，研讨会在江门市举行，约220人出席。",
    "2023年7月23日，双方在江门举行研讨会，约320人出席。",
    "约320人",
    "约220人",
  ],
  [
    "In December 2023, the 13th Business of IP Asia Forum attracted 2,700 participants.",
    "The 13th Business of IP Asia Forum, held in December 2023, attracted 2,900 participants.",
    "2,900 participants",
    "2,700 participants",
    "en",
  ],
];

const RIGHT: [first: string, second: string][] = [
  ["2023年8月，“湾高赛”初审通过项目809个。", "2023年8月，“湾高赛”初审通过项目809个。"],
  ["2022年8月，“湾高赛”初审通过项目701个。", "2023年8月，“湾高赛”初审通过项目809个。"],
  ["2023年8月，“湾高赛”初审通过项目809个。", "2023年8月，“湾高赛”报名项目1193个。"],
  ["2023年8月，“湾高赛”初审通过项目809个。", "2023年8月，“湾商赛”初审通过项目12个。"],
  ["“湾高赛”初审通过项目809个。", "“湾高赛”初审通过项目12个。"],
  ["2023年7月23日，研讨会在江门举行，220人出席。", "2023年7月24日，研讨会在江门举行，320人出席。"],
  ["2023年7月，举办讲座，220人出席。", "2023年7月，举办讲座，320人出席。"],
  ["2023年7月23日，论坛在江门举行，220人出席。", "2023年7月23日，研讨会在惠州举行，320人出席。"],
  ["2023年9月，“联合行动”中粤方查获货物996批次。", "2023年9月，“联合行动”中港方查获货物72批次。"],
];

describe("the same told twice with different numbers", () => {
  it.each(WRONG)("in %s and %s", (first, second, here, there, locale) => {
    const content = two(first, second, locale);
    const findings = findAll(toldTwiceRule, content, KNOWLEDGE);
    expect(findings).toMatchObject([
      {
        fact: "inAnotherUpdate",
        severity: "SHOULD_LOOK",
        place: { update: 7, text: here },
        params: { there, number: 3 },
      },
    ]);
    const [finding] = findings;
    if (finding?.mends[0]) expect(findAll(toldTwiceRule, mended(content, finding), KNOWLEDGE)).toEqual([]);
  });

  it.each(RIGHT)("is none in %s and %s", (first, second) => {
    expect(findAll(toldTwiceRule, two(first, second), KNOWLEDGE)).toEqual([]);
  });

  it("is found between two paragraphs of one update, at the later one", () => {
    const paragraphs = [
      "2023年4月，“人才大会”征集招聘需求779项。",
      "2023年4月的“人才大会”征集招聘需求797项。",
    ];
    const findings = findAll(toldTwiceRule, summaryContent([summaryUpdate(4, "大会", paragraphs)]));
    expect(findings).toMatchObject([
      {
        fact: "inAnotherParagraph",
        place: { paragraph: 1, text: "797项" },
        params: { there: "779项", paragraph: 1 },
      },
    ]);
  });

  it("is no contradiction where one text tells of two events of a day", () => {
    const paragraphs = [
      "2023年7月23日，讲座在江门举行，220人出席。",
      "2023年7月23日，另有讲座举行，320人出席。",
    ];
    expect(findAll(toldTwiceRule, summaryContent([summaryUpdate(4, "讲座", paragraphs)]))).toEqual([]);
  });

  it("is nowhere in the real summary", () => {
    expect(findAll(toldTwiceRule, sourceContent(), KNOWLEDGE)).toEqual([]);
  });
});
