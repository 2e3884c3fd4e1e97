import type { CommandContext } from "@/server/db/command-context";
import type { Actor } from "@/server/kernel/actor";
import type { LocalizedText } from "@/server/kernel/localized-text";
import { demandPeriodsExistFor } from "../plan/change-plan";
import type { FigureChange } from "./figure-changes";
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
