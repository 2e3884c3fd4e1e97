import { describe, expect, it } from "vitest";
import { KNOWN_AGENCIES } from "@/server/testing/known-agencies";
import type { ImportedSummary } from "./importing.schema";
import { importedSummarySchema } from "./importing.schema";
import { parseSummary } from "./parse-summary";

const read = (text: string): ImportedSummary =>
  importedSummarySchema.parse(parseSummary(text, { agencies: KNOWN_AGENCIES }));

const figures = (summary: ImportedSummary, number: number) =>
  summary.updates[number - 1]?.figures.map(({ text, value, unit, currency, qualifier, side, date }) =>
    [text, value, unit ?? currency, qualifier, side, date].join(" | "),
  );
const roles = (summary: ImportedSummary, number: number) =>
  summary.updates[number - 1]?.participations.map(({ agency, role }) => `${agency} ${role}`);
const dates = (summary: ImportedSummary, number: number) =>
  summary.updates[number - 1]?.activities.map(({ date }) => date);

/** One year, simplified, areas numbered 一、, projects （一）, every line a paragraph. The events are made up. */
const OF_ONE_YEAR = `粤港保护知识产权合作专责小组合作项目摘要
（2024年）
粤港保护知识产权合作专责小组2024年共完成3项合作项目，其中第（2）项为新增项目。
一、加强执法合作
（一）开展粤港海关联合执法行动
2024年4月9日至30日，广东分署与香港海关、澳门海关联合开展打击侵权行动。行动期间，港方侦破19宗案件，检获约5.6万件怀疑冒牌物品，估值约1,690万港元，拘捕两人；粤方查获侵权货物逾1,200批次，案值3.25亿元。
二、推动知识产权贸易
（二）举办粤港知识产权论坛
同年12月，论坛由广东省知识产权局、香港特区政府知识产权署联合主办，江门市人民政府承办，香港贸发局协办，吸引10多个国家和地区的300至500人参加。满意度达百分之九十五点五。
（三）推进《粤港合作框架协议（2021-2025年）》落实
双方于第三季度召开两次会议，签署第5号备忘录。
`;

describe("a summary of one year with areas", () => {
  const summary = read(OF_ONE_YEAR);

  it("is read with its areas and its one new project", () => {
    expect(summary).toMatchObject({
      sourceLocale: "zh-Hans",
      taskForce: "粤港保护知识产权合作专责小组",
      period: { startsOn: "2024-01-01", endsOn: "2024-12-31", label: "2024年" },
      areas: ["加强执法合作", "推动知识产权贸易"],
      statedCount: 3,
      statedNew: [2],
    });
    expect(summary.updates.map(({ number, area, title }) => [number, area, title])).toEqual([
      [1, 0, "开展粤港海关联合执法行动"],
      [2, 1, "举办粤港知识产权论坛"],
      [3, 1, "推进《粤港合作框架协议（2021-2025年）》落实"],
    ]);
  });

  it("has its figures", () => {
    const inApril = "2024-04-09/2024-04-30";
    expect(figures(summary, 1)).toEqual([
      `19宗 | 19 | 宗 | EXACT | HONG_KONG | ${inApril}`,
      `约5.6万件 | 56000 | 件 | ABOUT | HONG_KONG | ${inApril}`,
      `约1,690万港元 | 16900000 | HKD | ABOUT | HONG_KONG | ${inApril}`,
      `两人 | 2 | 人 | EXACT | HONG_KONG | ${inApril}`,
      `逾1,200批次 | 1200 | 批次 | OVER | GUANGDONG | ${inApril}`,
      `3.25亿元 | 325000000 | CNY | EXACT | GUANGDONG | ${inApril}`,
    ]);
    expect(figures(summary, 2)).toEqual([
      "10多个国家和地区 | 10 | 个国家和地区 | OVER |  | 2024-12",
      "300至500人 | 300 | 人 | EXACT |  | 2024-12",
      "百分之九十五点五 | 95.5 | % | EXACT |  | 2024-12",
    ]);
    expect(summary.updates[1]?.figures[1]?.max).toBe("500");
    expect(figures(summary, 3)).toEqual(["两次 | 2 | 次 | EXACT |  | 2024-Q3"]);
  });

  it("has its dates and roles", () => {
    expect([1, 2, 3].map((number) => dates(summary, number))).toEqual([
      ["2024-04-09/2024-04-30"],
      ["2024-12"],
      ["2024-Q3"],
    ]);
    expect(roles(summary, 1)).toEqual([
      "gd-customs PARTICIPANT",
      "hk-customs PARTICIPANT",
      "mo-customs PARTICIPANT",
    ]);
    expect(roles(summary, 2)).toEqual([
      "gd-ipa CO_ORGANISER",
      "hk-ipd CO_ORGANISER",
      "hk-tdc ASSISTANT_ORGANISER",
    ]);
  });

  it("asks about the currency, the open roles and the body that it does not know", () => {
    expect(
      summary.questions.map(({ code, update, params }) => [code, update, params.name ?? params.text]),
    ).toEqual([
      ["importing.uncertainRole", 1, "广东分署"],
      ["importing.uncertainRole", 1, "香港海关"],
      ["importing.uncertainRole", 1, "澳门海关"],
      ["importing.uncertainCurrency", 1, "3.25亿元"],
      ["importing.unknownAgency", 2, "江门市人民政府"],
    ]);
  });
});

/** A year and a half, traditional, areas without numbers, blank lines and a page number. The events are made up. */
const TRADITIONAL = `粵港保護知識產權合作專責小組

合作項目摘要

（2018 年至 2019 年上半年）

粵港保護知識產權合作專責小組於2018年至2019年上半年期間共推行合作項目四項，當中第（一）至（二）及（四）項共3項為新增項目。各項合作詳情載列如下：

加強知識產權保護合作

（一）打擊跨境侵權活動

2018年9月，香港海關與海關總署廣東分署在深圳召開「2018年粵港海關知識產權會議」，粵港兩地共四十餘名代表出席。

同年11月，雙方開展聯合行動。粵方檢獲侵權貨物兩千三百批，案值逾1.5億元人民幣；港方偵破案件約60宗，檢獲物品８．２萬件，市值近

— 2 —

2,000萬港元，拘捕15人。

（二）建立執法人員交流機制

香港律師會獲廣東省版權局支持，於2019年3月12日至14日舉辦三場講座，合共不少於300人次參與，滿意度達98.5%。

推廣知識產權教育

（三）「正版正貨承諾」計劃

截至2019年6月底，計劃涵蓋超過 7,000 間商鋪，較2018年增加百分之五。

（四）知識產權署學生交流團

2019年上半年，知識產權署委託香港貿易發展局籌辦交流團，50至60名學生走訪廣州、佛山兩地。`;

describe("a summary in traditional characters", () => {
  const summary = read(TRADITIONAL);

  it("is read with its areas and its new projects", () => {
    expect(summary).toMatchObject({
      sourceLocale: "zh-Hant",
      taskForce: "粵港保護知識產權合作專責小組",
      period: { startsOn: "2018-01-01", endsOn: "2019-06-30", label: "2018年至2019年上半年" },
      areas: ["加強知識產權保護合作", "推廣知識產權教育"],
      statedCount: 4,
      statedNew: [1, 2, 4],
    });
    expect(summary.updates.map(({ area, paragraphs }) => [area, paragraphs.length])).toEqual([
      [0, 2],
      [0, 1],
      [1, 1],
      [1, 1],
    ]);
  });

  it("has its figures, as written", () => {
    expect(figures(summary, 1)).toEqual([
      "四十餘名 | 40 | 名 | OVER |  | 2018-09",
      "兩千三百批 | 2300 | 批 | EXACT | GUANGDONG | 2018-11",
      "逾1.5億元人民幣 | 150000000 | CNY | OVER | GUANGDONG | 2018-11",
      "約60宗 | 60 | 宗 | ABOUT | HONG_KONG | 2018-11",
      "８．２萬件 | 82000 | 件 | EXACT | HONG_KONG | 2018-11",
      "近2,000萬港元 | 20000000 | HKD | NEARLY | HONG_KONG | 2018-11",
      "15人 | 15 | 人 | EXACT | HONG_KONG | 2018-11",
    ]);
    expect(figures(summary, 2)?.map((row) => row.split(" | ")[0])).toEqual([
      "三場",
      "不少於300人次",
      "98.5%",
    ]);
    expect(figures(summary, 3)).toEqual([
      "超過 7,000 間 | 7000 | 間 | OVER |  | 2019-06",
      "百分之五 | 5 | % | EXACT |  | 2019-06",
    ]);
    expect(summary.updates[3]?.figures).toMatchObject([
      { value: "50", max: "60", date: "2019-H1", label: "學生" },
    ]);
  });

  it("has its dates and roles", () => {
    expect([1, 2, 3, 4].map((number) => dates(summary, number))).toEqual([
      ["2018-09", "2018-11"],
      ["2019-03-12/2019-03-14"],
      [],
      ["2019-H1"],
    ]);
    expect(roles(summary, 1)).toEqual(["hk-customs PARTICIPANT", "gd-customs PARTICIPANT"]);
    expect(roles(summary, 2)).toEqual(["hk-lawsoc ORGANISER", "gd-copyright SUPPORTER"]);
    expect(roles(summary, 4)).toEqual(["hk-ipd PARTICIPANT", "hk-tdc PARTICIPANT"]);
  });

  it("joins what the page had parted, and asks", () => {
    expect(summary.updates[0]?.paragraphs[1]).toContain("市值近2,000萬港元");
    expect(summary.questions).toContainEqual({
      code: "importing.uncertainParagraphBreak",
      update: 1,
      paragraph: 1,
      params: {},
    });
  });
});
