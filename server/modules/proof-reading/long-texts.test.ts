import { describe, expect, it } from "vitest";
import { KNOWN_AGENCIES } from "@/server/testing/known-agencies";
import { timeOf } from "@/server/testing/proof-reading";
import { sourceContent, summaryContent, summaryUpdate } from "@/server/testing/summary-content";
import { figureDiffersRule } from "./rules/figure-differs";
import { missingLeadRule } from "./rules/missing-lead";
import { missingTranslationRule } from "./rules/missing-translation";
import { ordinalDoesNotFollowRule } from "./rules/ordinal-does-not-follow";
import { partsDoNotAddUpRule } from "./rules/parts-do-not-add-up";
import { staleTranslationRule } from "./rules/stale-translation";
import { toldTwiceRule } from "./rules/told-twice";
import { unusualChangeRule } from "./rules/unusual-change";

const RULES = [
  figureDiffersRule,
  partsDoNotAddUpRule,
  toldTwiceRule,
  ordinalDoesNotFollowRule,
  unusualChangeRule,
  missingLeadRule,
  missingTranslationRule,
  staleTranslationRule,
].map((rule) => [rule.code, rule] as const);

const KNOWLEDGE = { agencies: KNOWN_AGENCIES, glossary: [], previous: sourceContent() };
/** Far more than is needed on an idle machine, and far less than anything quadratic takes. */
const SECONDS = 20_000;

function thousandUpdates() {
  const { updates } = sourceContent();
  const number = Array.from({ length: 1000 }, (_, index) => index);
  return summaryContent(
    number.flatMap((index) => {
      const update = updates[index % updates.length];
      return update ? [{ ...update, number: index + 1, project: `project-${index + 1}` }] : [];
    }),
  );
}

/** The same long paragraph in a language and in another, where translations are compared. */
function hostile(piece: string) {
  const paragraph = piece.repeat(Math.ceil(200_000 / piece.length));
  const update = summaryUpdate(1, "标题", [paragraph]);
  const other = { title: "標題", paragraphs: [paragraph, ""], standing: "WRITTEN" as const, stale: true };
  return summaryContent([{ ...update, texts: { ...update.texts, "zh-Hant": other } }]);
}

describe.each(RULES)("%s", (_, rule) => {
  it("reads a thousand updates in seconds", () => {
    expect(timeOf(rule, thousandUpdates(), KNOWLEDGE)).toBeLessThan(SECONDS);
  });

  it.each(["第12届", "惠州、", "首届大会", "其中"])("reads 200,000 characters of %s in seconds", (piece) => {
    expect(timeOf(rule, hostile(piece), KNOWLEDGE)).toBeLessThan(SECONDS);
  });
});
