import type { WrittenFigure } from "../figure/written-figure.schema";
import type { RowProblem, SheetFigure } from "./sheet-figures";

/** An update that a sheet may speak of. */
export interface UpdateOfSheet {
  id: string;
  number: number;
  project: string;
  /** As recorded; of an update that nobody has written yet, none. */
  figures: readonly WrittenFigure[];
}

export interface FigureChange {
  row: number;
  kind: "new" | "changed" | "same";
  /** As it will be recorded. */
  figure: WrittenFigure;
  before: WrittenFigure | null;
}

/** What a sheet would do to one update. */
export interface UpdateChange {
  update: UpdateOfSheet;
  changes: FigureChange[];
  /** All its figures afterwards; those that the sheet does not speak of stay as they are. */
  figures: WrittenFigure[];
}

export interface SheetChanges {
  updates: UpdateChange[];
  problems: RowProblem[];
}

const spaceless = (text: string) => text.replaceAll(/\s/g, "");

/** Whether two labels name the same thing: equal in any language that both have. */
function isSameThing(a: WrittenFigure, b: WrittenFigure): boolean {
  if (a.kind !== b.kind || a.side !== b.side || a.date !== b.date) return false;
  const [one, other] = [new Map(Object.entries(a.label)), new Map(Object.entries(b.label))];
  if (one.size === 0 && other.size === 0) return a.value === b.value;
  return [...one].some(([locale, text]) => spaceless(text) === spaceless(other.get(locale) ?? ""));
}

/** The recorded figure that a row speaks of, each taken once: the one that is wholly equal, else of the same unit, else any. */
function findRecorded(
  figure: WrittenFigure,
  recorded: readonly WrittenFigure[],
  taken: ReadonlySet<number>,
): number {
  const candidates = recorded.map((_, index) => index).filter((index) => !taken.has(index));
  const alike = candidates.filter((index) => recorded[index] && isSameThing(figure, recorded[index]));
  const ofUnit = alike.filter((index) => recorded[index]?.unit === figure.unit);
  const equal = ofUnit.filter((index) => recorded[index] && isEqual(figure, recorded[index]));
  return equal[0] ?? ofUnit[0] ?? alike[0] ?? -1;
}

function isEqual(a: WrittenFigure, b: WrittenFigure): boolean {
  return (["value", "max", "unit", "currency", "qualifier"] as const).every((field) => a[field] === b[field]);
}

/** A row's label adds languages and takes none away. */
function withLabels(figure: WrittenFigure, recorded: WrittenFigure): WrittenFigure["label"] {
  return { ...recorded.label, ...figure.label };
}

function changeOf(row: number, figure: WrittenFigure, before: WrittenFigure | null): FigureChange {
  if (!before) return { row, kind: "new", figure, before };
  const label = withLabels(figure, before);
  const hasNewWords = Object.entries(label).some(
    ([locale, text]) => new Map(Object.entries(before.label)).get(locale) !== text,
  );
  if (isEqual(figure, before) && !hasNewWords) return { row, kind: "same", figure: before, before };
  const { paragraph, start, end, text } = before;
  // Another number than the one that a person had checked: it waits to be checked again, at its place.
  const checked = before.checked && isEqual(figure, before);
  return { row, kind: "changed", figure: { ...figure, label, paragraph, start, end, text, checked }, before };
}

function changeUpdate(update: UpdateOfSheet, rows: readonly SheetFigure[]): UpdateChange {
  const taken = new Set<number>();
  const figures = [...update.figures];
  const changes = rows.map(({ row, figure }) => {
    const at = findRecorded(figure, update.figures, taken);
    if (at >= 0) taken.add(at);
    const change = changeOf(row, figure, update.figures[at] ?? null);
    if (at >= 0) figures[at] = change.figure;
    else figures.push(change.figure);
    return change;
  });
  return { update, changes, figures };
}

function findUpdate(row: SheetFigure, updates: readonly UpdateOfSheet[]): UpdateOfSheet | RowProblem {
  const byProject = row.project === "" ? null : updates.find(({ project }) => project === row.project);
  const byNumber = row.number === "" ? null : updates.find(({ number }) => String(number) === row.number);
  const problem = (column: RowProblem["column"], code: string): RowProblem => ({
    row: row.row,
    column,
    code,
    params: { project: row.project, number: row.number },
  });
  if (byProject === undefined) return problem("project", "spreadsheet.noSuchProject");
  if (byNumber === undefined) return problem("number", "spreadsheet.noSuchNumber");
  if (byProject && byNumber && byProject !== byNumber)
    return problem("number", "spreadsheet.numberOfAnother");
  return byProject ?? byNumber ?? problem("number", "spreadsheet.namesNoUpdate");
}

/**
 * What the rows of a sheet would change in the updates of a period. Nothing is taken away: figures that the sheet does not
 * speak of stay.
 */
export function figureChanges(
  periodSlug: string,
  updates: readonly UpdateOfSheet[],
  figures: readonly SheetFigure[],
): SheetChanges {
  const problems: RowProblem[] = [];
  const rowsOf = new Map<UpdateOfSheet, SheetFigure[]>();
  for (const row of figures) {
    const { period } = row;
    if (period !== "" && period !== periodSlug) {
      problems.push({ row: row.row, column: "period", code: "spreadsheet.otherPeriod", params: { period } });
      continue;
    }
    const found = findUpdate(row, updates);
    if ("code" in found) problems.push(found);
    else rowsOf.set(found, [...(rowsOf.get(found) ?? []), row]);
  }
  return { updates: [...rowsOf].map(([update, rows]) => changeUpdate(update, rows)), problems };
}
