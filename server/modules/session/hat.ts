import type { CommandContext } from "@/server/db/command-context";
import { inTransaction } from "@/server/db/transaction";
import type { WorkspaceDb } from "@/server/db/workspace-client";
import type { Actor } from "@/server/kernel/actor";
import { NotFound } from "@/server/kernel/errors";
import type { LocalizedText } from "@/server/kernel/localized-text";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import { recordAuditEvent } from "../audit/record";
import type { WearHat } from "./session.schema";

/** For which of their agencies a person acts in this session. */
export interface HatView {
  /** All that they belong to. */
  agencies: { id: string; name: LocalizedText }[];
  /** The one that they act for; null for all of them. */
  wornId: string | null;
}

/** The agencies that whoever asks may act for, and the one that they act for in this session. */
export async function getHat(actor: Actor, _input: undefined, { db }: { db: WorkspaceDb }): Promise<HatView> {
  const memberships = await db.agencyMembership.findMany({
    where: { accountId: actor.accountId },
    include: { agency: true, wornIn: { where: { id: actor.sessionId }, select: { id: true } } },
    orderBy: { agency: { slug: "asc" } },
  });
  return {
    agencies: memberships.map(({ agency }) => ({
      id: agency.id,
      name: localizedTextSchema.parse(agency.name),
    })),
    wornId: memberships.find(({ wornIn }) => wornIn.length > 0)?.agencyId ?? null,
  };
}

/**
 * From now on, in this session, a person acts for one of their agencies alone, or for all of them again: they see, write and
 * are asked for what is that agency's.
 * @throws NotFound `session.hatNotYours`
 */
export async function wearHat(
  actor: Actor,
  { agencyId }: WearHat,
  { db, clock }: CommandContext,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    // Held until the end, so that an administrator who takes it away waits, and finds the session.
    const own = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM workspace.agency_membership
      WHERE account_id = ${actor.accountId} AND agency_id = ${agencyId} FOR SHARE`;
    if (agencyId !== null && own.length === 0) throw new NotFound("session.hatNotYours");
    await tx.session.update({ where: { id: actor.sessionId }, data: { agencyId } });
    await recordAuditEvent(tx, actor, clock.now(), {
      action: "session.wearHat",
      subject: { type: "session", id: actor.sessionId },
      data: { agencyIds: agencyId === null ? [] : [agencyId] },
    });
  });
}
