import { describe, expect, it } from "vitest";
import {
  findingsIn,
  KNOWLEDGE,
  misplaced,
  readAlone,
  slowest,
  told,
  toldOfSource,
} from "@/server/testing/proof-read";
import { summaryUpdate } from "@/server/testing/summary-content";
import { dateOutsidePeriodRule as rule } from "./date-outside-period";

/** So many long texts may take a busy machine a while. */
const LONG = 120_000;

describe("a date outside mid-2022 to 2023", () => {
  it.each([
    ["zh-Hans", "2022年3月，双方举办论坛。", ["before: 2022年3月"]],
    ["zh-Hans", "论坛于2024年1月15日在广州举行。", ["after: 2024年1月15日"]],
    ["zh-Hans", "2021年，双方举办论坛。同年5月再办。", ["before: 2021年", "before: 同年5月"]],
    ["zh-Hant", "論壇於2022年上半年舉行。", ["before: 2022年上半年"]],
    ["en", "The forum was held in May 2022.", ["before: May 2022"]],
    ["en", "The forum ran from 5 to 6 May 2022.", ["before: 5 to 6 May 2022"]],
    ["zh-Hans", "论坛从2022年3月5日至6日在广州举行。", ["before: 2022年3月5日至6日"]],
  ] as const)("is looked at in %s: %s", (locale, text, facts) => {
    const findings = findingsIn(rule, locale, text);
    expect(told(findings)).toEqual(facts);
    expect(misplaced(findings, [text])).toEqual([]);
    expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(["SHOULD_LOOK"]));
  });

  it.each([
    ["zh-Hans", "2022年7月1日、2023年12月31日及2022下半年至2023年举办论坛。"],
    ["zh-Hans", "自2019年5月起推进，2020年以来成效显著，较2021年增加，截至2024年1月共收录15类。"],
    ["zh-Hans", "2019年2月印发的《粤港澳大湾区发展规划纲要》提出目标，到2035年建成。论坛将于2024年3月举办。"],
    [
      "zh-Hans",
      "“2021年湾区大赛”获奖作品展出，落实2010年签署的《粤港合作框架协议》，同比2021年3月增长一成。",
    ],
    ["zh-Hant", "問詢點自2018年6月成立以來，服務市民。計劃於2024年內完成。"],
    ["zh-Hans", "双方计划于2024年3月再次会面，拟在2024年4月联合出版指南，下次会议在2024年5月举行。"],
    ["zh-Hans", "根据2021年12月15日国务院批复的方案推进，平台将与澳方共建并于2024年内启用。"],
    [
      "en",
      "The Ordinance came into operation on 19 June 2020. The next meeting will take place in Guangzhou in March 2024, and the two sides plan to meet again in May 2024.",
    ],
    [
      "en",
      "Since May 2019 the two sides have met; the Agreement signed in 2010 holds. A forum will be held in 2024.",
    ],
  ] as const)("that is background in %s is left: %s", (locale, text) => {
    expect(told(findingsIn(rule, locale, text))).toEqual([]);
  });

  it("is told once where an activity was read from it, and of an activity alone otherwise", () => {
    const activity = { date: "2022-03", place: null, mode: null, paragraph: 0, text: "2022年3月" };
    const findingsOf = (text: string) =>
      told(rule.find(readAlone(summaryUpdate(1, "", [text], { activities: [activity] })), KNOWLEDGE));
    expect(findingsOf("2022年3月，双方举办论坛。")).toEqual(["before: 2022年3月"]);
    expect(findingsOf("双方举办论坛。")).toEqual(["activityBefore: "]);
  });

  it("is none in the real summary", () => {
    expect(toldOfSource(rule)).toEqual([]);
  });

  it.each(["zh-Hans", "en"] as const)(
    "is looked for in a text of any length in %s",
    (locale) => {
      expect(slowest(rule, locale)).toBeLessThan(4000);
    },
    LONG,
  );
});
