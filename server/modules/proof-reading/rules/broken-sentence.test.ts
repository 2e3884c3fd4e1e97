import { describe, expect, it } from "vitest";
import { findingsIn, mended, misplaced, slowest, told, toldOfSource } from "@/server/testing/proof-read";
import { brokenSentenceRule as rule } from "./broken-sentence";

/** So many long texts may take a busy machine a while. */
const LONG = 120_000;

describe("a sentence that is broken", () => {
  it.each([
    [
      "zh-Hans",
      [
        "香港本地创科机构亦有代表参加，加强粤港两地知识产权部门对大数据服务平台建设和服",
        "务的了解和交流合作。",
      ],
      ["cutInTwo: 服"],
    ],
    ["zh-Hans", ["加强平台建设和服", "务的了解和交流合作。"], ["cutInTwo: 服"]],
    ["zh-Hant", ["加強平台建設和服", "務的了解和交流合作。"], ["cutInTwo: 服"]],
    ["zh-Hans", ["双方举行会议。", "双方表示将进一步加强合"], ["noStop: 合"]],
    ["zh-Hans", ["双方举办论坛，", "并签署协议。"], ["cutInTwo: ，"]],
    ["zh-Hans", ["双方就知识产权保护以及", "贸易发展交流意见。"], ["cutInTwo: 及"]],
    ["zh-Hans", ["双方就知识产权保护的"], ["endsOpen: 的"]],
    ["zh-Hans", ["双方举办论坛。", "，并签署协议。"], ["beginsMidway: ，"]],
    ["zh-Hans", ["主题包括：", "保护、贸易。", "详情如下："], ["endsOpen: ："]],
    ["zh-Hant", ["雙方就知識產權保護與。其後簽署協議。"], ["stopsOpen: 與"]],
    ["en", ["The two sides agreed on the", "protection of trade marks."], ["cutInTwo: e"]],
    ["en", ["The two sides agreed.", "and signed a plan."], ["beginsMidway: a"]],
    ["en", ["The two sides agreed on protection and. They signed."], ["stopsOpen: and"]],
  ] as const)("in %s: %s", (locale, paragraphs, facts) => {
    const findings = findingsIn(rule, locale, ...paragraphs);
    expect(told(findings)).toEqual(facts);
    expect(misplaced(findings, paragraphs)).toEqual([]);
  });

  it("is told with the words of both ends, and is certain where the first end waits for more", () => {
    const [cut] = findingsIn(rule, "zh-Hans", "代表参加调研，加强粤港两地对平台建设和服", "务的了解和合作。");
    expect(cut).toMatchObject({
      severity: "SHOULD_LOOK",
      params: { end: "强粤港两地对平台建设和服", next: "务的了解和合作。" },
    });
    const [comma] = findingsIn(rule, "zh-Hans", "双方举办论坛，", "并签署协议。");
    expect(comma).toMatchObject({ severity: "MUST_RESOLVE", mends: [] });
  });

  it.each([
    ["zh-Hans", "论坛在广州举办，吸引两地企业代表参加", "论坛在广州举办，吸引两地企业代表参加。"],
    ["zh-Hans", "论坛在广州举办，吸引两地企业代表参加，", "论坛在广州举办，吸引两地企业代表参加。"],
    ["zh-Hant", "雙方舉辦論壇，。其後簽署協議。", "雙方舉辦論壇。其後簽署協議。"],
    ["zh-Hans", "涵盖专利、商标、，收录数据。", "涵盖专利、商标，收录数据。"],
    [
      "en",
      "The forum was held in Guangzhou and drew more than 20 firms from both places",
      "The forum was held in Guangzhou and drew more than 20 firms from both places.",
    ],
  ] as const)("in %s is mended: %s", (locale, text, right) => {
    const findings = findingsIn(rule, locale, text);
    expect(mended(text, findings)).toBe(right);
    expect(findingsIn(rule, locale, right)).toEqual([]);
  });

  it.each([
    [
      "zh-Hans",
      [
        "“论坛”顺利举办。”",
        "（一）线上活动",
        "提高民众的参与。推动普及。情况总和。",
        "主要包括：",
        "1）论坛；",
        "2）讲座。",
      ],
    ],
    ["zh-Hans", ["联合执法", "双方开展行动。", "案件协作", "作用明显。", "（一）知识产权"]],
    ["zh-Hans", ["详见网站：https://www.ipd.gov.hk/eng/home", "湾区活动", "这是不同的。"]],
    [
      "zh-Hans",
      ["（省知识产权局牵头；香港海关配合）", "各场安排如下：", "地点\t人数", "广州\t120", "深圳     60"],
    ],
    ["en", ["(led by the Customs and Excise Department)", "Places and numbers:", "Guangzhou\t120"]],
    ["zh-Hant", ["論壇在廣州舉辦（詳見附件）。", "「知識產權」是重點……"]],
    [
      "en",
      [
        "The forum opened, etc., and A. B., Ltd., won.",
        "eTrade joined.",
        "Online activities",
        "They asked: “Why?”",
      ],
    ],
  ] as const)("is none in %s: %s", (locale, paragraphs) => {
    expect(told(findingsIn(rule, locale, ...paragraphs))).toEqual([]);
  });

  it("is none in the real summary, whose cut paragraph is joined there", () => {
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
