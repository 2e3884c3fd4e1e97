import { describe, expect, it } from "vitest";
import type { ContentMerge } from "@/server/modules/progress-update/merge-content";
import { contentOfForm, updateFormSchema } from "@/server/modules/progress-update/update-form.schema";
import { conflictsOf, type MergeChoice, resolveMerge } from "./resolve-merge";

const place = "texts.zh-Hans.paragraphs.1";
const both = { base: ["乙。"], mine: ["乙我。"], theirs: ["乙他。"] };
const merge: ContentMerge = {
  sourceLocale: "zh-Hans",
  texts: [
    {
      locale: "zh-Hans",
      standing: "SOURCE",
      title: [{ kind: "agreed", items: ["题"], from: "BOTH" }],
      paragraphs: [
        { kind: "agreed", items: ["甲。"], from: "BOTH" },
        { kind: "conflict", place, ...both },
        { kind: "agreed", items: ["丙。"], from: "THEIRS" },
      ],
    },
  ],
  participations: [],
  activities: [],
  figures: [],
};

describe("A merge that a person decides", () => {
  it("asks only where both changed the same", () => {
    expect(conflictsOf(merge)).toEqual([
      { kind: "conflict", place, field: "paragraphs", locale: "zh-Hans", ...both },
    ]);
  });

  it.each<[MergeChoice, string[]]>([
    ["mine", ["甲。", "乙我。", "丙。"]],
    ["theirs", ["甲。", "乙他。", "丙。"]],
    ["both", ["甲。", "乙他。", "乙我。", "丙。"]],
  ])("keeps %s as chosen, and all that was agreed", (choice, paragraphs) => {
    const content = contentOfForm(updateFormSchema.parse(resolveMerge(merge, { [place]: choice })));
    expect(content.texts["zh-Hans"]).toEqual({ title: "题", paragraphs, standing: "SOURCE" });
  });

  it("loses nothing where nothing was chosen", () => {
    expect(resolveMerge(merge, {}).texts["zh-Hans"].paragraphs).toBe("甲。\n\n乙他。\n\n乙我。\n\n丙。");
  });

  it("leaves the other script to be converted again, and English blank", () => {
    const { texts } = resolveMerge(merge, {});
    expect(texts["zh-Hant"]).toMatchObject({ title: "", standing: "CONVERTED" });
    expect(texts.en).toMatchObject({ title: "", standing: "WRITTEN" });
  });
});
