import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LOCALES, type Locale } from "@/server/kernel/locale";
import { recogniseFigures } from "./recognise";
import { rewordFigure } from "./reword";
import { type FigureOnRecord, statedNumbers } from "./standing";

/** What would stand in the paragraph for its first number, were that recorded otherwise. */
function reworded(
  paragraph: string,
  change: Partial<FigureOnRecord>,
  locale: Locale = "zh-Hans",
): string | null {
  const [number] = statedNumbers([paragraph]);
  if (!number) throw new Error("nothing was recognised");
  const stated = { ...number, label: {} };
  return rewordFigure(paragraph, stated, { ...stated, ...change }, locale);
}

describe("Another number is written in the manner of the one that stands there", () => {
  it.each<[string, Partial<FigureOnRecord>, string | null, Locale?]>([
    ["总值约港币 2,548 万元，", { value: "30000000" }, "约港币 3,000 万元"],
    ["总值约港币2548万元，", { value: "30000000" }, "约港币3000万元"],
    ["案值 1011 万元人民币", { value: "12345678" }, "12,345,678元人民币"],
    ["达 17.05 亿元人民币。", { value: "2063000000" }, "20.63 亿元人民币"],
    ["参展机构 4129 家，", { value: "5200" }, "5200 家"],
    ["涉及54,117件货品", { value: "6000" }, "6,000件"],
    ["处理3 245宗查询", { value: "4100" }, "4 100宗", "zh-Hant"],
    ["派發３，５００份單張", { value: "4200" }, "４，２００份", "zh-Hant"],
    ["完成三次联合行动", { value: "4" }, "四次"],
    ["完成三次联合行动", { value: "2" }, "两次"],
    ["培训一千二百人次", { value: "1305" }, "一千三百零五人次"],
    ["查獲五個倉庫", { value: "2" }, "兩個", "zh-Hant"],
    ["超过260名代表", { value: "300" }, "超过300名"],
    ["超过260名代表", { qualifier: "NEARLY" }, "近260名"],
    ["共260名代表", { qualifier: "ABOUT" }, "约260名"],
    ["约港币2,548万元", { qualifier: "EXACT" }, "港币2,548万元"],
    ["30多个国家派员", { value: "40" }, "超过40个国家"],
    ["合计 160 万件", { value: "1805000" }, "180.5 万件"],
    ["10至15家企业", { max: "20" }, "10至20家"],
    ["10至15家企业", { max: null }, "10家"],
    ["同比增长12.5%", { value: "13.25" }, "13.25%"],
    ["逾500万澳门元", { currency: "HKD" }, "超过500万港元"],
    ["about HK$25.48 million in all", { value: "30000000" }, "about HK$30 million", "en"],
    [
      "seized 54,117 suspected counterfeit items",
      { value: "60000" },
      "60,000 suspected counterfeit items",
      "en",
    ],
    ["Three joint operations took place", { value: "4" }, "Four joint operations", "en"],
    ["some 4 000 enquiries", { value: "5200" }, "some 5 200 enquiries", "en"],
    ["over 260 participants came", { qualifier: "ABOUT" }, "about 260 participants", "en"],
    ["港方72宗", {}, null],
  ])("in %s with %o: %s", (paragraph, change, words, locale = "zh-Hans") => {
    expect(reworded(paragraph, change, locale)).toBe(words);
  });

  it("is read as what was recorded, whatever was changed, or not offered at all", () => {
    const paragraphs = [
      "约港币 2,548 万元，",
      "共三次行动",
      "10至15家企业",
      "about HK$25.48 million.",
      "1 204 consignments",
      "95%",
    ];
    const change = fc.record(
      {
        value: fc.nat(3_000_000_000).map(String),
        qualifier: fc.constantFrom("EXACT", "ABOUT", "OVER", "AT_MOST"),
      },
      { requiredKeys: ["value"] },
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...paragraphs),
        change,
        fc.constantFrom(...LOCALES),
        (paragraph, changed, locale) => {
          const [number] = statedNumbers([paragraph]);
          const words = reworded(paragraph, { ...changed, max: null }, locale);
          if (words === null || !number) return;
          const after = paragraph.slice(0, number.start) + words + paragraph.slice(number.end);
          expect(recogniseFigures(after)[0]).toMatchObject({ ...changed, max: null });
        },
      ),
      { numRuns: 500 },
    );
  });
});
