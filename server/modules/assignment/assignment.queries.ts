import type { CommandContext } from "@/server/db/command-context";
import type { Actor } from "@/server/kernel/actor";
import { getUpdateRow } from "../progress-update/update-rows";
import { type ReassignmentView, reassignmentRow, reassignmentView } from "./reassignment-view";

/**
 * How who writes an update was changed since its plan was agreed, newest first.
 * @throws NotFound `progressUpdate.notFound`, also where this actor may not know of it
 */
export async function listReassignments(
  actor: Actor,
  { updateId }: { updateId: string },
  { db }: Pick<CommandContext, "db">,
): Promise<ReassignmentView[]> {
  await getUpdateRow(db, actor, updateId);
  const rows = await db.reassignment.findMany({
    where: { updateId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: reassignmentRow,
  });
  return rows.map(reassignmentView);
}
