import { describe, expect, it } from "vitest";
import type { Locale } from "@/server/kernel/locale";
import { findAll, mended, NO_KNOWLEDGE, telling } from "@/server/testing/proof-reading";
import { sourceContent, summaryContent, summaryUpdate } from "@/server/testing/summary-content";
import { ordinalDoesNotFollowRule } from "./ordinal-does-not-follow";

const reportedBefore = (previous: string, locale: Locale = "zh-Hans") => ({
  ...NO_KNOWLEDGE,
  previous: telling(previous, locale),
});

type Row = [before: string, now: string, fact: string, words: string, mend: string, locale?: Locale];

const WRONG: Row[] = [
  ["第12届亚洲知识产权营商论坛举行。", "第12届亚洲知识产权营商论坛举行。", "repeated", "12", "13"],
  ["“第12届亚洲知识产权营商论坛”举行。", "第14届亚洲知识产权营商论坛在香港举办。", "skips", "14", "13"],
  ["第13届亚洲知识产权营商论坛。", "2024年，第12届亚洲知识产权营商论坛在港举行。", "goesBack", "12", "14"],
  [
    "通报第二十一届“广东省少年儿童发明奖”评选",
    "第二十一届“广东省少年儿童发明奖”评选",
    "repeated",
    "二十一",
    "二十二",
  ],
  ["第十九届广东省少年儿童发明奖", "第二十二届“广东省少年儿童发明奖”", "skips", "二十二", "二十"],
  ["举办首届粤港澳大湾区（广东）商标大赛", "举办首届粤港澳大湾区（广东）商标大赛", "repeated", "首", "第二"],
  ["第十二屆亞洲知識產權營商論壇", "第十二屆亞洲知識產權營商論壇", "repeated", "十二", "十三", "zh-Hant"],
  [
    "第12届亚洲知识产权营商论坛",
    "「第１２屆亞洲知識產權營商論壇」在港舉行",
    "repeated",
    "１２",
    "１３",
    "zh-Hant",
  ],
  [
    "召开粤港保护知识产权合作专责小组第二十次会议",
    "召开粤港保护知识产权合作专责小组第二十次会议",
    "repeated",
    "二十",
    "二十一",
  ],
  [
    "召开第十八次粤港海关知识产权执法业务交流会",
    "第十八次粤港海关知识产权执法业务交流会在珠海召开",
    "repeated",
    "十八",
    "十九",
  ],
  ["第三期知识产权管理人才研修班结业", "举办第三期知识产权管理人才研修班", "repeated", "三", "四"],
  [
    "the 12th Business of IP Asia Forum was held",
    "the 12th Business of IP Asia Forum",
    "repeated",
    "12th",
    "13th",
    "en",
  ],
  [
    "the 20th Business of IP Asia Forum was held",
    "the 22nd Business of IP Asia Forum",
    "skips",
    "22nd",
    "21st",
    "en",
  ],
  [
    "the Twelfth Asia Conference on Designs",
    "the Twelfth Asia Conference on Designs",
    "repeated",
    "Twelfth",
    "Thirteenth",
    "en",
  ],
];

const RIGHT: [before: string, now: string, locale?: Locale][] = [
  ["第12届亚洲知识产权营商论坛", "第13届亚洲知识产权营商论坛"],
  [
    "第11届亚洲知识产权营商论坛",
    "2022年12月，“第12届亚洲知识产权营商论坛”举行。2023年12月，第13届亚洲知识产权营商论坛举行。",
  ],
  ["第12届亚洲知识产权营商论坛", "继第12届亚洲知识产权营商论坛之后，第13届亚洲知识产权营商论坛举行"],
  ["第12届亚洲知识产权营商论坛", "第五届知交会举行"],
  ["第二十届中央委员会第三次全体会议", "学习第二十届中央委员会第三次全体会议精神"],
  ["第十四届全国人民代表大会", "第十四届全国人民代表大会"],
  ["首届湾商大赛", "第二届湾商大赛"],
  ["第12屆亞洲知識產權營商論壇", "第13届亚洲知识产权营商论坛"],
  ["第三届会议", "本届会议共三次"],
  ["第三次在广州举办的研讨会", "第三次在广州举办的研讨会"],
  ["the 12th Business of IP Asia Forum", "the 13th Business of IP Asia Forum", "en"],
  ["the 20th National Congress", "the 20th National Congress", "en"],
  ["the 19th century", "the 19th century", "en"],
];

describe("an ordinal that does not follow last period's", () => {
  it.each(WRONG)("after %s, in %s", (before, now, fact, words, replacement, locale) => {
    const [content, knowledge] = [telling(now, locale), reportedBefore(before, locale)];
    const findings = findAll(ordinalDoesNotFollowRule, content, knowledge);
    expect(findings).toMatchObject([
      { fact, place: { text: words }, mends: [{ kind: "TEXT", replacement }] },
    ]);
    const [finding] = findings;
    expect(finding && findAll(ordinalDoesNotFollowRule, mended(content, finding), knowledge)).toEqual([]);
  });

  it.each(RIGHT)("is none after %s in %s", (before, now, locale) => {
    expect(findAll(ordinalDoesNotFollowRule, telling(now, locale), reportedBefore(before, locale))).toEqual(
      [],
    );
  });

  it("is looked for over all updates of both periods, whatever their projects", () => {
    const previous = summaryContent([summaryUpdate(4, "论坛", ["第12届亚洲知识产权营商论坛"])]);
    const content = summaryContent([
      summaryUpdate(1, "一", ["第13届亚洲知识产权营商论坛"]),
      summaryUpdate(2, "二", ["第14届亚洲知识产权营商论坛"]),
    ]);
    expect(findAll(ordinalDoesNotFollowRule, content, { ...NO_KNOWLEDGE, previous })).toEqual([]);
  });
});

describe("an event of the glossary", () => {
  const names = {
    "zh-Hans": "粤港澳大湾区知识产权交易博览会（知交会）",
    en: "Greater Bay Area Intellectual Property Trade Expo",
  };
  const glossary = [{ kind: "event", rendering: names, standing: "official" as const }];

  it.each([
    ["第五届知交会在广州举行。", "zh-Hans"],
    ["The 5th Greater Bay Area Intellectual Property Trade Expo was held.", "en"],
  ] as const)("is the same by another of its names: %s", (now, locale) => {
    const knowledge = { ...reportedBefore("第五届粤港澳大湾区知识产权交易博览会"), glossary };
    const findings = findAll(ordinalDoesNotFollowRule, telling(now, locale), knowledge);
    expect(findings).toMatchObject([{ fact: "repeated", params: { last: 5, expected: 6 } }]);
  });
});

it("an ordinal that a text repeats without end is told a few times", () => {
  const findings = findAll(
    ordinalDoesNotFollowRule,
    telling("第12届营商论坛，".repeat(900)),
    reportedBefore("第12届营商论坛"),
  );
  expect(findings).toHaveLength(20);
});

describe("within one update", () => {
  it("a later edition is not told before an earlier one", () => {
    const content = telling(
      "2022年12月，第13届亚洲知识产权营商论坛举行。2023年12月，第12届亚洲知识产权营商论坛举行。",
    );
    const findings = findAll(ordinalDoesNotFollowRule, content);
    expect(findings).toMatchObject([
      { fact: "backwards", params: { last: 13, ordinal: 12, expected: 14 }, place: { text: "12" } },
    ]);
    const [finding] = findings;
    expect(finding && findAll(ordinalDoesNotFollowRule, mended(content, finding))).toEqual([]);
  });

  it("unless it is dated earlier", () => {
    const content = telling(
      "2023年12月，第13届亚洲知识产权营商论坛举行。2022年12月，第12届亚洲知识产权营商论坛举行。",
    );
    expect(findAll(ordinalDoesNotFollowRule, content)).toEqual([]);
  });

  it("the real summary goes forward", () => {
    expect(findAll(ordinalDoesNotFollowRule, sourceContent())).toEqual([]);
    const knowledge = { ...NO_KNOWLEDGE, previous: sourceContent() };
    const next = summaryContent([
      summaryUpdate(9, "推动贸易", [
        "2024年12月，第14届亚洲知识产权营商论坛在香港举办。第六届知交会、第6届大学生版权知识演讲大赛举行。",
      ]),
      summaryUpdate(16, "发明奖", ["通报第二十一届“广东省少年儿童发明奖”评选信息"]),
    ]);
    expect(findAll(ordinalDoesNotFollowRule, next, knowledge)).toMatchObject([
      { fact: "repeated", params: { last: 21, expected: 22 }, mends: [{ replacement: "二十二" }] },
    ]);
  });
});
