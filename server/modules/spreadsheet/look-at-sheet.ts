import { createHash } from "node:crypto";
import type { Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import { loadSides } from "../task-force/load-sides";
import { figureChanges, type UpdateChange } from "./figure-changes";
import { loadSheetUpdates, type SheetUpdate } from "./load-sheet-updates";
import { type RowProblem, readSheetFigures } from "./sheet-figures";
import type { SheetOfPeriod } from "./spreadsheet.schema";

/** What a sheet would do to a period, as its records are now. */
export interface SheetLook {
  periodId: string;
  /** Changes of updates that the actor may save, each with at least one row. */
  updates: (Omit<UpdateChange, "update"> & { update: SheetUpdate })[];
  problems: RowProblem[];
  /**
   * SHA-256 of the sheet and of the revisions of those updates that it speaks of: another one means that either has changed.
   * What others save of other updates meanwhile changes nothing of what was shown.
   */
  digest: string;
}

function refusals(update: SheetUpdate, rows: readonly number[]): RowProblem[] {
  if (update.save.allowed) return [];
  const code = update.save.reason;
  return rows.map((row) => ({ row, column: null, code, params: {} }));
}

function unknownSides(changes: readonly UpdateChange[], sides: readonly string[]): RowProblem[] {
  return changes.flatMap(({ changes: rows }) =>
    rows
      .filter(({ figure }) => figure.side !== null && !sides.includes(figure.side))
      .map(({ row, figure }) => ({
        row,
        column: "side" as const,
        code: "spreadsheet.unknownSide",
        params: { side: figure.side ?? "", known: sides.join(", ") },
      })),
  );
}

/**
 * Compares a sheet with the records of a period; writes nothing.
 * @param cells of the sheet, the header first
 * @throws NotFound `reportingPeriod.notFound`
 */
export async function lookAtSheet(
  tx: Tx,
  actor: Actor,
  { periodSlug }: Pick<SheetOfPeriod, "periodSlug">,
  cells: readonly (readonly string[])[],
): Promise<SheetLook> {
  const { period, updates } = await loadSheetUpdates(tx, actor, periodSlug);
  const sides = (await loadSides(tx)).map(({ code }) => code);
  const reading = readSheetFigures(cells);
  const found = figureChanges(periodSlug, updates, reading.figures);
  const byId = new Map(updates.map((update) => [update.id, update]));
  const changed = found.updates.flatMap((change) => {
    const update = byId.get(change.update.id);
    return update ? [{ ...change, update }] : [];
  });
  const forbidden = changed.flatMap(({ update, changes }) =>
    changes.some(({ kind }) => kind !== "same")
      ? refusals(
          update,
          changes.map(({ row }) => row),
        )
      : [],
  );
  const heads = changed.map(({ update: { id, headRevisionId } }) => [id, headRevisionId]);
  return {
    periodId: period.id,
    updates: changed.filter(({ update }) => update.save.allowed),
    problems: [
      ...reading.problems,
      ...found.problems,
      ...unknownSides(found.updates, sides),
      ...forbidden,
    ].sort((a, b) => a.row - b.row),
    digest: createHash("sha256")
      .update(JSON.stringify([cells, heads]))
      .digest("hex"),
  };
}
