import { describe, expect, it } from "vitest";
import { findingsIn, mended, misplaced, slowest, told, toldOfSource } from "@/server/testing/proof-read";
import { mixedStyleRule as rule } from "./mixed-style";

/** So many long texts may take a busy machine a while. */
const LONG = 120_000;

describe("two ways to write the same", () => {
  it.each([
    ["zh-Hans", "width", "２０２３年举办论坛，2023年再办。", "2023年举办论坛，2023年再办。"],
    ["zh-Hant", "width", "共１２項，其中5項為新增。", "共12項，其中5項為新增。"],
    [
      "zh-Hans",
      "separators",
      "涉及54,117件货品，其中1011件和2,548件已处理。",
      "涉及54,117件货品，其中1,011件和2,548件已处理。",
    ],
    [
      "zh-Hans",
      "separators",
      "涉及54117件货品，其中1011件和2,548件已处理。",
      "涉及54117件货品，其中1011件和2548件已处理。",
    ],
    ["zh-Hans", "spacing", "2023年4月举办论坛，征集 779项。", "2023年4月举办论坛，征集779项。"],
    ["zh-Hans", "spacing", "共 5 项，其中 3 项为新增，2项延续。", "共 5 项，其中 3 项为新增，2 项延续。"],
    ["zh-Hans", "numerals", "完成三次行动，另有4次培训和6次交流。", "完成3次行动，另有4次培训和6次交流。"],
    [
      "en",
      "separators",
      "In 2023 they seized 54,117 items and 1011 boxes.",
      "In 2023 they seized 54,117 items and 1,011 boxes.",
    ],
  ] as const)("in %s become one (%s): %s", (locale, fact, text, right) => {
    const findings = findingsIn(rule, locale, text);
    expect(findings.map((finding) => finding.fact)).toEqual([fact]);
    expect(misplaced(findings, [text])).toEqual([]);
    expect(mended(text, findings)).toBe(right);
    expect(findingsIn(rule, locale, right)).toEqual([]);
  });

  it("are told once for a paragraph, with their number", () => {
    const text = "共 5 项，其中3项为新增，2023年4月举办，1项延续。";
    expect(findingsIn(rule, "zh-Hans", text)).toMatchObject([
      { fact: "spacing", params: { count: 2 }, severity: "STYLE" },
    ]);
  });

  it.each([
    ["zh-Hans", "2023年查获1011件、1193件，网址1234，粤府〔2023〕1500号。"],
    ["zh-Hans", "三次行动查获72宗案件，两家机构与5家企业，第三次会议，五个城市，38个国家。"],
    ["zh-Hans", "“2023 年湾区大赛”由双方主办。"],
    ["zh-Hant", "共 5 項，其中 3 項為新增。"],
    ["en", "In 2022 and 2023, 1,200 firms and three offices took part in 4 events."],
  ] as const)("are none in %s: %s", (locale, text) => {
    expect(told(findingsIn(rule, locale, text))).toEqual([]);
  });

  it("are in the real summary where two hands wrote one update", () => {
    expect(toldOfSource(rule)).toMatchInlineSnapshot(`
      [
        "4 spacing: 3年4",
        "6 separators: 1011",
        "6 spacing: 3年9",
        "6 spacing: 3",
        "8 spacing: 表 20 ",
      ]
    `);
  });

  it.each(["zh-Hans", "en"] as const)(
    "are looked for in a text of any length in %s",
    (locale) => {
      expect(slowest(rule, locale)).toBeLessThan(4000);
    },
    LONG,
  );
});
