import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LOCALES, type Locale } from "@/server/kernel/locale";
import { generatedSummary } from "@/server/testing/generated-summary";
import { KNOWN_AGENCIES } from "@/server/testing/known-agencies";
import { SEED } from "@/server/testing/seed";
import { sourceContent, summaryUpdate } from "@/server/testing/summary-content";
import { renderDocument } from "../document/render-document";
import { renderText } from "../document/text";
import { periodLabel, periodSlug } from "../reporting-period/period-label";
import { composeSummary } from "../summary/compose";
import { normaliseForComparison } from "../summary/normalise-source";
import { SUMMARY_FORMAT, type SummaryContent } from "../summary/summary.schema";
import type { ImportedSummary } from "./importing.schema";
import { parseSummary } from "./parse-summary";
import { wordText } from "./word-text";

const runs = Number(process.env.RUNS ?? 1000);
const LONGEST_MINUTES = 3;
const knowledge = { agencies: KNOWN_AGENCIES };

const textOf = (content: SummaryContent, locale: Locale) =>
  renderText(composeSummary(content, locale, { draft: null }));

/** What a document shows of its content. */
function shown({ taskForce, period, areas, updates }: SummaryContent, locale: Locale) {
  return {
    sourceLocale: locale,
    taskForce: taskForce.name[locale],
    period: { startsOn: period.startsOn, endsOn: period.endsOn, label: period.label[locale] },
    areas: areas.map(({ name }) => name[locale]),
    statedCount: updates.length,
    statedNew: updates.filter(({ isNew }) => isNew).map(({ number }) => number),
    updates: updates.map(({ number, area, texts }) => ({
      number,
      area,
      title: texts[locale]?.title,
      paragraphs: texts[locale]?.paragraphs,
    })),
  };
}

function understood({ questions: _, updates, ...head }: ImportedSummary) {
  return {
    ...head,
    updates: updates.map(({ number, area, title, paragraphs }) => ({ number, area, title, paragraphs })),
  };
}

/** The content that a reading is of, with nothing known beside. */
function contentOf({
  sourceLocale: locale,
  taskForce,
  period,
  areas,
  updates,
  statedNew,
}: ImportedSummary): SummaryContent {
  return {
    format: SUMMARY_FORMAT,
    taskForce: { name: { [locale]: taskForce } },
    sides: [],
    period: { slug: periodSlug(period), ...period, ...periodLabel(period) },
    areas: areas.map((name) => ({ name: { [locale]: name } })),
    updates: updates.map(({ number, area, title, paragraphs }) =>
      summaryUpdate(number, title, paragraphs, { locale, area, isNew: statedNew.includes(number) }),
    ),
  };
}

describe.each(LOCALES)(`%s: ${runs} generated summaries (seed ${SEED})`, (locale) => {
  it(
    "come back from their text as they were, and their text from what was read",
    () => {
      fc.assert(
        fc.property(generatedSummary(locale), (content) => {
          const text = textOf(content, locale);
          const summary = parseSummary(text, knowledge);
          expect(understood(summary)).toEqual(shown(content, locale));
          expect(textOf(contentOf(summary), locale)).toBe(text);
        }),
        { numRuns: runs, seed: SEED },
      );
    },
    LONGEST_MINUTES * 60_000,
  );

  it("come back from Word files", async () => {
    await fc.assert(
      fc.asyncProperty(generatedSummary(locale), async (content) => {
        const tree = composeSummary(content, locale, {
          draft: { date: "2024-05-01", digest: "0".repeat(64) },
        });
        const text = await wordText(Buffer.from(await renderDocument(tree, "docx")));
        expect(understood(parseSummary(text, knowledge))).toEqual(shown(content, locale));
      }),
      { numRuns: Math.ceil(runs / 100), seed: SEED },
    );
  });
});

describe("the summary of mid-2022 to 2023", () => {
  const source = readFileSync("prisma/seed/source/summary-2022h2-2023.zh-Hans.txt", "utf8");

  it("is composed again from what was read of it", () => {
    const text = textOf(contentOf(parseSummary(source, knowledge)), "zh-Hans");
    expect(normaliseForComparison(text)).toBe(normaliseForComparison(source));
  });

  it("is read again from what is composed of it", () => {
    const content = sourceContent();
    expect(understood(parseSummary(textOf(content, "zh-Hans"), knowledge))).toEqual(
      shown(content, "zh-Hans"),
    );
  });
});
