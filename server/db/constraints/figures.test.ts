import { describe, expect, onTestFinished, test } from "vitest";
import { insertInto } from "../../testing/refusal";
import { after, testRules } from "./rule-cases";
import { draft, endorsements, openScene, rows } from "./scene";

const scene = await openScene();

const figure = (row: Record<string, unknown>) => insertInto("workspace.figure", { ...rows.figure, ...row });
const published = (row: Record<string, unknown>) => [
  ...endorsements,
  insertInto("published.edition", rows.edition),
  insertInto("published.progress_update", rows.publishedUpdate),
  insertInto("published.figure", { ...rows.publishedFigure, ...row }),
];
const place = { paragraph: 0, start: 4, end: 7, text: "996" };

const stated = after(
  [draft],
  [
    {
      rule: "figure_currency",
      refuses: "money without a currency",
      broken: [figure({ kind: "MONEY" })],
      sound: [figure({ kind: "MONEY", currency: "CNY" })],
    },
    {
      rule: "figure_currency",
      refuses: "a count in a currency",
      broken: [figure({ currency: "HKD" })],
      sound: [figure({ unit: "批次" })],
    },
    {
      rule: "figure_currency_code",
      refuses: "a currency that is no code of three capitals",
      broken: [figure({ kind: "MONEY", currency: "HK$" })],
      sound: [figure({ kind: "MONEY", currency: "HKD" })],
    },
    {
      rule: "figure_unit",
      refuses: "money in a unit besides its currency",
      broken: [figure({ kind: "MONEY", currency: "CNY", unit: "元" })],
      sound: [figure({ kind: "PERCENT", unit: "%" })],
    },
    {
      rule: "figure_range",
      refuses: "a range that does not go up",
      broken: [figure({ value_max: "996" })],
      sound: [figure({ value_max: "996.000001" })],
    },
    {
      rule: "figure_place",
      refuses: "a place that says where and not what",
      broken: [figure({ ...place, text: null })],
      sound: [figure(place)],
    },
    {
      rule: "figure_span",
      refuses: "an empty span",
      broken: [figure({ ...place, end: 4 })],
      sound: [figure({ ...place, end: 5 })],
    },
    {
      rule: "figure_span",
      refuses: "a span before the paragraph begins",
      broken: [figure({ ...place, start: -1 })],
      sound: [figure({ ...place, start: 0 })],
    },
    {
      rule: "figure_span",
      refuses: "a paragraph before the first",
      broken: [figure({ ...place, paragraph: -1 })],
      sound: [figure({ ...place, paragraph: 1 })],
    },
  ],
);

testRules(scene, [
  ...stated,
  {
    rule: "figure_currency",
    refuses: "publishing money without a currency",
    broken: published({ currency: null }),
    sound: published({}),
  },
]);

describe("a figure's value", () => {
  const values = ["1705000000", "25480000", "0.1", "12345678901234567890.123456"];

  test.each(values)("is kept exactly: %s", async (value) => {
    const client = await scene.as.workspace.connect();
    onTestFinished(async () => {
      await client.query("ROLLBACK");
      client.release();
    });
    await client.query("BEGIN");
    await client.query(draft);
    await client.query(figure({ value }));
    const { rows: kept } = await client.query(
      "SELECT trim_scale(value)::text AS value, pg_typeof(value)::text AS type FROM workspace.figure",
    );
    expect(kept).toEqual([{ value, type: "numeric" }]);
  });
});
