import { describe, expect, it } from "vitest";
import { summaryContent } from "../../testing/summary-content";
import { itemsOf, plain } from "../document/document-tree";
import { renderText } from "../document/text";
import { renderWord } from "../document/word/render-word";
import { composePlan } from "./compose-plan";
import { PLAN_FORMAT, type PlanContent } from "./summary.schema";

const { taskForce, period } = summaryContent([], { startsOn: "2024-01-01", endsOn: "2024-12-31" });

const PLAN: PlanContent = {
  format: PLAN_FORMAT,
  taskForce,
  period,
  areas: [{ name: { "zh-Hans": "加强保护", en: "Protection" } }, { name: { "zh-Hans": "加强交流" } }],
  projects: [
    { number: 1, project: "one", isNew: false, area: 0, title: { "zh-Hans": "甲", en: "One" } },
    { number: 2, project: "two", isNew: true, area: 1, title: { "zh-Hans": "乙" } },
  ],
};

describe("the plan as a document", () => {
  it("lists the projects in order under their areas", () => {
    expect(renderText(composePlan(PLAN, "zh-Hans"))).toBe(
      [
        "粤港保护知识产权合作专责小组",
        "合作计划",
        "(2024年)",
        "粤港保护知识产权合作专责小组于2024年拟开展合作项目2项，其中第(2)项为新增项目。合作项目如下：",
        "一、加强保护",
        "1. 甲",
        "延续项目",
        "二、加强交流",
        "2. 乙",
        "新增项目",
      ]
        .join("\n\n")
        .concat("\n"),
    );
  });

  it("says under each project whether it is new and who writes it, in the language that the agency's name has", () => {
    const customs = { "zh-Hans": "海关", en: "Customs" };
    const office = { "zh-Hans": "办公室" };
    const assignments = new Map([
      ["one", { responsible: [customs], contributing: [office, customs] }],
      ["two", { responsible: [office], contributing: [] }],
    ]);
    const items = (locale: "zh-Hans" | "en") =>
      itemsOf(composePlan(PLAN, locale, { draft: null }, assignments)).map((item) =>
        item.paragraphs.map(plain),
      );
    expect(items("zh-Hans")).toEqual([
      ["延续项目", "负责单位：海关", "协作单位：办公室、海关"],
      ["新增项目", "负责单位：办公室"],
    ]);
    expect(items("en")[0]).toEqual([
      "Carried forward",
      "Responsible: Customs",
      "Contributing: 办公室, Customs",
    ]);
  });

  it("says what is not there in the language asked for", () => {
    const tree = composePlan(PLAN, "en");
    expect(itemsOf(tree).map((item) => item.translation)).toEqual(["COMPLETE", "UNTRANSLATED"]);
    expect(tree.sections[1]?.heading).toEqual([
      { text: "B. ", locale: "en" },
      { text: "加强交流", locale: "zh-Hans" },
    ]);
  });

  it("is rendered as Word like a summary", async () => {
    expect((await renderWord(composePlan(PLAN, "zh-Hant"))).byteLength).toBeGreaterThan(1000);
  });
});
