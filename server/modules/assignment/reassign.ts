import type { Prisma } from "@/server/db/generated/client";
import type { Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import type { LocalizedText } from "@/server/kernel/localized-text";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import { type AgencyChange, type Assigned, agencyChanges } from "./assignment.rules";
import { replaceAssignments } from "./replace-assignments";

/** An update with who writes it now. */
export interface AssignedUpdate {
  id: string;
  number: number;
  title: LocalizedText;
  project: string;
  rows: Assigned[];
}

const ASSIGNED = {
  id: true,
  number: true,
  plannedTitle: true,
  project: { select: { slug: true } },
  assignments: {
    select: { agencyId: true, kind: true },
    orderBy: [{ kind: "asc" }, { agencyId: "asc" }],
  },
} satisfies Prisma.ProgressUpdateSelect;

/** The updates of a period that `where` lets through, in the order of their numbers. */
export async function assignedUpdates(
  tx: Tx,
  where: { id: string } | { periodId: string; assignments: { some: { agencyId: string } } },
): Promise<AssignedUpdate[]> {
  const found = await tx.progressUpdate.findMany({ where, select: ASSIGNED, orderBy: { number: "asc" } });
  return found.map(({ id, number, plannedTitle, project, assignments }) => ({
    id,
    number,
    title: localizedTextSchema.parse(plannedTitle),
    project: project.slug,
    rows: assignments,
  }));
}

export interface Reassignment {
  after: readonly Assigned[];
  reason: string;
  at: Date;
}

/**
 * Makes other agencies write an update, and puts on record what each of them was and became, why and by whom.
 * @returns the agencies for which something changed; none, and nothing on record, where it is as it was
 */
export async function reassign(
  tx: Tx,
  actor: Actor,
  update: AssignedUpdate,
  { after, reason, at }: Reassignment,
): Promise<AgencyChange[]> {
  const changes = agencyChanges(update.rows, after);
  if (changes.length === 0) return changes;
  await replaceAssignments(tx, update.id, after);
  const { id } = await tx.reassignment.create({
    data: { updateId: update.id, reason, accountId: actor.accountId, at },
  });
  await tx.reassignedAgency.createMany({
    data: changes.map((change) => ({ reassignmentId: id, ...change })),
  });
  return changes;
}
