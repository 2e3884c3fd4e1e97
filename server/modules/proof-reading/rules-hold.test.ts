import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LOCALES } from "@/server/kernel/locale";
import { KNOWN_AGENCIES } from "@/server/testing/known-agencies";
import { expectToHold } from "@/server/testing/proof-reading";
import { sourceContent, summaryContent, summaryUpdate } from "@/server/testing/summary-content";
import type { SummaryContent, SummaryFigure, SummaryUpdate } from "../summary/summary.schema";
import { ALL_RULES } from "./all-rules";
import { type Finding, findingPlaceSchema, mendSchema, RULE_CODES } from "./finding.schema";

/** Pieces that the rules look for, in wholesome and in broken order. */
const PIECES = [
  ..."，。；、（）“”「」《》()\n :",
  ...[
    "2023年4月10日",
    "2022年12月",
    "同年",
    "第12届",
    "第二十一屆",
    "首届",
    "大赛",
    "论坛",
    "“湾高赛”",
    "亚洲知识产权营商论坛",
  ],
  ...[
    "40个",
    "27 项",
    "13项",
    "１２个",
    "约港币 2,548 万元",
    "17.05亿元人民币",
    "50%",
    "其中",
    "包括",
    "分别为",
    "合共",
    "占",
  ],
  ...[
    "惠州、汕尾和阳江",
    "五个城市",
    "等",
    "香港海关",
    "廣東省公安廳",
    "举办",
    "舉辦",
    "合作",
    "的的",
    "发",
    "發",
    "𠮷",
    "\ud840",
  ],
  ...[
    "five cities, namely A, B and C",
    "of which 27",
    "and 13",
    "the 12th Forum",
    "RMB1.705 billion",
    "projects",
    " ",
  ],
];

const paragraph = fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((pieces) => pieces.join(""));
const text = fc.record({
  title: paragraph,
  paragraphs: fc.array(paragraph, { maxLength: 3 }),
  standing: fc.constantFrom("SOURCE", "WRITTEN", "CONVERTED", "CONFIRMED"),
  stale: fc.boolean(),
});
const figure: fc.Arbitrary<SummaryFigure> = fc.record({
  value: fc.constantFrom("0", "40", "400", "1705000000", "0.5"),
  max: fc.constantFrom(null, "50"),
  unit: fc.constantFrom(null, "个", "項"),
  kind: fc.constantFrom("COUNT", "MONEY", "PERCENT"),
  currency: fc.constantFrom(null, "CNY"),
  qualifier: fc.constantFrom("EXACT", "ABOUT"),
  side: fc.constant(null),
  label: fc.constantFrom({}, { "zh-Hans": "合作" }),
  date: fc.constant(null),
  paragraph: fc.constantFrom(null, 0),
  start: fc.constantFrom(null, 0, 2),
  end: fc.constantFrom(null, 3),
  text: fc.constantFrom(null, "40个", "合作"),
});
const update = fc.record({
  sourceLocale: fc.constantFrom(...LOCALES),
  texts: fc.record({ "zh-Hans": text, "zh-Hant": text, en: text }, { requiredKeys: [] }),
  figures: fc.array(figure, { maxLength: 3 }),
});
const content = fc
  .array(update, { maxLength: 4 })
  .map((updates) =>
    summaryContent(updates.map((one, index) => ({ ...summaryUpdate(index + 1, "", []), ...one }))),
  );

function proofRead(read: SummaryContent, previous: SummaryContent | null): [SummaryUpdate, Finding][] {
  const knowledge = { agencies: KNOWN_AGENCIES, glossary: [], previous };
  return read.updates.flatMap((one) => {
    const before = previous?.updates.find(({ project }) => project === one.project) ?? null;
    const found = ALL_RULES.flatMap((rule) =>
      rule.find({ update: one, content: read, previous: before }, knowledge),
    );
    return found.map((finding): [SummaryUpdate, Finding] => [one, finding]);
  });
}

describe("all rules together", () => {
  it("say of any content only what holds, and twice the same", () => {
    const told = new Set<string>();
    fc.assert(
      fc.property(content, fc.option(content), (read, previous) => {
        const found = proofRead(read, previous);
        for (const [one, finding] of found) {
          expectToHold(finding, one);
          findingPlaceSchema.parse(finding.place);
          for (const mend of finding.mends) mendSchema.parse(mend);
          expect(RULE_CODES).toContain(finding.rule);
          told.add(`${finding.rule}.${finding.fact}`);
        }
        expect(proofRead(structuredClone(read), structuredClone(previous))).toEqual(found);
      }),
      { numRuns: 40 },
    );
    expect(told.size).toBeGreaterThan(15);
  });

  it("find nothing in the real summary that must be resolved", () => {
    const found = proofRead(sourceContent(), null).filter(([, { severity }]) => severity === "MUST_RESOLVE");
    expect(found).toEqual([]);
  });
});
