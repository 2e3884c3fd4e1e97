import { expect, test } from "vitest";
import { writtenFigureSchema } from "./written-figure.schema";

const figure = {
  ...{ value: "1", max: null, unit: "宗", kind: "COUNT", currency: null, qualifier: "EXACT", side: null },
  ...{ label: { "zh-Hans": "案件" }, date: null, paragraph: null, start: null, end: null, text: null },
  checked: true,
};

test.each([
  [{ max: "'; DROP TABLE" }, "max"],
  [{ value: "1e400", max: "2" }, "value"],
  [{ value: "", max: "-" }, "value"],
])("a figure with %j is refused where it is no number, and breaks nothing", (wrong, field) => {
  const result = writtenFigureSchema.safeParse({ ...figure, ...wrong });
  expect(result.error?.issues.map(({ path }) => path.join("."))).toContain(field);
});

test("a figure whose upper bound is not above it is refused", () => {
  const { error } = writtenFigureSchema.safeParse({ ...figure, value: "2", max: "2" });
  expect(error?.issues).toMatchObject([{ path: ["max"], message: "figure.maxNotAbove" }]);
});
