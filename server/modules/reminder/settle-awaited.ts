import { z } from "zod";
import type { Tx } from "@/server/db/transaction";
import { updateFacts } from "../progress-update/update-facts";
import type { PeriodRow } from "../reporting-period/stage";
import { ASKED } from "./reminder.commands";
import { waitsForAgencies } from "./reminder.policy";

/** Notices that tell of updates which wait for an agency. */
export const AWAITING = ["reminder.updatesAwaited", "dueDate.dueSoon", "dueDate.overdue"];

const toldSchema = z.object({ numbers: z.string().transform((numbers) => numbers.split(", ").map(Number)) });

/** An update was handed in: a notice that told of several is done when none of them waits any more. */
export async function settleAwaited(tx: Tx, period: PeriodRow, at: Date): Promise<void> {
  const told = await tx.notice.findMany({
    where: { periodSlug: period.slug, updateId: null, code: { in: AWAITING }, doneAt: null },
    select: { id: true, params: true },
  });
  if (told.length === 0) return;
  const rows = await tx.progressUpdate.findMany({ where: { periodId: period.id }, include: ASKED });
  const waiting = new Set(
    rows.filter((row) => waitsForAgencies(updateFacts(row, period))).map(({ number }) => number),
  );
  const done = told.filter(({ params }) =>
    toldSchema.parse(params).numbers.every((number) => !waiting.has(number)),
  );
  const ids = done.map(({ id }) => id);
  await tx.notice.updateMany({ where: { id: { in: ids } }, data: { doneAt: at } });
}
