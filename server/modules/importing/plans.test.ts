import { describe, expect, it } from "vitest";
import { KNOWN_AGENCIES } from "@/server/testing/known-agencies";
import { type ImportedSummary, importedSummarySchema } from "./importing.schema";
import { parseSummary } from "./parse-summary";

const read = (text: string): ImportedSummary =>
  importedSummarySchema.parse(parseSummary(text, { agencies: KNOWN_AGENCIES }));
const items = ({ updates, areas }: ImportedSummary) =>
  updates.map(({ number, area, title, paragraphs }) => [
    number,
    area === null ? null : areas[area],
    title,
    ...paragraphs,
  ]);
const roles = ({ updates }: ImportedSummary) =>
  updates.map(({ participations }) => participations.map(({ agency, role }) => `${agency} ${role}`));
const codes = ({ questions }: ImportedSummary) => questions.map(({ code }) => code);

describe("a plan with areas in areas, agencies in brackets and no narratives", () => {
  const plan = read(`粤港保护知识产权合作专责小组
2025年合作计划

粤港保护知识产权合作专责小组于2025年拟开展合作项目4项。合作项目如下：

一、加强执法合作
（一）海关执法
1、开展粤港海关联合执法行动（海关总署广东分署、香港海关共同牵头）
2、加强情报交流（香港海关牵头；省公安厅配合）
（二）版权执法
3、完善版权执法协作机制（省版权局牵头，香港海关参与）。
二、推动知识产权贸易
4、举办粤港知识产权论坛（惠州）（省知识产权局牵头；香港知识产权署、
香港贸易发展局配合）
`);

  it("has its items, each under its area, with who is responsible as a paragraph of its own", () => {
    expect(items(plan)).toEqual([
      [1, "加强执法合作：海关执法", "开展粤港海关联合执法行动", "（海关总署广东分署、香港海关共同牵头）"],
      [2, "加强执法合作：海关执法", "加强情报交流", "（香港海关牵头；省公安厅配合）"],
      [3, "加强执法合作：版权执法", "完善版权执法协作机制", "（省版权局牵头，香港海关参与）。"],
      [
        4,
        "推动知识产权贸易",
        "举办粤港知识产权论坛（惠州）",
        "（省知识产权局牵头；香港知识产权署、香港贸易发展局配合）",
      ],
    ]);
  });

  it("has their parts, and asks nothing", () => {
    expect(roles(plan)).toEqual([
      ["gd-customs LEAD", "hk-customs LEAD"],
      ["hk-customs LEAD", "gd-psd PARTICIPANT"],
      ["gd-copyright LEAD", "hk-customs PARTICIPANT"],
      ["gd-ipa LEAD", "hk-ipd PARTICIPANT", "hk-tdc PARTICIPANT"],
    ]);
    expect(plan).toMatchObject({ statedCount: 4, period: { startsOn: "2025-01-01", endsOn: "2025-12-31" } });
    expect(codes(plan)).toEqual([]);
  });
});

describe("a plan in traditional characters, numbered 第一項", () => {
  const plan = read(`粵港保護知識產權合作專責小組 工作計劃
（2019 年下半年至 2020 年）

— 第 1 頁 共 2 頁 —
粵港保護知識產權合作專責小組 工作計劃

第一項　推行「正版正貨承諾」計劃
牽頭單位：香港海關
協作單位：知識產權署、廣東省版權局
第二項　舉辦知識產權研討會
牽頭單位：知識產權署

— 第 2 頁 共 2 頁 —
粵港保護知識產權合作專責小組 工作計劃

第三項　交流執法經驗
（粵方：省公安廳牽頭；港方：香港海關牽頭）`);

  it("has its items, and the header is left out with a question", () => {
    expect(plan).toMatchObject({
      sourceLocale: "zh-Hant",
      taskForce: "粵港保護知識產權合作專責小組",
      period: { startsOn: "2019-07-01", endsOn: "2020-12-31" },
    });
    expect(items(plan)).toEqual([
      [1, null, "推行「正版正貨承諾」計劃", "牽頭單位：香港海關", "協作單位：知識產權署、廣東省版權局"],
      [2, null, "舉辦知識產權研討會", "牽頭單位：知識產權署"],
      [3, null, "交流執法經驗", "（粵方：省公安廳牽頭；港方：香港海關牽頭）"],
    ]);
    expect(roles(plan)).toEqual([
      ["hk-customs LEAD", "hk-ipd PARTICIPANT", "gd-copyright PARTICIPANT"],
      ["hk-ipd LEAD"],
      ["gd-psd LEAD", "hk-customs LEAD"],
    ]);
    expect(codes(plan)).toEqual(["importing.countNotStated", "importing.runningLine"]);
  });
});

describe("a plan in English", () => {
  const plan = read(`Guangdong/Hong Kong Expert Group on the Protection of Intellectual Property Rights
Work Plan for 2025

In 2025, the Guangdong/Hong Kong Expert Group on the Protection of Intellectual Property Rights will take forward four co-operation projects, one of which, Item 3, is new.

Part I: Enforcement
(a) Joint customs operations (led by Hong Kong Customs; assisted by the Guangdong Sub-Administration of the General Administration of Customs)
(b) Copyright enforcement (Guangdong Provincial Copyright Administration to lead)

Page 1 of 2

Part II: Trade
(a) Business of IP Asia Forum (jointly organised by the Hong Kong Trade Development Council and the Intellectual Property Department)
(b) Sharing of data
Responsible: Guangdong Intellectual Property Office

Page 2 of 2
`);

  it("has its items, numbered through", () => {
    expect(plan).toMatchObject({
      sourceLocale: "en",
      statedCount: 4,
      statedNew: [3],
      period: { label: "2025" },
    });
    expect(items(plan).map((item) => item.slice(0, 3))).toEqual([
      [1, "Enforcement", "Joint customs operations"],
      [2, "Enforcement", "Copyright enforcement"],
      [3, "Trade", "Business of IP Asia Forum"],
      [4, "Trade", "Sharing of data"],
    ]);
    expect(roles(plan)).toEqual([
      ["hk-customs LEAD", "gd-customs PARTICIPANT"],
      ["gd-copyright LEAD"],
      ["hk-tdc CO_ORGANISER", "hk-ipd CO_ORGANISER"],
      ["gd-ipa LEAD"],
    ]);
    expect(codes(plan)).toEqual(["importing.numbersSupplied"]);
  });
});
