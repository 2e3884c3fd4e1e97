import type { CommandContext } from "@/server/db/command-context";
import type { Actor } from "@/server/kernel/actor";
import type { Locale } from "@/server/kernel/locale";
import type { LocalizedText } from "@/server/kernel/localized-text";
import type { WrittenFigure } from "../figure/written-figure.schema";
import { demandPeriodsExistFor } from "../plan/change-plan";
import { loadSides } from "../task-force/load-sides";
import type { FigureChange } from "./figure-changes";
import { loadSheetUpdates, type SheetPeriod } from "./load-sheet-updates";
import { lookAtSheet } from "./look-at-sheet";
import { readSheet } from "./read-sheet";
import type { RowProblem } from "./sheet-figures";
import type { SheetOfPeriod } from "./spreadsheet.schema";

export interface SheetView {
  updates: { id: string; number: number; title: LocalizedText; changes: FigureChange[] }[];
  problems: RowProblem[];
  counts: Record<FigureChange["kind"], number>;
  digest: string;
}

/**
 * What a sheet of figures would change in a period, row by row; writes nothing.
 * @throws NotFound `reportingPeriod.notFound`; Invalid what `readSheet` says of the file
 */
export async function getSheetChanges(
  actor: Actor,
  input: SheetOfPeriod,
  { db }: Pick<CommandContext, "db">,
): Promise<SheetView> {
  demandPeriodsExistFor(actor);
  const cells = await readSheet(Buffer.from(input.content, "base64"));
  const { updates, problems, digest } = await lookAtSheet(db, actor, input, cells);
  const all = updates.flatMap(({ changes }) => changes);
  const count = (kind: FigureChange["kind"]) => all.filter((change) => change.kind === kind).length;
  return {
    updates: updates.map(({ update, changes }) => {
      const { id, number, title } = update;
      return { id, number, title, changes };
    }),
    problems,
    counts: { new: count("new"), changed: count("changed"), same: count("same") },
    digest,
  };
}

export interface PeriodFiguresView {
  period: Omit<SheetPeriod, "id">;
  updates: {
    id: string;
    number: number;
    title: LocalizedText;
    sourceLocale: Locale;
    figures: WrittenFigure[];
  }[];
  sides: { code: string; name: LocalizedText }[];
  /** Whether there is any update that this actor may write. */
  can: { takeOver: boolean };
}

/**
 * The figures of a period, as far as this actor may know of its updates.
 * @throws NotFound `reportingPeriod.notFound`
 */
export async function getPeriodFigures(
  actor: Actor,
  { periodSlug }: { periodSlug: string },
  { db }: Pick<CommandContext, "db">,
): Promise<PeriodFiguresView> {
  demandPeriodsExistFor(actor);
  const { period, updates } = await loadSheetUpdates(db, actor, periodSlug);
  const { id: _, ...shown } = period;
  return {
    period: shown,
    updates: updates.map(({ id, number, title, content }) => {
      const { sourceLocale, figures } = content;
      return { id, number, title, sourceLocale, figures };
    }),
    sides: await loadSides(db),
    can: { takeOver: updates.some(({ save }) => save.allowed) },
  };
}
