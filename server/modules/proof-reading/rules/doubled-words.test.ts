import { describe, expect, it } from "vitest";
import { findingsIn, mended, misplaced, slowest, told, toldOfSource } from "@/server/testing/proof-read";
import { doubledWordsRule as rule } from "./doubled-words";

/** So many long texts may take a busy machine a while. */
const LONG = 120_000;

describe("words that stand twice", () => {
  it.each([
    ["zh-Hans", "加强双方的的合作。", "加强双方的合作。"],
    ["zh-Hans", "双方进行进行交流。", "双方进行交流。"],
    ["zh-Hans", "由省知识产权局和和香港海关主办。", "由省知识产权局和香港海关主办。"],
    ["zh-Hans", "加强合作，，深化交流。。", "加强合作，深化交流。"],
    ["zh-Hans", "2023年年4月举办论坛。", "2023年4月举办论坛。"],
    ["zh-Hans", "推动知识产权贸易知识产权贸易发展。", "推动知识产权贸易发展。"],
    ["zh-Hans", "会议于2024年2024年5月在在广州举行。", "会议于2024年5月在广州举行。"],
    ["zh-Hant", "雙方舉辦了了論壇及及講座。", "雙方舉辦了論壇及講座。"],
    ["zh-Hant", "協議協議於九月簽署。", "協議於九月簽署。"],
    ["en", "The the forum was held in in Guangzhou.", "The forum was held in Guangzhou."],
    ["en", "It is part of the of the plan.", "It is part of the plan."],
    [
      "zh-Hans",
      "双方持续加强知识产权公共服务合作。论坛吸引二百人。双方持续加强知识产权公共服务合作。",
      "双方持续加强知识产权公共服务合作。论坛吸引二百人。",
    ],
  ] as const)("in %s lose one: %s", (locale, text, right) => {
    const findings = findingsIn(rule, locale, text);
    expect(misplaced(findings, [text])).toEqual([]);
    expect(mended(text, findings)).toBe(right);
    expect(findingsIn(rule, locale, right)).toEqual([]);
  });

  it.each([
    ["zh-Hans", "人人参与，一一落实，往往天天如此，等等，步步推进，实实在在，的的确确。"],
    ["zh-Hans", "为了了解情况，明确目的的要求，参与与否，涉及及时性，总和和平均数。"],
    ["zh-Hans", "一个一个落实，很多很多企业，2023年年底，二十二十。"],
    ["zh-Hans", "粤港双方、粤港两地，粤港澳、粤港澳大湾区。"],
    ["zh-Hans", "国家知识产权局专利局专利审查协作中心、中山大学大学生参加。"],
    ["zh-Hans", "存在在先权利，现在在建，因为为数不多，对对方负责，但是是否如此。"],
    ["zh-Hans", "……全部完成——共12项。哈哈哈哈。"],
    ["zh-Hant", "除了了解進度，內地地區亦參與與否自決，目的的士。"],
    ["en", "They had had talks; Pago Pago said that that was very very good."],
    ["en", "The forum. The seminar. In 2023 2023 firms took part."],
  ] as const)("on purpose in %s are left: %s", (locale, text) => {
    expect(told(findingsIn(rule, locale, text))).toEqual([]);
  });

  it("are a sentence told in an earlier paragraph, which a person takes out where it is all there is", () => {
    const sentence = "双方持续加强知识产权公共服务合作。";
    const findings = findingsIn(rule, "zh-Hans", sentence, sentence);
    expect(told(findings)).toEqual([`sentence: ${sentence}`]);
    expect(findings[0]).toMatchObject({ mends: [], place: { paragraph: 1 } });
  });

  it("are none in the real summary", () => {
    expect(toldOfSource(rule)).toEqual([]);
  });

  it.each(["zh-Hans", "en"] as const)(
    "are looked for in a text of any length in %s",
    (locale) => {
      expect(slowest(rule, locale)).toBeLessThan(1000);
    },
    LONG,
  );
});
