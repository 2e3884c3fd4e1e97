import type { CommandContext } from "@/server/db/command-context";
import { inTransaction } from "@/server/db/transaction";
import type { WorkspaceDb } from "@/server/db/workspace-client";
import type { Actor } from "@/server/kernel/actor";
import { Conflict } from "@/server/kernel/errors";
import { demandAdministrator } from "../account/account.policy";
import { nameInLog } from "../audit/name-in-log";
import { recordAuditEvent } from "../audit/record";
import { lockStanding } from "./agency.commands";
import type { RemoveAgency } from "./agency.schema";

/** Everything that speaks of an agency, besides its own names. */
const SPEAKS_OF_IT = {
  ...{ memberships: true, invited: true, assignments: true, reassigned: true, participations: true },
  ...{ writtenFor: true, submittedFor: true, dueDateExceptions: true, dueNotices: true, predecessors: true },
} as const;

/** Whether nothing speaks of an agency: nobody belongs to it, and it is in no project, period or history of one. */
export async function isUnused(db: Pick<WorkspaceDb, "agency">, agencyId: string): Promise<boolean> {
  const found = await db.agency.findUnique({
    where: { id: agencyId },
    select: { _count: { select: SPEAKS_OF_IT } },
  });
  return found !== null && Object.values(found._count).every((count) => count === 0);
}

/**
 * An administrator takes an agency off the record that was put there by mistake: on the wrong side, in the wrong place, with a slip
 * in its slug. Nothing may speak of it yet; foreign keys hold it otherwise. Its slug and its names are free again.
 * @throws NotFound for whoever is no administrator; `agency.notFound`
 * @throws Conflict `agency.merged`, `agency.inUse`
 */
export async function removeAgency(
  actor: Actor,
  { agencyId }: RemoveAgency,
  { db, clock }: CommandContext,
): Promise<void> {
  demandAdministrator(actor);
  await inTransaction(db, async (tx) => {
    const { slug, sideCode, name } = await lockStanding(tx, agencyId);
    // Whoever gives it work or a member at this moment is waited for.
    await tx.$queryRaw`SELECT 1 FROM workspace.agency WHERE id = ${agencyId} FOR UPDATE`;
    if (!(await isUnused(tx, agencyId))) throw new Conflict("agency.inUse");
    await tx.agency.delete({ where: { id: agencyId } });
    await recordAuditEvent(tx, actor, clock.now(), {
      action: "agency.removeAgency",
      subject: { type: "agency", id: agencyId },
      data: { slug, side: sideCode, name: nameInLog(name) },
    });
  });
}
