import { describe, expect, it } from "vitest";
import type { SummaryText } from "@/server/modules/summary/summary.schema";
import { findAll } from "@/server/testing/proof-reading";
import { sourceContent, summaryContent, summaryUpdate } from "@/server/testing/summary-content";
import { staleTranslationRule } from "./stale-translation";

const STANDINGS = ["WRITTEN", "CONVERTED", "CONFIRMED"] as const;

function translated(
  standing: SummaryText["standing"],
  stale: boolean,
  paragraphs = ["舉辦論壇。"],
  source = "举办论坛。",
) {
  const update = summaryUpdate(1, "论坛", [source]);
  const text = { title: paragraphs.length > 0 ? "論壇" : "", paragraphs, standing, stale };
  return summaryContent([{ ...update, texts: { ...update.texts, "zh-Hant": text } }]);
}

describe("a translation that nobody has looked at", () => {
  it.each(STANDINGS)("is told where it is %s and made from an older source", (standing) => {
    expect(findAll(staleTranslationRule, translated(standing, true))).toMatchObject([
      {
        fact: "stale",
        severity: "SHOULD_LOOK",
        place: { locale: "zh-Hant", field: "narrative" },
        params: { language: "traditional", source: "simplified" },
      },
    ]);
  });

  it("is told where a program made it", () => {
    expect(findAll(staleTranslationRule, translated("CONVERTED", false))).toMatchObject([
      { fact: "unconfirmed" },
    ]);
  });

  it.each(["WRITTEN", "CONFIRMED"] as const)("is none where it is %s", (standing) => {
    expect(findAll(staleTranslationRule, translated(standing, false))).toEqual([]);
  });

  it("is none where nothing is written, nor in the source", () => {
    expect(findAll(staleTranslationRule, translated("CONVERTED", true, []))).toEqual([]);
    expect(findAll(staleTranslationRule, sourceContent())).toEqual([]);
  });

  it("is asked for again when either text changes", () => {
    const contexts = [
      translated("CONVERTED", false),
      translated("CONVERTED", false, ["舉辦大型論壇。"]),
      translated("CONVERTED", false, undefined, "举办大型论坛。"),
      translated("CONVERTED", true),
    ].map((content) => findAll(staleTranslationRule, content)[0]?.context);
    expect(new Set(contexts).size).toBe(4);
  });
});
