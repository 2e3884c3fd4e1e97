import { describe, expect, it } from "vitest";
import { writtenContent } from "@/server/testing/update-content";
import { updateIssues, updateWarnings } from "./progress-update.rules";
import { type UpdateContent, updateContentSchema } from "./progress-update.schema";

const period = { from: "2024-01-01", to: "2024-12-31" };
const activity = (date: string) => ({ date, place: null, mode: null, paragraph: null, text: null });
const figure = {
  ...{
    value: "19",
    max: null,
    unit: "宗",
    kind: "COUNT" as const,
    currency: null,
    qualifier: "EXACT" as const,
  },
  ...{ side: null, label: { "zh-Hans": "案件" }, date: null, paragraph: 0, start: 0, end: 3, text: "19宗" },
  checked: true,
};
const codes = (content: UpdateContent) => updateIssues(content).map(({ code, place }) => [code, place]);

describe("What stands between a draft and its submission", () => {
  it.each<[string, UpdateContent, [string, string][]]>([
    ["nothing", writtenContent(), []],
    ["no title", writtenContent(["文。"], {}, " "), [["progressUpdate.titleMissing", "texts.zh-Hans.title"]]],
    ["no narrative", writtenContent([]), [["progressUpdate.narrativeMissing", "texts.zh-Hans.paragraphs"]]],
    [
      "a figure that nobody checked",
      writtenContent(["19宗"], { figures: [figure, { ...figure, checked: false }] }),
      [["progressUpdate.figureNotChecked", "figures.1"]],
    ],
    [
      "a figure without a label in the language of the text",
      writtenContent(["19宗"], { figures: [{ ...figure, label: { en: "cases" } }] }),
      [["progressUpdate.figureWithoutLabel", "figures.0.label"]],
    ],
    [
      "a day that does not exist",
      { ...writtenContent(), activities: [activity("2024-02-30")] },
      [["progressUpdate.dateDoesNotExist", "activities.0.date"]],
    ],
  ])("%s", (_what, content, expected) => {
    expect(codes(content)).toEqual(expected);
  });
});

describe("What a careful reader would ask about", () => {
  const participation = writtenContent().participations;
  it.each<[string, Partial<UpdateContent>, string[]]>([
    ["nothing", { activities: [activity("2024-04"), activity("2023-12-25/2024-01-02")] }, []],
    ["nobody takes part", { participations: [] }, ["progressUpdate.noParticipation"]],
    [
      "nobody leads",
      { participations: participation.map((one) => ({ ...one, role: "SUPPORTER" })) },
      ["progressUpdate.nobodyLeads"],
    ],
    [
      "an activity after the period",
      { activities: [activity("2025-02-25")] },
      ["progressUpdate.activityOutsidePeriod"],
    ],
    [
      "a figure that the narrative does not state",
      { figures: [{ ...figure, paragraph: null, start: null, end: null, text: null }] },
      ["progressUpdate.figureNotInText"],
    ],
  ])("%s", (_what, part, expected) => {
    const content = { ...writtenContent(), ...part };
    expect(updateWarnings(content, period, 0).map(({ code }) => code)).toEqual(expected);
  });

  it("numbers of the narrative that no figure records, with how many they are", () => {
    expect(updateWarnings(writtenContent(), period, 3)).toEqual([
      { code: "progressUpdate.numbersNotRecorded", params: { count: 3 }, place: "figures" },
    ]);
  });
});

describe("What a draft may hold", () => {
  const written = writtenContent();
  const source = { title: "题", paragraphs: ["文。"], standing: "SOURCE" };
  const withText = (text: object) => ({ ...written, texts: { "zh-Hans": { ...source, ...text } } });
  const withFigure = (part: object) => ({ ...written, figures: [{ ...figure, ...part }] });

  it.each([
    ["an empty draft", withText({ title: "", paragraphs: [] })],
    ["sixty paragraphs", withText({ paragraphs: Array(60).fill("段") })],
    ["a paragraph of ten thousand characters", withText({ paragraphs: ["文".repeat(10_000)] })],
    ["full-width digits in a number", withFigure({ value: "５４，１１７" })],
    ["a date as a person types it", { ...written, activities: [activity("2023年9月")] }],
  ])("%s is accepted", (_what, content) => {
    expect(updateContentSchema.safeParse(content).success).toBe(true);
  });

  it.each([
    ["a title of 201 characters", withText({ title: "题".repeat(201) }), "progressUpdate.titleTooLong"],
    ["61 paragraphs", withText({ paragraphs: Array(61).fill("段") }), "progressUpdate.tooManyParagraphs"],
    [
      "too long a paragraph",
      withText({ paragraphs: ["文".repeat(10_001)] }),
      "progressUpdate.paragraphTooLong",
    ],
    ["a blank paragraph", withText({ paragraphs: ["　"] }), "progressUpdate.paragraphBlank"],
    ["a line break in a paragraph", withText({ paragraphs: ["一\n二"] }), "progressUpdate.notOneLine"],
    ["a NUL", withText({ title: "\u0000" }), "progressUpdate.notOneLine"],
    ["half of a surrogate pair", withText({ title: "\ud800" }), "progressUpdate.notOneLine"],
    ["letters in a number", withFigure({ value: "many" }), "figure.notADecimal"],
    ["seven decimals", withFigure({ value: "0.0000001" }), "figure.notADecimal"],
    ["21 digits", withFigure({ value: "1".repeat(21) }), "figure.notADecimal"],
    ["money without a currency", withFigure({ kind: "MONEY", unit: null }), "figure.currencyForMoneyOnly"],
    ["a currency on a count", withFigure({ currency: "HKD" }), "figure.currencyForMoneyOnly"],
    ["a range that goes down", withFigure({ max: "18" }), "figure.maxNotAbove"],
    ["a place without its words", withFigure({ text: null }), "figure.placeIncomplete"],
    ["offsets that do not fit the words", withFigure({ end: 4 }), "figure.placeIncomplete"],
    ["a day that does not exist", { ...written, activities: [activity("2024-02-30")] }, "date.doesNotExist"],
    ["no source text", { ...written, texts: {} }, "progressUpdate.sourceTextMissing"],
    ["201 figures", { ...written, figures: Array(201).fill(figure) }, "progressUpdate.tooManyFigures"],
  ])("%s is refused", (_what, content, code) => {
    const result = updateContentSchema.safeParse(content);
    expect(result.error?.issues.map(({ message }) => message)).toContain(code);
  });
});
