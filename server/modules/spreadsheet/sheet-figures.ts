import type { z } from "zod";
import { FIGURE_KINDS, QUALIFIERS } from "@/server/kernel/quantity";
import { type WrittenFigure, writtenFigureSchema } from "../figure/written-figure.schema";
import { FIGURE_COLUMNS, type FigureColumn, type FigureRow } from "./spreadsheet.schema";

/** What is wrong with a row, at its cell. */
export interface RowProblem {
  /** As the spreadsheet counts: the header is 1. */
  row: number;
  column: FigureColumn | null;
  code: string;
  params: Record<string, string | number>;
}

/** A row that was understood. */
export interface SheetFigure {
  row: number;
  /** As written; either names the update. */
  number: string;
  project: string;
  period: string;
  figure: WrittenFigure;
}

export interface SheetReading {
  figures: SheetFigure[];
  problems: RowProblem[];
}

/** Without these a row says nothing. */
const NEEDED: readonly FigureColumn[] = ["value", "kind"];
const COLUMN_OF: Record<string, FigureColumn> = { max: "value_max", label: "label_zh-Hans" };

const blankAsNull = (cell: string) => (cell === "" ? null : cell);

/** A word of the closed lists as people type it: 约 is none, about and ABOUT are one. */
function oneOf<Word extends string>(words: readonly Word[], cell: string): Word | string {
  const typed = cell.toUpperCase().replaceAll(/[\s-]/g, "_");
  return words.find((word) => word === typed) ?? cell;
}

function written(row: FigureRow) {
  const kind = oneOf(FIGURE_KINDS, row.kind);
  const labels = Object.entries({
    "zh-Hans": row["label_zh-Hans"],
    "zh-Hant": row["label_zh-Hant"],
    en: row.label_en,
  });
  return {
    value: row.value,
    max: blankAsNull(row.value_max),
    unit: kind === "PERCENT" ? "%" : blankAsNull(row.unit),
    kind,
    currency: blankAsNull(row.currency.toUpperCase()),
    qualifier: row.qualifier === "" ? "EXACT" : oneOf(QUALIFIERS, row.qualifier),
    side: blankAsNull(row.side),
    label: Object.fromEntries(labels.filter(([, text]) => text !== "")),
    date: blankAsNull(row.date),
    ...{ paragraph: null, start: null, end: null, text: null },
    checked: false,
  };
}

function columnAt(path: readonly PropertyKey[]): FigureColumn | null {
  const [field = "", language] = path.map(String);
  const named = field === "label" && language ? `label_${language}` : (COLUMN_OF[field] ?? field);
  return FIGURE_COLUMNS.find((column) => column === named) ?? null;
}

/** The code of a schema's issue: ours where it has one, else that the cell holds no such word. */
function codeOf(issue: z.core.$ZodIssue): string {
  return /^\w+\.\w+$/.test(issue.message) ? issue.message : "spreadsheet.notAWordOfTheList";
}

/** The cells of each column in a header's order; unknown columns are left aside. */
function placesIn(header: readonly string[]): ReadonlyMap<FigureColumn, number> {
  const names = header.map((name) => name.trim().toLowerCase());
  const places = FIGURE_COLUMNS.map((column) => [column, names.indexOf(column.toLowerCase())] as const);
  return new Map(places.filter(([, at]) => at >= 0));
}

function rowOf(cells: readonly string[], places: ReadonlyMap<FigureColumn, number>): FigureRow {
  const cell = (column: FigureColumn) => cells[places.get(column) ?? -1] ?? "";
  return {
    ...{ period: cell("period"), number: cell("number"), project: cell("project"), side: cell("side") },
    ...{ "label_zh-Hans": cell("label_zh-Hans"), "label_zh-Hant": cell("label_zh-Hant") },
    ...{ label_en: cell("label_en"), value: cell("value"), value_max: cell("value_max") },
    ...{ unit: cell("unit"), kind: cell("kind"), currency: cell("currency") },
    ...{ qualifier: cell("qualifier"), date: cell("date") },
  };
}

/**
 * The figures that the rows of a sheet state, with every problem at its cell: a row that has one gives no figure.
 * @param sheet cells, the header first
 */
export function readSheetFigures(sheet: readonly (readonly string[])[]): SheetReading {
  const [header = [], ...rows] = sheet;
  const places = placesIn(header);
  const missing = NEEDED.filter((column) => !places.has(column));
  if (!places.has("number") && !places.has("project")) missing.push("number");
  const reading: SheetReading = {
    figures: [],
    problems: missing.map((column) => ({
      row: 1,
      column,
      code: "spreadsheet.columnMissing",
      params: { column },
    })),
  };
  if (missing.length > 0) return reading;
  for (const [index, cells] of rows.entries()) {
    const row = rowOf(cells, places);
    const read = writtenFigureSchema.safeParse(written(row));
    const { number, project, period } = row;
    if (read.success) reading.figures.push({ row: index + 2, number, project, period, figure: read.data });
    else
      reading.problems.push(
        ...read.error.issues.map((issue) => {
          const column = columnAt(issue.path);
          return { row: index + 2, column, code: codeOf(issue), params: { cell: column ? row[column] : "" } };
        }),
      );
  }
  return reading;
}
