import { expect, it } from "vitest";
import { sourceDigest } from "../translation/source-digest";
import { completenessByLanguage, type WrittenText } from "./completeness";

const SOURCE: WrittenText = {
  locale: "zh-Hans",
  title: "联合执法",
  paragraphs: ["双方开展行动。"],
  standing: "SOURCE",
  sourceDigest: null,
};
const english: WrittenText = {
  locale: "en",
  title: "Joint enforcement",
  paragraphs: ["Both sides acted."],
  standing: "WRITTEN",
  sourceDigest: sourceDigest(SOURCE),
};
const converted: WrittenText = {
  locale: "zh-Hant",
  title: "聯合執法",
  paragraphs: ["雙方開展行動。"],
  standing: "CONVERTED",
  sourceDigest: sourceDigest(SOURCE),
};

it("misses every language of an update that nobody has written", () => {
  expect(completenessByLanguage([])).toEqual({ "zh-Hans": "MISSING", "zh-Hant": "MISSING", en: "MISSING" });
});

it("tells what is complete, what was only converted, and what nobody wrote", () => {
  expect(completenessByLanguage([SOURCE, converted])).toEqual({
    "zh-Hans": "COMPLETE",
    "zh-Hant": "UNCHECKED",
    en: "MISSING",
  });
  expect(completenessByLanguage([SOURCE, { ...converted, standing: "CONFIRMED" }, english])).toEqual({
    "zh-Hans": "COMPLETE",
    "zh-Hant": "COMPLETE",
    en: "COMPLETE",
  });
});

it("tells a title without a narrative, a narrative without a title, and neither", () => {
  const en = (text: Partial<WrittenText>) => completenessByLanguage([SOURCE, { ...english, ...text }]).en;
  expect(en({ paragraphs: [] })).toBe("PARTLY");
  expect(en({ paragraphs: ["\u3000 "] })).toBe("PARTLY");
  expect(en({ title: " " })).toBe("PARTLY");
  expect(en({ title: "", paragraphs: [] })).toBe("MISSING");
});

it("tells a translation of a text that has changed since, in either part", () => {
  const retitled = { ...SOURCE, title: "联合执法行动" };
  const rewritten = { ...SOURCE, paragraphs: ["双方开展了行动。"] };
  for (const source of [retitled, rewritten]) {
    const { en, "zh-Hant": hant } = completenessByLanguage([source, english, converted]);
    expect([en, hant]).toEqual(["STALE", "STALE"]);
  }
});
