import { describe, expect, it } from "vitest";
import { issue } from "@/server/kernel/issue";
import { missingOf } from "./form-values";

const unwritten = { content: null, previous: null, issues: [] };

describe("What is missing of an update that nobody has written", () => {
  it("is its narrative, where the plan gives it a title", () => {
    const view = { ...unwritten, plannedTitle: { "zh-Hans": "联合执法" } };
    expect(missingOf(view, "zh-Hans")).toEqual([
      issue("progressUpdate.narrativeMissing", {}, "texts.zh-Hans.paragraphs"),
    ]);
  });

  it("is its title too, in a language in which the plan has none", () => {
    const view = { ...unwritten, plannedTitle: { "zh-Hans": "联合执法" } };
    expect(missingOf(view, "en").map(({ code, place }) => [code, place])).toEqual([
      ["progressUpdate.titleMissing", "texts.en.title"],
      ["progressUpdate.narrativeMissing", "texts.en.paragraphs"],
    ]);
  });
});
