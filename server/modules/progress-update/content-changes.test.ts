import { describe, expect, it } from "vitest";
import { writtenContent } from "@/server/testing/update-content";
import { contentChanges } from "./content-changes";
import { mergeContent } from "./merge-content";
import type { MergePiece } from "./merge-pieces";

describe("What changed between two contents", () => {
  it("is told by field and paragraph", () => {
    const after = { ...writtenContent(["甲。", "乙改。", "丙。"], {}, "新题"), participations: [] };
    const changes = contentChanges(writtenContent(["甲。", "乙。"], {}, "旧题"), after);
    expect(changes).toMatchObject([
      { field: "title", locale: "zh-Hans", before: { texts: ["旧题"] }, after: { texts: ["新题"] } },
      { field: "paragraphs", at: 1, before: { texts: ["乙。"] }, after: { texts: ["乙改。", "丙。"] } },
      {
        field: "participations",
        locale: null,
        before: { participations: [{ role: "LEAD" }] },
        after: { participations: [] },
      },
    ]);
  });

  it("is nothing between equal contents, and everything from nothing", () => {
    expect(contentChanges(writtenContent(), writtenContent())).toEqual([]);
    expect(contentChanges(null, writtenContent()).map(({ field }) => field)).toEqual([
      "title",
      "paragraphs",
      "participations",
    ]);
  });
});

describe("A place in the narrative", () => {
  const figure = {
    ...{ value: "72", max: null, unit: "宗", kind: "COUNT" as const, currency: null },
    ...{ qualifier: "EXACT" as const, side: null, label: { "zh-Hans": "案件" }, date: null, checked: true },
    ...{ paragraph: 0, start: 0, end: 3, text: "72宗" },
  };
  const activity = { date: "2024-04", place: null, mode: null, paragraph: 0, text: "4月" };
  const before = writtenContent(["甲。"], { figures: [figure], activities: [activity] });

  it("that moved with the text is no change of a figure or an activity", () => {
    const after = {
      ...before,
      figures: [{ ...figure, paragraph: 1, start: 5, end: 8, text: "72 宗" }],
      activities: [{ ...activity, paragraph: null, text: null }],
    };
    expect(contentChanges(before, after)).toEqual([]);
  });

  it("does not hide that a number or a date changed", () => {
    const after = {
      ...before,
      figures: [{ ...figure, paragraph: 1, value: "73" }],
      activities: [{ ...activity, date: "2024-05" }],
    };
    expect(contentChanges(before, after)).toMatchObject([
      { field: "activities", before: { activities: [{ date: "2024-04" }] } },
      { field: "figures", after: { figures: [{ value: "73" }] } },
    ]);
  });
});

describe("Merging two persons' changes of one content", () => {
  const activity = (date: string) => ({ date, place: null, mode: null, paragraph: null, text: null });
  const base = writtenContent(["甲。", "乙。"]);

  it("takes what each of them did where they did not touch the same", () => {
    const mine = { ...base, activities: [activity("2024-04")] };
    const theirs = writtenContent(["甲。", "乙改。"]);
    const merge = mergeContent(base, mine, theirs);
    expect(merge.activities).toEqual([{ kind: "agreed", items: [activity("2024-04")], from: "MINE" }]);
    expect(merge.texts[0]?.paragraphs).toContainEqual({ kind: "agreed", items: ["乙改。"], from: "THEIRS" });
  });

  it("asks where both rewrote one paragraph, and names its place", () => {
    const merge = mergeContent(base, writtenContent(["甲一。", "乙。"]), writtenContent(["甲二。", "乙。"]));
    expect(merge.texts[0]?.paragraphs[0]).toEqual({
      ...{ kind: "conflict", place: "texts.zh-Hans.paragraphs.0" },
      ...{ base: ["甲。"], mine: ["甲一。"], theirs: ["甲二。"] },
    });
  });

  it("keeps what both added to a table", () => {
    const merge = mergeContent(
      base,
      { ...base, activities: [activity("2024-04")] },
      { ...base, activities: [activity("2024-05")] },
    );
    expect(merge.activities).toEqual([
      { kind: "agreed", items: [activity("2024-05"), activity("2024-04")], from: "BOTH" },
    ]);
  });

  it("puts together a figure that one corrected and a narrative in which the other made all figures move", () => {
    const figure = (value: string, paragraph: number) => ({
      ...{
        value,
        max: null,
        unit: "宗",
        kind: "COUNT" as const,
        currency: null,
        qualifier: "EXACT" as const,
      },
      ...{ side: null, label: { "zh-Hans": "案件" }, date: null, checked: true },
      ...{ paragraph, start: 0, end: 3, text: `${value}宗` },
    });
    const lead = { agencyId: "a", writtenName: null, role: "LEAD" as const };
    const told = (paragraphs: string[], rest: object) => ({ ...writtenContent(paragraphs), ...rest });
    const dated = (date: string, paragraph: number) => ({ ...activity(date), paragraph, text: "72宗" });
    const from = told(["72宗。", "19宗。"], {
      figures: [figure("72", 0), figure("19", 1)],
      activities: [dated("2024-04", 0)],
      participations: [lead],
    });
    const mine = told(["新的一段。", "72宗。", "19宗。"], {
      figures: [figure("72", 1), figure("19", 2)],
      activities: [dated("2024-04", 1), activity("2024-05")],
      participations: [{ ...lead, role: "ORGANISER" }],
    });
    const theirs = told(["72宗。", "19宗。"], {
      figures: [figure("72", 0), { ...figure("19", 1), label: { "zh-Hans": "行动" } }],
      activities: [{ ...dated("2024-04", 0), place: "香港" }],
      participations: [lead, { ...lead, agencyId: "b", role: "SUPPORTER" }],
    });
    const merge = mergeContent(from, mine, theirs);
    const items = <T>(pieces: MergePiece<T>[]) =>
      pieces.flatMap((piece): (T | string)[] => (piece.kind === "agreed" ? piece.items : ["conflict"]));
    expect(items(merge.texts[0]?.paragraphs ?? [])).toEqual(["新的一段。", "72宗。", "19宗。"]);
    expect(items(merge.figures)).toEqual(theirs.figures);
    expect(items(merge.activities)).toEqual([{ ...dated("2024-04", 0), place: "香港" }, activity("2024-05")]);
    expect(items(merge.participations)).toEqual([
      { ...lead, role: "ORGANISER" },
      { ...lead, agencyId: "b", role: "SUPPORTER" },
    ]);
  });

  it("leaves out a text that was only converted: it follows its source", () => {
    const converted = { title: "題", paragraphs: ["甲。"], standing: "CONVERTED" as const };
    const withConverted = { ...base, texts: { ...base.texts, "zh-Hant": converted } };
    const merge = mergeContent(base, withConverted, withConverted);
    expect(merge.texts.map(({ locale }) => locale)).toEqual(["zh-Hans"]);
  });
});
