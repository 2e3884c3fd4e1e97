import { describe, expect, it } from "vitest";
import type { Locale } from "@/server/kernel/locale";
import type { SummaryFigure } from "@/server/modules/summary/summary.schema";
import { figureAt, findAll, mended, summaryFigure } from "@/server/testing/proof-reading";
import { sourceContent, summaryContent, summaryUpdate } from "@/server/testing/summary-content";
import { figureDiffersRule } from "./figure-differs";

const MUST = "MUST_RESOLVE";
const LOOK = "SHOULD_LOOK";

function recording(paragraph: string, figure: SummaryFigure, locale: Locale = "zh-Hans") {
  return summaryContent([summaryUpdate(1, "标题", [paragraph], { locale, figures: [figure] })]);
}

type Row = [
  text: string,
  figure: SummaryFigure,
  fact: string,
  severity: string,
  mends: object[],
  locale?: Locale,
];

const MONEY = { kind: "MONEY", unit: null, currency: "CNY" } as const;
const PROJECTS = "初审通过项目 809 个，";
const ITEMS = "涉及 54,117 件侵权货品";
const VALUE = "意向总金额达 17.05 亿元人民币。";
const PEOPLE = "吸引超过260名代表";
const RANGE = "邀请10至15家企业";
const ENGLISH = "It received 1,193 entries.";

const DIFFERS: Row[] = [
  [
    PROJECTS,
    figureAt(PROJECTS, "809 个", "819"),
    "valueDiffers",
    MUST,
    [
      { kind: "FIGURE", row: 0, value: "809", max: null },
      { kind: "TEXT", replacement: "819 个" },
    ],
  ],
  [
    ITEMS,
    figureAt(ITEMS, "54,117 件", "54171", { unit: "件" }),
    "valueDiffers",
    MUST,
    [
      { kind: "FIGURE", value: "54117" },
      { kind: "TEXT", replacement: "54,171 件" },
    ],
  ],
  [
    VALUE,
    figureAt(VALUE, "17.05 亿元人民币", "170500000", MONEY),
    "valueDiffers",
    MUST,
    [
      { kind: "FIGURE", value: "1705000000" },
      { kind: "TEXT", replacement: "17,050万元人民币" },
    ],
  ],
  [
    VALUE,
    figureAt(VALUE, "17.05 亿元人民币", "1705000000", { ...MONEY, currency: "HKD" }),
    "currencyDiffers",
    MUST,
    [{ kind: "TEXT", replacement: "17.05亿港元" }],
  ],
  [
    PEOPLE,
    figureAt(PEOPLE, "超过260名", "260", { unit: "名" }),
    "qualifierDiffers",
    MUST,
    [{ kind: "TEXT", replacement: "260名" }],
  ],
  [
    RANGE,
    figureAt(RANGE, "10至15家", "10", { unit: "家", max: "16" }),
    "maxDiffers",
    MUST,
    [
      { kind: "FIGURE", value: "10", max: "15" },
      { kind: "TEXT", replacement: "10至16家" },
    ],
  ],
  [PROJECTS, figureAt(PROJECTS, "809 个", "809", { unit: "宗" }), "unitDiffers", LOOK, []],
  [
    "初審通過項目 809 個，",
    figureAt("初審通過項目 809 個，", "809 個", "819", { unit: "個" }),
    "valueDiffers",
    MUST,
    [{ kind: "FIGURE" }, { kind: "TEXT", replacement: "819 個" }],
    "zh-Hant",
  ],
  [
    PROJECTS,
    summaryFigure("819", { label: { "zh-Hans": "初审通过项目" } }),
    "valueDiffers",
    LOOK,
    [{ kind: "FIGURE" }, { kind: "TEXT" }],
  ],
  [
    ENGLISH,
    figureAt(ENGLISH, "1,193 entries", "1139", { unit: "entries" }),
    "valueDiffers",
    MUST,
    [
      { kind: "FIGURE", value: "1193" },
      { kind: "TEXT", replacement: "1,139 entries" },
    ],
    "en",
  ],
];

const AGREES: [text: string, figure: SummaryFigure][] = [
  [PROJECTS, figureAt(PROJECTS, "809 个", "809")],
  [VALUE, figureAt(VALUE, "17.05 亿元人民币", "1705000000", MONEY)],
  [
    "案值约 30 万元",
    figureAt("案值约 30 万元", "约 30 万元", "300000", { ...MONEY, currency: "HKD", qualifier: "ABOUT" }),
  ],
  ["覆盖五个城市", figureAt("覆盖五个城市", "五个城市", "5", { unit: "个" })],
  [PROJECTS, summaryFigure("7", { label: { "zh-Hans": "别的" } })],
  ["数十家企业", figureAt("数十家企业", "数十家", "40", { unit: "家" })],
];

describe("a figure on record", () => {
  it.each(DIFFERS)("differs from %s", (text, figure, fact, severity, mends, locale) => {
    const content = recording(text, figure, locale);
    const findings = findAll(figureDiffersRule, content);
    expect(findings).toMatchObject([{ fact, severity, mends }]);
    const [finding] = findings;
    if (!finding) return;
    for (const mend of finding.mends)
      expect(findAll(figureDiffersRule, mended(content, finding, mend))).toEqual([]);
  });

  it.each(AGREES)("agrees with %s", (text, figure) => {
    expect(findAll(figureDiffersRule, recording(text, figure))).toEqual([]);
  });
});

function inTwo(source: string[], other: string[], locale: Locale) {
  const update = summaryUpdate(1, "标题", source);
  const text = { title: "t", paragraphs: other, standing: "WRITTEN" as const, stale: false };
  return summaryContent([{ ...update, texts: { ...update.texts, [locale]: text } }]);
}

type Pair = [source: string, other: string, locale: Locale];

describe("a translation", () => {
  it.each<[...Pair, fact: string, severity: string, words: string | null, mend: string | null]>([
    ["初审通过项目809个。", "初審通過項目819個。", "zh-Hant", "translationDiffers", MUST, "819個", "809個"],
    [
      "意向总金额17.05亿元人民币。",
      "意向總金額17.05萬元人民幣。",
      "zh-Hant",
      "translationDiffers",
      MUST,
      "17.05萬元人民幣",
      "17.05億元人民幣",
    ],
    [
      "初审通过项目809个，签约31个项目。",
      "It passed 809 projects and signed 13 projects.",
      "en",
      "translationDiffers",
      LOOK,
      "13 projects",
      "31 projects",
    ],
    [
      "总值约港币2,548万元。",
      "The total value was about HK$254.8 million.",
      "en",
      "translationDiffers",
      LOOK,
      "about HK$254.8 million",
      "about HK$25.48 million",
    ],
    [
      "初审通过项目809个，签约31个项目。",
      "初審通過項目809個。",
      "zh-Hant",
      "translationLacks",
      LOOK,
      null,
      null,
    ],
    [
      "初审通过项目809个。",
      "It passed 809 projects from 35 countries.",
      "en",
      "translationAdds",
      LOOK,
      "35 countries",
      null,
    ],
  ])("of %s is at odds in %s", (source, other, locale, fact, severity, words, replacement) => {
    const content = inTwo([source], [other], locale);
    const findings = findAll(figureDiffersRule, content);
    const mends = replacement === null ? [] : [{ kind: "TEXT", replacement }];
    expect(findings).toMatchObject([{ fact, severity, place: { locale, text: words } }]);
    if (replacement !== null) expect(findings[0]?.mends).toEqual(mends);
    const [finding] = findings;
    if (finding && replacement !== null)
      expect(findAll(figureDiffersRule, mended(content, finding))).toEqual([]);
  });

  it.each<Pair>([
    ["初审通过项目809个，总值约港币2,548万元。", "初審通過項目809個，總值約港幣2,548萬元。", "zh-Hant"],
    [
      "完成三次联合执法行动，查获货物合计 160 万件。",
      "Three joint operations seized 1.6 million items.",
      "en",
    ],
    ["意向总金额达17.05亿元人民币。", "The total reached RMB1.705 billion.", "en"],
    [
      "第五届知交会于2023年1月举行，共有4项作品。",
      "The 5th Expo was held in January 2023 with four works.",
      "en",
    ],
    ["覆盖五个城市。", "It covers Huizhou and four other cities, five in all.", "en"],
  ])("of %s agrees in %s", (source, other, locale) => {
    expect(findAll(figureDiffersRule, inTwo([source], [other], locale))).toEqual([]);
  });

  it("cut into other paragraphs is compared as a whole", () => {
    const content = inTwo(
      ["初审通过项目809个。", "签约31个项目。"],
      ["初審通過項目809個，簽約31個項目。"],
      "zh-Hant",
    );
    expect(findAll(figureDiffersRule, content)).toEqual([]);
  });
});

it("the real summary has no figures on record, and nothing to be at odds", () => {
  expect(findAll(figureDiffersRule, sourceContent())).toEqual([]);
});
