import type { Tx } from "@/server/db/transaction";
import type { Role, Side } from "@/server/kernel/actor";
import type { LocalizedText } from "@/server/kernel/localized-text";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import { RECIPIENT, type Recipient, recipientOf } from "../notification/recipients";
import type { UpdateFacts } from "../progress-update/progress-update.policy";
import type { ThreadFacts } from "./comment.policy";

/** Somebody who may read a thread. */
export interface Listener extends Recipient {
  name: string;
  role: Role;
  side: Side;
  /** Empty for officers. */
  agencies: { id: string; name: LocalizedText }[];
}

/**
 * Everybody whose account is open and who may read a thread: officers, and members of the agencies that the update is assigned
 * to; of one side alone where it is internal. Whoever is not among them is neither called on nor told.
 */
export async function listenersOf(
  tx: Tx,
  { assignments }: Pick<UpdateFacts, "assignments">,
  { side }: ThreadFacts,
): Promise<Listener[]> {
  const agencyId = { in: assignments.map((assignment) => assignment.agencyId) };
  const rows = await tx.account.findMany({
    where: {
      closure: null,
      sideCode: side ?? { not: null },
      OR: [{ role: "SECRETARIAT" }, { role: "MEMBER", memberships: { some: { agencyId } } }],
    },
    select: {
      ...RECIPIENT,
      ...{ name: true, role: true, sideCode: true },
      memberships: { where: { agencyId }, select: { agency: { select: { id: true, name: true } } } },
    },
    orderBy: [{ role: "desc" }, { name: "asc" }, { id: "asc" }],
  });
  return rows.flatMap(({ name, role, sideCode, memberships, ...row }) =>
    sideCode === null
      ? []
      : [
          {
            ...{ ...recipientOf(row), name, role, side: sideCode },
            agencies: memberships.map(({ agency }) => ({
              id: agency.id,
              name: localizedTextSchema.parse(agency.name),
            })),
          },
        ],
  );
}
