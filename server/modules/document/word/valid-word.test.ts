import validate from "@ooxml-tools/validate";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { LOCALES, type Locale } from "@/server/kernel/locale";
import { summaryContent, summaryUpdate } from "../../../testing/summary-content";
import { threeLanguageContentInAreas } from "../../../testing/three-languages";
import { composeSummary } from "../../summary/compose";
import { composePlan } from "../../summary/compose-plan";
import { PLAN_FORMAT, type PlanContent } from "../../summary/summary.schema";
import { DOCUMENT_LAYOUTS } from "../document.schema";
import type { DocumentTree } from "../document-tree";
import { renderWord } from "./render-word";

const published = { draft: null };
const DRAFT = { draft: { digest: "0123456789abcdef".repeat(4), date: "2024-11-22" } };

const ODD = [
  "<w:p/> & \"quoted\" 'text' ]]> &amp; <!-- -->",
  "a\u0000b\u0008c\u001Fd\u0085e\uFFFEf\uD800g",
  "👩‍👩‍👧 🇭🇰 𠮷野家 é ﷽ \u202Eabc\u202C",
  "tab\there\nand a line",
  "",
  " ",
];

function oddContent() {
  const updates = [
    summaryUpdate(1, ODD.join(""), ODD),
    summaryUpdate(2, "长", ["知识产权合作".repeat(1667)]),
    summaryUpdate(3, "未写", []),
    summaryUpdate(4, "English only", ["Written in English."], { locale: "en", area: 0 }),
    summaryUpdate(5, "只有繁體", ["只有繁體。"], { locale: "zh-Hant", area: 0 }),
  ];
  return {
    ...summaryContent(updates),
    taskForce: { name: { "zh-Hans": 'R&D <"x">' } },
    areas: [{ name: { "zh-Hans": "<保护> & 合作" } }],
  };
}

const { taskForce, period } = summaryContent([]);
const PLAN: PlanContent = {
  format: PLAN_FORMAT,
  taskForce,
  period,
  areas: [{ name: { "zh-Hans": "加强保护" } }],
  projects: [
    { number: 1, project: "one", isNew: false, area: 0, title: { "zh-Hans": "甲", en: "One" } },
    { number: 2, project: "two", isNew: true, area: null, title: { "zh-Hant": "乙" } },
  ],
};
const assignments = new Map([["one", { responsible: [{ "zh-Hans": "海关" }], contributing: [] }]]);

const DOCUMENTS: Record<string, (locale: Locale) => DocumentTree | Promise<DocumentTree>> = {
  "the summary": async (locale) => composeSummary(await threeLanguageContentInAreas(), locale, published),
  "an empty summary": (locale) => composeSummary(summaryContent([]), locale, published),
  "odd content, as a draft": (locale) => composeSummary(oddContent(), locale, DRAFT),
  "a plan": (locale) => composePlan(PLAN, locale, published, assignments),
  "the draft of a plan": (locale) => composePlan(PLAN, locale, DRAFT, assignments),
};

// The yardstick is Microsoft's own Open XML SDK, which knows the schemas and what they cannot say.
describe.each(Object.keys(DOCUMENTS))("the Word file of %s", (name) => {
  const cases = LOCALES.flatMap((locale) => DOCUMENT_LAYOUTS.map((layout) => [locale, layout] as const));
  it.each(cases)("is valid in %s, %s", async (locale, layout) => {
    const tree = await DOCUMENTS[name]?.(locale);
    if (!tree) throw new Error("no such document");
    const found = await validate(renderWord(tree, layout), "docx", "Office2019");
    expect(found).toEqual([]);
  });
});

it("would be found invalid with an element out of its place", async () => {
  const entries = unzipSync(renderWord(composeSummary(summaryContent([]), "en", published)));
  const document = strFromU8(entries["word/document.xml"] ?? new Uint8Array());
  const misplaced = document.replace(/(<w:pPr>.*?<\/w:pPr>)(<w:r>.*?<\/w:r>)/, "$2$1");
  const bytes = zipSync({ ...entries, "word/document.xml": strToU8(misplaced) });
  const [found] = await validate(bytes, "docx", "Office2019");
  expect(found?.path.partUri).toBe("/word/document.xml");
});
