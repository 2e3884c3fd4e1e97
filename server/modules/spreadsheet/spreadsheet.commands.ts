import type { CommandContext } from "@/server/db/command-context";
import { inTransaction } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import { Conflict, demand, Invalid } from "@/server/kernel/errors";
import { recordAuditEvent } from "../audit/record";
import { demandPeriodsExistFor } from "../plan/change-plan";
import { saveUpdateIn } from "../progress-update/progress-update.commands";
import { UPDATE_LIMITS } from "../progress-update/progress-update.schema";
import { lookAtSheet } from "./look-at-sheet";
import { readSheet } from "./read-sheet";
import type { TakeOverSheet } from "./spreadsheet.schema";

export interface TakenOver {
  updates: number;
  figures: number;
}

/**
 * Takes the figures of a sheet over into the updates of a period: all of them or none, each by the normal save.
 * @throws NotFound, Forbidden; Conflict `spreadsheet.changedMeanwhile` where sheet or records are no longer those that were
 * looked at; Invalid `spreadsheet.hasProblems`, `spreadsheet.nothingToDo`, `progressUpdate.tooManyFigures`
 */
export async function takeOverFigures(
  actor: Actor,
  input: TakeOverSheet,
  { db, clock }: CommandContext,
): Promise<TakenOver> {
  demandPeriodsExistFor(actor);
  const cells = await readSheet(Buffer.from(input.content, "base64"));
  return inTransaction(db, async (tx) => {
    const look = await lookAtSheet(tx, actor, input, cells);
    if (look.digest !== input.digest) throw new Conflict("spreadsheet.changedMeanwhile");
    if (look.problems.length > 0)
      throw new Invalid("spreadsheet.hasProblems", { count: look.problems.length });
    const changing = look.updates.filter(({ changes }) => changes.some(({ kind }) => kind !== "same"));
    if (changing.length === 0) throw new Invalid("spreadsheet.nothingToDo");
    for (const { update, figures } of changing) {
      demand(update.save);
      if (figures.length > UPDATE_LIMITS.figures) throw new Invalid("progressUpdate.tooManyFigures");
      const content = { ...update.content, figures };
      const save = { updateId: update.id, baseRevisionId: update.headRevisionId, content };
      await saveUpdateIn(tx, actor, save, clock);
    }
    const changes = changing.flatMap((one) => one.changes).filter(({ kind }) => kind !== "same");
    await recordAuditEvent(tx, actor, clock.now(), {
      action: "spreadsheet.takeOverFigures",
      subject: { type: "reportingPeriod", id: look.periodId },
      data: {
        period: input.periodSlug,
        file: input.fileName,
        updates: changing.length,
        figures: changes.length,
      },
    });
    return { updates: changing.length, figures: changes.length };
  });
}
