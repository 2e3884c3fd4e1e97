import type { WorkspaceDb } from "@/server/db/workspace-client";
import type { Actor } from "@/server/kernel/actor";
import type { Decision } from "@/server/kernel/decision";
import { mayTurnOff } from "./second-factor.policy";

export interface OwnSecondFactorView {
  /** Null where the password alone will do. */
  setAt: Date | null;
  /** Recovery codes that were not used yet. */
  codesLeft: number;
  can: { turnOff: Decision };
}

/** A person's own second factor. */
export async function getOwnSecondFactor(
  actor: Actor,
  _input: undefined,
  { db }: { db: WorkspaceDb },
): Promise<OwnSecondFactorView> {
  const { accountId } = actor;
  const factor = await db.secondFactor.findUnique({ where: { accountId }, select: { setAt: true } });
  const codesLeft = await db.recoveryCode.count({ where: { accountId, usedAt: null } });
  return { setAt: factor?.setAt ?? null, codesLeft, can: { turnOff: mayTurnOff(actor) } };
}
