import { describe, expect, it } from "vitest";
import { heldTogether } from "./held-together";

const held = (text: string, locale: Parameters<typeof heldTogether>[1]) =>
  heldTogether(text, locale).map(({ start, end }) => text.slice(start, end));

describe("what stands in one line", () => {
  it.each([
    ["涉及 54,117 件侵权货品", ["54,117 件"]],
    ["总值约港币 2,548 万元。", ["约港币 2,548 万元"]],
    ["意向总金额达 17.05 亿元人民币。", ["达 17.05 亿元人民币"]],
    ["2023年4月10日正式上线", ["2023年", "4月", "10日"]],
    ["《纲要（2021-2035 年）》", ["2021-2035 年"]],
    ["吸引 38 个国家和地区 184 家", ["38 个国家和地区", "184 家"]],
    ["共近200人参加，超过260名", ["共近200人", "超过260名"]],
    ["第12届论坛，第(5)及(12)项", ["第12届", "第(5)", "(12)"]],
    ["２０家余，20余家", ["２０家", "20余家"]],
    ["增长 3.5 个百分点以上", ["3.5 个百分点以上"]],
    ["SHA-256 与〔U+20000〕和约翰·李", ["〔U+20000〕", "翰·"]],
    ["名单（共 5 项）：以下，20 家；“甲”·乙", ["共 5 项", "20 家；", "甲”·"]],
    ["于10:30–11:45，2023-04-10 或2023/4/10举行", ["10:30–11:45", "2023-04-10 或", "2023/4/10举"]],
    ["完成三次行动，一千二百余家企业", ["三次", "一千二百余家"]],
    ["共三千五百万元人民币，第二十一届", ["共三千五百万元人民币", "第二十一届"]],
    ["增长百分之三十五，二十多个国家和地区", ["百分之三十五", "二十多个国家和地区"]],
    ["统一部署，进一步，两地，九市", []],
    ["a total of HK$25.48 million，附英文", ["HK$25.48 million"]],
    ["没有数字", []],
    ["1".repeat(40), []],
  ])("in %s are %j", (text, parts) => {
    expect(held(text, "zh-Hans")).toEqual(parts);
  });

  it("is the same in traditional Chinese", () => {
    expect(held("總值約港幣2,548萬元，逾20餘個國家和地區", "zh-Hant")).toEqual([
      "約港幣2,548萬元",
      "逾20餘個國家和地區",
    ]);
  });

  it.each([
    ["worth RMB1.705 billion, pledged", ["RMB1.705 billion"]],
    ["about HK$25.48 million in total", ["about HK$25.48 million"]],
    ["more than 260 participants", ["than 260 participants"]],
    ["54,117 items; No. 5, 12% of it", ["54,117 items;", "No. 5", "12%"]],
    ["on 10 April 2023, with 17 co-operation projects", ["10 April", "2023", "17 co-operation"]],
  ])("of %s is %j", (text, parts) => {
    expect(held(text, "en")).toEqual(parts);
  });
});
