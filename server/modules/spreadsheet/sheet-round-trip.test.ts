import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { FIGURE_KINDS, QUALIFIERS } from "@/server/kernel/quantity";
import type { WrittenFigure } from "../figure/written-figure.schema";
import { readCsv, writeCsv } from "./csv";
import { figureChanges } from "./figure-changes";
import { figureRows } from "./figure-rows";
import { readSheetFigures } from "./sheet-figures";
import { FIGURE_COLUMNS } from "./spreadsheet.schema";
import { writeXlsx } from "./xlsx";
import { xlsxCells } from "./xlsx-cells";

const PERIOD = "2024";
const line = fc
  .string({ unit: fc.constantFrom(..."案件數数值a, \"'=+-@;案值A件 "), minLength: 1, maxLength: 12 })
  .map((text) => `件${text}值`);
const decimal = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 20n - 1n }), fc.nat(999_999))
  .map(([whole, part]) => `${whole}.${String(part).padStart(6, "0")}`.replace(/\.?0+$/, ""));

/** Any figure that the records can hold. */
const figure: fc.Arbitrary<WrittenFigure> = fc
  .record({
    kind: fc.constantFrom(...FIGURE_KINDS),
    qualifier: fc.constantFrom(...QUALIFIERS),
    value: decimal,
    label: fc.record({ "zh-Hans": line, en: fc.option(line, { nil: undefined }) }),
    side: fc.constantFrom("GUANGDONG", "HONG_KONG", null),
    date: fc.constantFrom("2024", "2024-09", "2024-H1", "2024-04-09/2024-04-30", null),
    unit: fc.constantFrom("件", "=宗", "批次"),
  })
  .map(({ kind, unit, label, ...rest }) => ({
    ...rest,
    kind,
    max: null,
    label: label.en === undefined ? { "zh-Hans": label["zh-Hans"] } : { ...label, en: label.en },
    unit: { COUNT: unit, PERCENT: "%", MONEY: null }[kind],
    currency: kind === "MONEY" ? "HKD" : null,
    ...{ paragraph: null, start: null, end: null, text: null, checked: true },
  }));

const updates = fc
  .array(fc.uniqueArray(figure, { maxLength: 5, selector: ({ label }) => label["zh-Hans"] }), {
    maxLength: 6,
  })
  .map((all) =>
    all.map((figures, index) => ({
      id: `u${index}`,
      number: index + 1,
      project: `project-${index + 1}`,
      figures,
    })),
  );

const rowsOf = (list: Parameters<typeof figureChanges>[1]) =>
  figureRows({ period: { slug: PERIOD }, updates: list });

function changesOf(list: Parameters<typeof figureChanges>[1], cells: string[][]) {
  const { figures, problems } = readSheetFigures(cells);
  expect(problems).toEqual([]);
  return figureChanges(PERIOD, list, figures);
}

afterEach(() => {
  vi.useRealTimers();
});

describe("A sheet that is handed out and brought in again", () => {
  it("changes nothing, as CSV", () => {
    fc.assert(
      fc.property(updates, fc.boolean(), (list, hasMark) => {
        const cells = readCsv(new TextDecoder().decode(writeCsv(rowsOf(list), hasMark)));
        const { updates: changed, problems } = changesOf(list, cells);
        expect(problems).toEqual([]);
        expect(changed.flatMap(({ changes }) => changes).filter(({ kind }) => kind !== "same")).toEqual([]);
        expect(changed.map(({ update, figures }) => [update.id, figures])).toEqual(
          list.filter(({ figures }) => figures.length > 0).map(({ id, figures }) => [id, figures]),
        );
      }),
      { numRuns: 300 },
    );
  });

  it("changes nothing, as a workbook, whatever the length of its numbers", async () => {
    await fc.assert(
      fc.asyncProperty(updates, async (list) => {
        const cells = await xlsxCells(await writeXlsx(rowsOf(list)));
        const { updates: changed } = changesOf(list, cells);
        expect(changed.flatMap(({ changes }) => changes).filter(({ kind }) => kind !== "same")).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("has the same bytes each time", async () => {
    const [list = []] = fc.sample(updates, { numRuns: 1, seed: 7 });
    const first = await writeXlsx(rowsOf(list));
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-05-06T07:08:09Z") });
    expect(await writeXlsx(rowsOf(list))).toEqual(first);
  });

  it("holds no cell that a spreadsheet would calculate", () => {
    const hostile = { ...base, label: { "zh-Hans": "=HYPERLINK(1)", en: "+1" }, unit: "@件" };
    const text = new TextDecoder().decode(
      writeCsv(rowsOf([{ id: "u", number: 1, project: "p", figures: [hostile] }])),
    );
    for (const cell of readCells(text)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  });
});

const base: WrittenFigure = {
  ...{
    value: "19",
    max: null,
    unit: "宗",
    kind: "COUNT",
    currency: null,
    qualifier: "EXACT",
    side: "HONG_KONG",
  },
  ...{
    label: { "zh-Hans": "案件" },
    date: "2024",
    paragraph: 0,
    start: 2,
    end: 5,
    text: "19宗",
    checked: true,
  },
};
const readCells = (text: string) => text.replaceAll('"', "").split(/[\r\n,]+/);
const update = { id: "u1", number: 6, project: "joint-operations", figures: [base] };
const header = [...FIGURE_COLUMNS];
const row = (cells: Partial<Record<(typeof FIGURE_COLUMNS)[number], string>>) =>
  header.map((column) => cells[column] ?? "");
const same = {
  number: "6",
  "label_zh-Hans": "案件",
  value: "19",
  unit: "宗",
  kind: "count",
  side: "HONG_KONG",
  date: "2024",
};

describe("A sheet that was edited", () => {
  it("changes the figure of the same thing where it stands, and asks that it be checked again", () => {
    const [changed] = changesOf([update], [header, row({ ...same, value: "２１" })]).updates;
    expect(changed?.changes).toMatchObject([
      { kind: "changed", figure: { value: "21", text: "19宗", checked: false } },
    ]);
    expect(changed?.figures).toHaveLength(1);
  });

  it("adds what is not recorded yet, and leaves alone what it does not speak of", () => {
    const { updates: changed } = changesOf(
      [update],
      [header, row({ ...same, "label_zh-Hans": "被捕人士", unit: "人", value: "2" })],
    );
    expect(changed[0]?.changes).toMatchObject([{ kind: "new", figure: { value: "2", checked: false } }]);
    expect(changed[0]?.figures.map(({ value }) => value)).toEqual(["19", "2"]);
  });

  it("may give a label in another language", () => {
    const [changed] = changesOf([update], [header, row({ ...same, label_en: "Cases" })]).updates;
    expect(changed?.changes).toMatchObject([
      { kind: "changed", figure: { label: { "zh-Hans": "案件", en: "Cases" }, checked: true } },
    ]);
  });

  it("may have its columns in any order, others beside them, and semicolons", () => {
    const text =
      "kind;extra;value;project;unit;label_zh-Hans;side;date\nCOUNT;x;19;joint-operations;宗;案件;HONG_KONG;2024\n";
    expect(changesOf([update], readCsv(text)).updates[0]?.changes).toMatchObject([{ kind: "same" }]);
  });

  it.each([
    ["a number with letters", { ...same, value: "12a" }, "value", "figure.notADecimal"],
    ["a kind that there is not", { ...same, kind: "sum" }, "kind", "spreadsheet.notAWordOfTheList"],
    ["a day that does not exist", { ...same, date: "2024-02-30" }, "date", "date.doesNotExist"],
    [
      "money without a currency",
      { ...same, kind: "MONEY", unit: "" },
      "currency",
      "figure.currencyForMoneyOnly",
    ],
  ] as const)("says of %s where it stands", (_, cells, column, code) => {
    expect(readSheetFigures([header, row(cells)]).problems).toMatchObject([{ row: 2, column, code }]);
  });

  it.each([
    [{ ...same, number: "7" }, "spreadsheet.noSuchNumber"],
    [{ ...same, project: "another" }, "spreadsheet.noSuchProject"],
    [{ ...same, number: "" }, "spreadsheet.namesNoUpdate"],
    [{ ...same, period: "2023" }, "spreadsheet.otherPeriod"],
    [{ ...same, number: "7", project: "joint-operations" }, "spreadsheet.noSuchNumber"],
  ])("says of a row that finds no update why: %o", (cells, code) => {
    const { figures } = readSheetFigures([header, row(cells)]);
    expect(figureChanges(PERIOD, [update], figures).problems).toMatchObject([{ row: 2, code }]);
  });

  it("lacks a column that it needs", () => {
    expect(
      readSheetFigures([
        ["project", "value"],
        ["a", "1"],
      ]).problems,
    ).toMatchObject([{ row: 1, column: "kind", code: "spreadsheet.columnMissing" }]);
  });
});
