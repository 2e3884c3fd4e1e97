import { describe, expect, it } from "vitest";
import type { Locale } from "@/server/kernel/locale";
import type { SummaryText, SummaryUpdate } from "@/server/modules/summary/summary.schema";
import { findAll, mended } from "@/server/testing/proof-reading";
import { sourceContent, summaryContent, summaryUpdate } from "@/server/testing/summary-content";
import { missingTranslationRule } from "./missing-translation";

const WHOLE: SummaryUpdate["texts"] = {
  "zh-Hans": text("发明奖", ["向香港通报评选信息。"]),
  "zh-Hant": text("發明獎", ["向香港通報評選信息。"]),
  en: text("Award", ["Information was given to Hong Kong."]),
};

function text(title: string, paragraphs: string[]): SummaryText {
  return { title, paragraphs, standing: "CONFIRMED", stale: false };
}

function withTexts(texts: SummaryUpdate["texts"]) {
  return summaryContent([{ ...summaryUpdate(1, "", []), texts }]);
}

function withText(locale: Locale, changed: SummaryText | undefined) {
  return withTexts({ ...WHOLE, [locale]: changed });
}

describe("what is not written in a language", () => {
  it.each<[Locale, SummaryText | undefined, string, string]>([
    ["en", undefined, "textMissing", "english"],
    ["en", text(" ", [""]), "textMissing", "english"],
    ["en", text("Award", []), "narrativeMissing", "english"],
    ["zh-Hant", text("", ["向香港通報評選信息。"]), "titleMissing", "traditional"],
    ["zh-Hans", text("发明奖", ["\n"]), "narrativeMissing", "simplified"],
    ["en", text("Award", ["One.", "Two."]), "paragraphsDiffer", "english"],
  ])("%s of %j is told", (locale, changed, fact, language) => {
    expect(findAll(missingTranslationRule, withText(locale, changed))).toMatchObject([
      { fact, severity: "SHOULD_LOOK", place: { locale }, params: { language, source: "simplified" } },
    ]);
  });

  it("is nothing where all three say the same", () => {
    expect(findAll(missingTranslationRule, withTexts(WHOLE))).toEqual([]);
  });
});

describe("a text in the wrong script", () => {
  it.each<[Locale, string, string, string]>([
    ["zh-Hant", "向香港通报评选信息。", "报评选", "向香港通報評選信息。"],
    ["zh-Hant", "向香港通报評選信息。", "报", "向香港通報評選信息。"],
    ["zh-Hans", "向香港通報评选信息，發展皇后大道。", "報评选信息，發", "向香港通报评选信息，发展皇后大道。"],
  ])("in %s is found in %s", (locale, paragraph, words, right) => {
    // The source is in English, so that either script is a translation.
    const update = {
      ...summaryUpdate(1, "", [], { locale: "en" }),
      texts: { ...WHOLE, [locale]: text("奖", [paragraph]) },
    };
    const content = summaryContent([
      { ...update, texts: { ...update.texts, [locale]: text("香港", [paragraph]) } },
    ]);
    const findings = findAll(missingTranslationRule, content);
    expect(findings).toMatchObject([{ fact: "otherScript", place: { locale, paragraph: 0, text: words } }]);
    const [finding] = findings;
    const after = finding && mended(content, finding);
    expect(after?.updates[0]?.texts[locale]?.paragraphs).toEqual([right]);
    expect(after && findAll(missingTranslationRule, after)).toEqual([]);
  });

  it.each<[Locale, string]>([
    ["zh-Hant", "皇后大道後面一公里，台灣、臺灣，裏裡，着著，說説，衞衛，稅戶，只，占，線上"],
    ["zh-Hans", "著作权、瞭望、乾隆、皇后、於菟、覆盖、藉口、徵羽"],
  ])("in %s is none in %s, which both write", (locale, paragraph) => {
    const update = {
      ...summaryUpdate(1, "", [], { locale: "en" }),
      texts: { ...WHOLE, [locale]: text("香港", [paragraph]) },
    };
    expect(findAll(missingTranslationRule, summaryContent([update]))).toEqual([]);
  });
});

it("the real summary lacks two languages of each of its 17 updates", () => {
  const findings = findAll(missingTranslationRule, sourceContent());
  expect(findings).toHaveLength(34);
  expect(new Set(findings.map(({ fact }) => fact))).toEqual(new Set(["textMissing"]));
});
