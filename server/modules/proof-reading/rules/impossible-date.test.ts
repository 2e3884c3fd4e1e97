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
import { impossibleDateRule as rule } from "./impossible-date";

/** So many long texts may take a busy machine a while. */
const LONG = 120_000;

describe("a date that cannot be", () => {
  it.each([
    ["zh-Hans", "2023年2月30日，论坛举行。", ["noSuchDay: 2023年2月30日"]],
    ["zh-Hans", "2023年2月29日，论坛举行。", ["noSuchDay: 2023年2月29日"]],
    ["zh-Hans", "论坛于4月31日举行，另于6月32日结束。", ["noSuchDay: 4月31日", "noSuchDay: 6月32日"]],
    ["zh-Hans", "2023年13月，论坛举行。", ["noSuchMonth: 13月"]],
    ["zh-Hans", "2023年第五季度完成，10日24:60开始。", ["noSuchQuarter: 第五季度", "noSuchTime: 24:60"]],
    [
      "zh-Hans",
      "2023年9月至2023年4月举办，4月15日至10日展出。",
      ["endsBeforeStart: 2023年9月至2023年4月", "endsBeforeStart: 4月15日至10日"],
    ],
    ["zh-Hant", "於２０２３年４月３１日舉行。", ["noSuchDay: ２０２３年４月３１日"]],
    [
      "en",
      "It was held on 30 February 2023 and on April 31, 2023.",
      ["noSuchDay: 30 February 2023", "noSuchDay: April 31, 2023"],
    ],
    ["en", "It began at 24:60 and ended on 2023-13-01.", ["noSuchTime: 24:60", "noSuchDay: 2023-13-01"]],
  ] as const)("must be resolved in %s: %s", (locale, text, facts) => {
    const findings = findingsIn(rule, locale, text);
    expect(told(findings)).toEqual(facts);
    expect(misplaced(findings, [text])).toEqual([]);
    expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(["MUST_RESOLVE"]));
  });

  it.each([
    ["zh-Hans", "平台于2023年4月10日（星期日）上线。", "平台于2023年4月10日（星期一）上线。"],
    [
      "zh-Hant",
      "平台於2023年4月9日(星期六)啟用，2023年4月10日（週三）開放。",
      "平台於2023年4月9日(星期日)啟用，2023年4月10日（週一）開放。",
    ],
    [
      "zh-Hans",
      "2024年5月6日（星期一）至8日（星期四）、10日（星期六）举办。",
      "2024年5月6日（星期一）至8日（星期三）、10日（星期五）举办。",
    ],
    ["en", "It opened on Sunday, 10 April 2023.", "It opened on Monday, 10 April 2023."],
    ["en", "It opened on 10 April 2023 (Sun).", "It opened on 10 April 2023 (Mon)."],
  ] as const)("is a weekday that is mended in %s: %s", (locale, text, right) => {
    const findings = findingsIn(rule, locale, text);
    expect(new Set(findings.map(({ fact, severity }) => `${fact} ${severity}`))).toEqual(
      new Set(["wrongWeekday MUST_RESOLVE"]),
    );
    expect(misplaced(findings, [text])).toEqual([]);
    expect(mended(text, findings)).toBe(right);
    expect(findingsIn(rule, locale, right)).toEqual([]);
  });

  it("weighs less where its year stands elsewhere", () => {
    expect(findingsIn(rule, "zh-Hans", "2023年启动。同年4月10日（星期日）上线。")).toMatchObject([
      { severity: "SHOULD_LOOK" },
    ]);
    expect(findingsIn(rule, "zh-Hans", "2022年11月至2月举办。")).toMatchObject([{ severity: "SHOULD_LOOK" }]);
  });

  it.each([
    [
      "zh-Hans",
      "2024年2月29日（星期四）、2023年4月9日（星期天）、2023年12月31日24:00。为期18个月，比例为1:75。",
    ],
    ["zh-Hans", "2022年12月至2023年2月，6月28日至7月3日，2022下半年至2023年，9:30至17:00，第四季度。"],
    ["zh-Hans", "2024年5月6日（星期一）至8日（星期三），2023年4月10日（星期一）至5月8日（星期一）。"],
    ["zh-Hans", "2023年4月10日周年纪念，12月30号线，5点30分钟。"],
    ["en", "From 28 June to 3 July 2023; Monday, 10 April 2023; a ratio of 1:75; Q4 2023; May 2023."],
  ] as const)("is none in %s: %s", (locale, text) => {
    expect(told(findingsIn(rule, locale, text))).toEqual([]);
  });

  it("is an activity's that says another than its words", () => {
    const activity = { date: "2023-05", place: null, mode: null, paragraph: 0, text: "2023年4月" };
    const findingsOf = (date: string) =>
      rule.find(
        readAlone(summaryUpdate(1, "", ["2023年4月，论坛举行。"], { activities: [{ ...activity, date }] })),
        KNOWLEDGE,
      );
    expect(findingsOf("2023-05")).toMatchObject([
      { fact: "activityDiffers", place: { field: "activities", row: 0 } },
    ]);
    expect(findingsOf("2023-02-30")).toMatchObject([
      { fact: "activityDoesNotExist", severity: "MUST_RESOLVE" },
    ]);
    expect(findingsOf("2023-04-10")).toEqual([]);
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
