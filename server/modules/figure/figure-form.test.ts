import { describe, expect, it } from "vitest";
import { type FigureForm, figureFormSchema } from "./figure-form.schema";

const form: FigureForm = {
  ...{ value: "２，５４８万", max: "", unit: "件", kind: "MONEY", currency: "HKD", qualifier: "ABOUT" },
  ...{ side: "HONG_KONG", label: { "zh-Hans": "案值", "zh-Hant": "", en: "" }, date: "2023年9月" },
  place: { paragraph: null, start: null, end: null, text: null },
};

describe("The form of a figure", () => {
  it("gives an exact figure, without what its kind does not have", () => {
    expect(figureFormSchema.parse(form)).toMatchObject({
      ...{ value: "25480000", max: null, unit: null, currency: "HKD", date: "2023-09", checked: true },
    });
    expect(figureFormSchema.parse({ ...form, kind: "COUNT" })).toMatchObject({ unit: "件", currency: null });
    expect(figureFormSchema.parse({ ...form, kind: "PERCENT" })).toMatchObject({ unit: "%", currency: null });
  });

  it.each<[string, Partial<FigureForm>, string, string]>([
    ["letters", { value: "12a" }, "value", "figure.notADecimal"],
    ["nothing", { value: "" }, "value", "figure.notADecimal"],
    ["money without a currency", { currency: " " }, "currency", "figure.currencyForMoneyOnly"],
    ["a day that does not exist", { date: "2023-02-29" }, "date", "date.doesNotExist"],
    ["a month that does not exist", { date: "2023年13月" }, "date", "date.doesNotExist"],
    ["an end before its start", { date: "2023年9月至2023年4月" }, "date", "date.endsBeforeStart"],
    ["words that are no date", { date: "去年" }, "date", "date.notUnderstood"],
    ["an upper value below the lower", { max: "1" }, "max", "figure.maxNotAbove"],
  ])("refuses %s at the field", (_what, part, path, message) => {
    const result = figureFormSchema.safeParse({ ...form, ...part });
    expect(result.error?.issues).toMatchObject([{ path: [path], message }]);
  });
});
