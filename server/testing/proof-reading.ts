import { expect } from "vitest";
import type { Locale } from "../kernel/locale";
import type { Finding, Mend } from "../modules/proof-reading/finding.schema";
import type { ProofReadingKnowledge, Rule } from "../modules/proof-reading/rule";
import type { SummaryContent, SummaryFigure, SummaryUpdate } from "../modules/summary/summary.schema";
import { summaryContent, summaryUpdate } from "./summary-content";

export const NO_KNOWLEDGE: ProofReadingKnowledge = { agencies: [], glossary: [], previous: null };

/** What a rule says of every update of a period; each place is checked to hold. */
export function findAll(rule: Rule, content: SummaryContent, knowledge = NO_KNOWLEDGE): Finding[] {
  return content.updates.flatMap((update) => {
    const previous = knowledge.previous?.updates.find(({ project }) => project === update.project) ?? null;
    const findings = rule.find({ update, content, previous }, knowledge);
    for (const finding of findings) expectToHold(finding, update);
    return findings;
  });
}

/** Where a finding says that words stand, they stand. */
export function expectToHold({ place, context, rule, fact }: Finding, update: SummaryUpdate): void {
  expect(place.update).toBe(update.number);
  expect(context).not.toBe("");
  expect(fact).not.toBe("");
  expect(rule).not.toBe("");
  if (place.start === null || place.end === null) return;
  const text = place.locale && update.texts[place.locale];
  const words = place.paragraph === null ? text?.title : text?.paragraphs[place.paragraph];
  expect(words?.slice(place.start, place.end)).toBe(place.text);
  // Where something is to be put in, no words stand yet.
  expect(place.end).toBeGreaterThanOrEqual(place.start);
}

/** The content of one update that tells one paragraph. */
export function telling(paragraph: string, locale: Locale = "zh-Hans"): SummaryContent {
  return summaryContent([summaryUpdate(1, "Title", [paragraph], { locale })]);
}

function mendedUpdate(update: SummaryUpdate, { place }: Finding, mend: Mend): SummaryUpdate {
  if (mend.kind === "FIGURE") {
    const { row, value, max } = mend;
    const figures = update.figures.map((figure, at) => (at === row ? { ...figure, value, max } : figure));
    return { ...update, figures };
  }
  const { locale, paragraph, start, end } = place;
  const text = locale ? update.texts[locale] : undefined;
  if (!locale || !text || start === null || end === null) throw new Error("no words to replace");
  const mended = (words: string) => words.slice(0, start) + mend.replacement + words.slice(end);
  const changed =
    paragraph === null
      ? { ...text, title: mended(text.title) }
      : {
          ...text,
          paragraphs: text.paragraphs.map((words, at) => (at === paragraph ? mended(words) : words)),
        };
  return { ...update, texts: { ...update.texts, [locale]: changed } };
}

/** The content after a person has taken a mend of a finding. */
export function mended(content: SummaryContent, finding: Finding, mend = finding.mends[0]): SummaryContent {
  if (!mend) throw new Error("no mend");
  const updates = content.updates.map((update) =>
    update.number === finding.place.update ? mendedUpdate(update, finding, mend) : update,
  );
  return { ...content, updates };
}

/** A recorded count without a place, and whatever else a test says. */
export function summaryFigure(value: string, more: Partial<SummaryFigure> = {}): SummaryFigure {
  return {
    value,
    max: null,
    unit: "个",
    kind: "COUNT",
    currency: null,
    qualifier: "EXACT",
    side: null,
    label: {},
    date: null,
    ...{ paragraph: null, start: null, end: null, text: null },
    ...more,
  };
}

/** A recorded figure at the place of `text` in the first paragraph. */
export function figureAt(paragraph: string, text: string, value: string, more: Partial<SummaryFigure> = {}) {
  const start = paragraph.indexOf(text);
  return summaryFigure(value, { paragraph: 0, start, end: start + text.length, text, ...more });
}

/** Milliseconds of the processor that a rule takes for a whole period. */
export function timeOf(rule: Rule, content: SummaryContent, knowledge = NO_KNOWLEDGE): number {
  const before = process.cpuUsage();
  for (const update of content.updates) rule.find({ update, content, previous: null }, knowledge);
  return process.cpuUsage(before).user / 1000;
}
