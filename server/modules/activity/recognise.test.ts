import { describe, expect, it } from "vitest";
import { recogniseDates } from "./recognise";

const MID_2022_TO_2023 = { from: "2022-07-01", to: "2023-12-31" };
const YEAR_2024 = { from: "2024-01-01", to: "2024-12-31" };

const datesIn = (paragraphs: string[], period = MID_2022_TO_2023) =>
  recogniseDates(paragraphs, period).map(({ date, text }) => `${date} ${text}`);

describe("a dated activity", () => {
  it.each([
    ["2023 年 1 月，举办博览会", ["2023-01 2023 年 1 月"]],
    ["平台于2023年4月10日正式上线", ["2023-04-10 2023年4月10日"]],
    ["在2022年下半年拓展", ["2022-H2 2022年下半年"]],
    ["2019年第三季度", ["2019-Q3 2019年第三季度"]],
    ["2019年4月1日至14日", ["2019-04-01/2019-04-14 2019年4月1日至14日"]],
    ["2023年3月至5月", ["2023-03/2023-05 2023年3月至5月"]],
    ["2022年11月至2023年1月", ["2022-11/2023-01 2022年11月至2023年1月"]],
    ["二〇二三年九月舉行", ["2023-09 二〇二三年九月"]],
    ["２０２３年９月舉行", ["2023-09 ２０２３年９月"]],
    ["2023年上报，同年12月颁奖", ["2023 2023年", "2023-12 同年12月"]],
    ["2022年12月启动，次年1月完成", ["2022-12 2022年12月", "2023-01 次年1月"]],
    ["2023年，研讨会恢复。研讨会于9月在惠州举行", ["2023 2023年", "2023-09 9月"]],
    ["2023年5月开幕，同月15日闭幕", ["2023-05 2023年5月", "2023-05-15 同月15日"]],
    ["3月举办培训", ["2023-03 3月"]],
    ["2023年5月开幕，2023年5月闭幕", ["2023-05 2023年5月"]],
  ])("in %s", (paragraph, dates) => {
    expect(datesIn([paragraph])).toEqual(dates);
  });

  it("takes its year from the paragraph before", () => {
    expect(datesIn(["2022年8月启动。", "9月结束。"])).toEqual(["2022-08 2022年8月", "2022-09 9月"]);
  });

  it("takes its year from a period of one year", () => {
    expect(datesIn(["于9月举行，同年12月结束"], YEAR_2024)).toEqual(["2024-09 9月", "2024-12 同年12月"]);
  });

  it("stands in its paragraph", () => {
    expect(recogniseDates(["没有日期", "2023年9月"])).toEqual([
      { date: "2023-09", paragraph: 1, text: "2023年9月" },
    ]);
  });
});

describe("no dated activity", () => {
  it.each([
    "“2022 年粤港澳大湾区高价值专利培育布局大赛”",
    "「2023年度論壇」",
    "《知识产权强国建设纲要（2021-2035 年）》",
    "规划纲要（2021－2035年）",
    "近年来，每年，三年，多年",
    "截至2023年12月31日，共受理",
    "到2035年基本建成",
    "持续三个月、12个月",
    "9月", // In both years of the period, so that nobody can tell which is meant.
    "2023年2月30日",
    "上世纪1990年代",
  ])("is in %s", (paragraph) => {
    expect(datesIn([paragraph])).toEqual([]);
  });

  it("is the year with which the name of an event begins", () => {
    expect(datesIn(["2024年粤港澳大湾区高价值专利培育布局大赛于2024年5月启动"], YEAR_2024)).toEqual([
      "2024-05 2024年5月",
    ]);
  });
});
