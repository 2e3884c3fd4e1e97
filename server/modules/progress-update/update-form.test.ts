import { describe, expect, it } from "vitest";
import { firstStanding } from "../../kernel/text-standing";
import { contentOfForm, type UpdateForm, updateFormSchema } from "./update-form.schema";

const blank = { title: "", paragraphs: "", upToDate: false };
const form: UpdateForm = {
  sourceLocale: "zh-Hans",
  texts: {
    "zh-Hans": { title: "题", paragraphs: "甲。\r\n\r\n乙。", standing: "SOURCE", upToDate: false },
    "zh-Hant": { title: "題", paragraphs: "甲。", standing: "CONVERTED", upToDate: false },
    en: { ...blank, standing: "WRITTEN" },
  },
  participations: [],
  activities: [],
  figures: [],
};
const content = (changed: UpdateForm) => contentOfForm(updateFormSchema.parse(changed));

describe("What the editor holds, as a content to save", () => {
  it("has the narrative in paragraphs, and neither what was converted nor what nobody wrote", () => {
    expect(content(form).texts).toEqual({
      "zh-Hans": { title: "题", paragraphs: ["甲。", "乙。"], standing: "SOURCE" },
    });
  });

  it("keeps a source that is still empty", () => {
    const empty = { ...form, texts: { ...form.texts, "zh-Hans": { ...blank, standing: "SOURCE" as const } } };
    expect(content(empty).texts["zh-Hans"]).toEqual({ title: "", paragraphs: [], standing: "SOURCE" });
  });

  it("says which translation a person has looked at", () => {
    const en = { title: "Title", paragraphs: "One.", standing: "WRITTEN" as const, upToDate: true };
    expect(content({ ...form, texts: { ...form.texts, en } }).texts.en).toMatchObject({ upToDate: true });
  });

  it("says of the whole narrative what is wrong with one paragraph", () => {
    const long = { ...form.texts["zh-Hans"], paragraphs: `好。\n${"长".repeat(10_001)}` };
    const result = updateFormSchema.safeParse({ ...form, texts: { ...form.texts, "zh-Hans": long } });
    expect(result.error?.issues).toMatchObject([
      { path: ["texts", "zh-Hans", "paragraphs"], message: "progressUpdate.paragraphTooLong" },
    ]);
  });
});

describe("How a language begins", () => {
  it.each([
    ["zh-Hans", "zh-Hans", "SOURCE"],
    ["zh-Hant", "zh-Hans", "CONVERTED"],
    ["en", "zh-Hans", "WRITTEN"],
    ["zh-Hans", "en", "WRITTEN"],
  ] as const)("%s of an update written in %s: %s", (locale, source, standing) => {
    expect(firstStanding(locale, source)).toBe(standing);
  });
});
