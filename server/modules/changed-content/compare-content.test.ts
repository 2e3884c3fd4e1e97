import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { summaryContent, summaryUpdate } from "@/server/testing/summary-content";
import { canonicalBytes, digestOf } from "../publication/digest";
import {
  PLAN_FORMAT,
  type PlanContent,
  type SummaryContent,
  type SummaryUpdate,
} from "../summary/summary.schema";
import type { ContentChange } from "./changed-content.schema";
import { compareContent } from "./compare-content";

const figure: SummaryUpdate["figures"][number] = {
  ...{ value: "25480000", max: null, unit: null, kind: "MONEY", currency: "HKD", qualifier: "ABOUT" },
  ...{ side: "HONG_KONG", label: { "zh-Hans": "侵权货品总值", en: "Value of goods" }, date: "2023" },
  ...{ paragraph: 0, start: 2, end: 5, text: "约" },
};
const customs = summaryUpdate(1, "联合执法", ["查获侵权货物996批次。", "双方继续合作。"], {
  figures: [figure],
  activities: [{ date: "2023-09", place: "香港", mode: "ON_SITE", paragraph: 0, text: "2023年9月" }],
  participations: [
    { agency: "hk-customs", name: { "zh-Hans": "香港海关" }, writtenName: null, role: "LEAD" },
  ],
});
const others = [summaryUpdate(2, "版权协作", ["交换线索。"]), summaryUpdate(3, "贸易论坛", ["举办论坛。"])];
const SUMMARY: SummaryContent = {
  ...summaryContent([customs, ...others]),
  sides: [{ code: "HONG_KONG", name: { "zh-Hans": "港方", en: "Hong Kong side" } }],
  areas: [{ name: { "zh-Hans": "执法" } }, { name: { "zh-Hans": "交流" } }],
};

const shown = ({ update, field, locale, words }: ContentChange) => {
  const mark = { same: "", removed: "-", added: "+", skipped: "…" };
  const said = words.map(({ kind, text }) => (kind === "same" ? text : `[${mark[kind]}${text}]`)).join("");
  return [update?.number ?? "", field, locale ?? "", said].join(" ").replace(/ +/g, " ").trim();
};
const changed = (after: SummaryContent, locale: "zh-Hans" | "en" = "zh-Hans") =>
  compareContent(SUMMARY, after, locale).map(shown);
const withFirst = (change: Partial<SummaryUpdate>): SummaryContent => ({
  ...SUMMARY,
  updates: [{ ...customs, ...change }, ...others],
});
const retold = (title: string, paragraphs: string[]) =>
  withFirst({ texts: { "zh-Hans": { title, paragraphs, standing: "SOURCE", stale: false } } });

describe("what changed in a summary", () => {
  it("is nothing where only the order of languages in a record is another", () => {
    const turned = { en: SUMMARY.taskForce.name.en, ...SUMMARY.taskForce.name };
    const label = Object.fromEntries(Object.entries(figure.label).toReversed());
    expect(
      changed({ ...withFirst({ figures: [{ ...figure, label }] }), taskForce: { name: turned } }),
    ).toEqual([]);
  });

  it("is nothing where nothing did", () => expect(changed(structuredClone(SUMMARY))).toEqual([]));

  it.each([
    [
      "a title and a paragraph, word by word",
      retold("联合执法行动", ["查获侵权货物1,006批次。", "双方继续合作。"]),
      ["1 title zh-Hans 联合执法[+行动]", "1 paragraphs zh-Hans 查获侵权货物[-996][+1,006]批次。"],
    ],
    [
      "a paragraph more",
      retold("联合执法", ["查获侵权货物996批次。", "另有二宗。", "双方继续合作。"]),
      ["1 paragraphs zh-Hans [+另有二宗。]"],
    ],
    [
      "a figure",
      withFirst({ figures: [{ ...figure, value: "25490000", date: "2022" }] }),
      ["1 figures 侵权货品总值：约[-2548][+2549]万港元（港方 [-2023][+2022]年） “Value of goods”"],
    ],
    [
      "an activity",
      withFirst({ activities: customs.activities.map((one) => ({ ...one, place: "深圳" })) }),
      ["1 activities 2023年9月 [-香港][+深圳] 线下 “2023年9月”"],
    ],
    [
      "a participation",
      withFirst({ participations: customs.participations.map((one) => ({ ...one, role: "SUPPORTER" })) }),
      ["1 participations 香港海关（[-牵头][+支持]）"],
    ],
    ["only where a figure stands", withFirst({ figures: [{ ...figure, start: 3, end: 6 }] }), ["1 places"]],
    ["an area of a project", withFirst({ area: 1 }), ["1 area [+交流]"]],
    ["newness", withFirst({ isNew: true }), ["1 isNew [+新增项目]"]],
    [
      "the name of an area, once for all projects under it",
      {
        ...SUMMARY,
        areas: [{ name: { "zh-Hans": "执法合作" } }, { name: { "zh-Hans": "交流" } }],
      },
      ["areas zh-Hans 执法[+合作]"],
    ],
    [
      "the label of the period",
      { ...SUMMARY, period: { ...SUMMARY.period, label: { ...SUMMARY.period.label, "zh-Hans": "2023年" } } },
      ["label zh-Hans [-2022下半年-]2023年"],
    ],
    [
      "a project that moved, and none that only made room",
      { ...SUMMARY, updates: [...others, customs].map((one, at) => ({ ...one, number: at + 1 })) },
      ["3 number [-1][+3]"],
    ],
    [
      "a project taken out, and not that the later ones moved up",
      { ...SUMMARY, updates: others.map((one, at) => ({ ...one, number: at + 1 })) },
      ["1 removed"],
    ],
    [
      "a project that came, with what it says",
      { ...SUMMARY, updates: [...SUMMARY.updates, summaryUpdate(4, "新项目", ["内容。"])] },
      ["4 added", "4 title zh-Hans [+新项目]", "4 paragraphs zh-Hans [+内容。]"],
    ],
  ] satisfies [string, SummaryContent, string[]][])("tells %s", (_, after, expected) => {
    expect(changed(after)).toEqual(expected);
  });

  it("is told in the reader's language, a text in its own", () => {
    expect(changed(withFirst({ participations: [], figures: [] }), "en")).toEqual([
      "1 participations [-香港海关 (Lead)]",
      "1 figures [-Value of goods: about HK$25.48 million (Hong Kong side 2023) “侵权货品总值”]",
    ]);
  });

  it("says that a text was looked at", () => {
    const text = { title: "聯合執法", paragraphs: [], stale: false };
    const [before, after] = (["CONVERTED", "CONFIRMED"] as const).map((standing) =>
      withFirst({ texts: { ...customs.texts, "zh-Hant": { ...text, standing } } }),
    );
    expect(before && after && compareContent(before, after, "zh-Hans").map(shown)).toEqual([
      "1 standing zh-Hant 自动转换，[-待][+已]核对",
    ]);
  });
});

describe("what changed in a plan", () => {
  const project = (number: number, title: string) => {
    return { number, project: `project-${title}`, isNew: false, area: null, title: { "zh-Hans": title } };
  };
  const plan = (...titles: string[]): PlanContent => ({
    format: PLAN_FORMAT,
    taskForce: SUMMARY.taskForce,
    period: SUMMARY.period,
    areas: [],
    projects: titles.map((title, at) => project(at + 1, title)),
  });

  it("is told by lines", () => {
    const [before, after] = [plan("甲", "乙", "丙"), plan("丙", "甲", "丁")];
    const renamed = after.projects.map((one) =>
      one.number === 2 ? { ...one, title: { "zh-Hans": "甲项" } } : one,
    );
    expect(compareContent(before, { ...after, projects: renamed }, "zh-Hans").map(shown)).toEqual([
      "2 number [-1][+2]",
      "2 title zh-Hans 甲[+项]",
      "3 added",
      "3 title zh-Hans [+丁]",
      "2 removed",
    ]);
  });
});

/** One thing changed anywhere in a content, so that it is still one. */
function altered(content: SummaryContent, at: number, word: string): SummaryContent {
  const copy = structuredClone(content);
  const update = copy.updates[at % copy.updates.length];
  const text = update?.texts["zh-Hans"];
  const [one] = update?.figures ?? [];
  const changes: (() => unknown)[] = [
    () => text && Object.assign(text, { title: word }),
    () => text && Object.assign(text, { paragraphs: [...text.paragraphs, word] }),
    () => text && Object.assign(text, { stale: !text.stale }),
    () => one && Object.assign(one, { label: { ...one.label, en: word } }),
    () => one && Object.assign(one, { qualifier: "OVER", end: 9 }),
    () => one && Object.assign(one, { text: word }),
    () => update && Object.assign(update, { sourceLocale: "en" }),
    () => update && Object.assign(update, { area: at % 2 }),
    () => Object.assign(copy.taskForce.name, { en: word }),
    () => Object.assign(copy.period, { slug: word, endsOn: "2024-06-30" }),
    () =>
      Object.assign(copy, {
        updates: copy.updates.toReversed().map((line, place) => ({ ...line, number: place + 1 })),
      }),
    () => copy.sides.push({ code: word, name: {} }),
    () => copy.areas.reverse(),
    () => Object.assign(copy.areas[0] ?? {}, { name: { en: word } }),
  ];
  changes[at % changes.length]?.();
  return copy;
}

describe("two contents", () => {
  it("of different digests have a change, and of the same digest have none", () => {
    const step = fc.tuple(fc.nat(1_000), fc.string({ minLength: 1, maxLength: 6 }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 4 }), (steps) => {
        const after = steps.reduce((content, [at, word]) => altered(content, at, word), SUMMARY);
        const isSame = digestOf(canonicalBytes(SUMMARY)) === digestOf(canonicalBytes(after));
        expect(compareContent(SUMMARY, after, "zh-Hant").length === 0).toBe(isSame);
      }),
      { numRuns: 200 },
    );
  });
});
