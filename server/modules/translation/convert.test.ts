import { beforeAll, describe, expect, it } from "vitest";
import agencyFile from "@/prisma/seed/source/agencies.json";
import glossary from "@/prisma/seed/source/glossary.json";
import { sourceText } from "../../testing/summary-content";
import { type Converter, createConverter } from "./convert";

const names = agencyFile.agencies.map((agency) => agency.name);
let converter: Converter;

beforeAll(async () => {
  converter = await createConverter([...glossary.terms, ...names]);
});

const toHongKong = (text: string) => converter.convert(text, "zh-Hans", "zh-Hant");
const toMainland = (text: string) => converter.convert(text, "zh-Hant", "zh-Hans");

describe("converting between scripts", () => {
  it("there and back gives the real summary again", () => {
    expect(toMainland(toHongKong(sourceText()))).toBe(sourceText());
  });

  it("writes the real summary as Hong Kong does", () => {
    const text = toHongKong(sourceText());
    expect(text).not.toMatch(/[“”‘’羣麪説税脱啓蔘佈瞭]/u);
    expect(text).toContain("（「灣高賽」），共收到集報名參賽項目");
    expect(text).toContain("各界代表共近200人參加");
    expect(text).toContain("綜合服務平台於2023年4月10日正式上線");
  });

  it.each([
    ["里面群众吃面条", "裏面群眾吃麵條"],
    ["卫生署启动说明会，公布税务和病床数据", "衞生署啟動說明會，公布稅務和病床數據"],
    ["着手了解周年计划", "着手了解周年計劃"],
    ["头发、发布、收发", "頭髮、發布、收發"],
    ["台湾、平台、台风", "台灣、平台、颱風"],
    ["逾20余家企业共3000人参加", "逾20餘家企業共3000人參加"],
  ])("%s becomes %s", (mainland, hongKong) => {
    expect(toHongKong(mainland)).toBe(hongKong);
  });

  it("turns nested quotation marks and leaves apostrophes", () => {
    const mainland = "他说：“这是‘正版’，即 owner’s 及 members’ 标志”";
    const hongKong = "他說：「這是『正版』，即 owner’s 及 members’ 標誌」";
    expect(toHongKong(mainland)).toBe(hongKong);
    expect(toMainland(hongKong)).toBe(mainland);
  });

  it("leaves text without a Chinese character as it is", () => {
    expect(toHongKong("The “No Fakes Pledge” Scheme (2023)")).toBe("The “No Fakes Pledge” Scheme (2023)");
  });

  it("leaves digits and Latin letters within Chinese text as they are", () => {
    expect(toHongKong("约港币 2,548 万元（HK$25.48 million）")).toBe("約港幣 2,548 萬元（HK$25.48 million）");
  });
});

describe("the glossary", () => {
  const made = { "zh-Hans": "优质里程大赛（优里赛）", "zh-Hant": "優質里程盃（優里盃）" };

  it("decides over the library, for the whole term and for either half of it", async () => {
    const { convert } = await createConverter([made]);
    expect(convert("“优质里程大赛”（“优里赛”）", "zh-Hans", "zh-Hant")).toBe("「優質里程盃」（「優里盃」）");
    expect(convert("優質里程盃", "zh-Hant", "zh-Hans")).toBe("优质里程大赛");
  });

  it("takes the longest name where one stands inside another", async () => {
    const terms = [
      { "zh-Hans": "台面", "zh-Hant": "枱面" },
      { "zh-Hans": "台面公司", "zh-Hant": "臺面公司" },
    ];
    const { convert } = await createConverter(terms);
    expect(convert("台面公司的台面", "zh-Hans", "zh-Hant")).toBe("臺面公司的枱面");
  });

  it("does not read the marks in a name as a pattern", async () => {
    const { convert } = await createConverter([{ "zh-Hans": "甲+乙(里)", "zh-Hant": "甲+乙(里)" }]);
    expect(convert("甲+乙(里)里面", "zh-Hans", "zh-Hant")).toBe("甲+乙(里)裏面");
  });

  it.each(glossary.terms)("renders $zh-Hans as it is agreed, both ways", (term) => {
    expect(toHongKong(term["zh-Hans"])).toBe(term["zh-Hant"]);
    expect(toMainland(term["zh-Hant"])).toBe(term["zh-Hans"]);
  });
});
