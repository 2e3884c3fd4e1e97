import type { Tx } from "@/server/db/transaction";
import { type Actor, isOfficer } from "@/server/kernel/actor";
import { tellOfUpdate } from "../notification/tell-of-update";
import type { LockedUpdate } from "../progress-update/lock-update";
import { responsibleSide } from "../progress-update/progress-update.policy";
import type { Listener } from "./listeners";

/** Why somebody is told of a comment. */
const REASONS = ["MENTIONED", "REPLIED", "OPENED"] as const;
type Reason = (typeof REASONS)[number];

const CODE: Record<Reason, string> = {
  MENTIONED: "comment.mentioned",
  REPLIED: "comment.replied",
  OPENED: "comment.opened",
};

export interface SaidComment {
  threadId: string;
  text: string;
  mentions: readonly string[];
  /** Of whoever spoke in the thread before; null where it begins with this comment. */
  authorIds: readonly string[] | null;
}

/**
 * A thread that an officer begins concerns the members of the responsible agency, one that a member begins the officers of
 * the responsible side.
 */
function concerns({ role, side, agencies }: Listener, actor: Actor, { facts }: LockedUpdate): boolean {
  if (!isOfficer(actor)) return role === "SECRETARIAT" && side === responsibleSide(facts);
  const responsible = facts.assignments.find(({ kind }) => kind === "RESPONSIBLE");
  return agencies.some(({ id }) => id === responsible?.agencyId);
}

/** Why this person is told, the strongest reason first; null where they are not. */
function reasonFor(one: Listener, actor: Actor, update: LockedUpdate, said: SaidComment): Reason | null {
  if (one.accountId === actor.accountId) return null;
  if (said.mentions.includes(one.accountId)) return "MENTIONED";
  if (said.authorIds?.includes(one.accountId)) return "REPLIED";
  return said.authorIds === null && concerns(one, actor, update) ? "OPENED" : null;
}

/** The secretariat is there every day: of a thread that a member begins it is told in the page alone. */
function wantsMail(reason: Reason, { role }: Listener): boolean {
  return reason !== "OPENED" || role === "MEMBER";
}

/**
 * Tells of a comment, each in their language and once: whoever is called on in it, whoever spoke in the thread before, and of
 * a new thread those whom it concerns. Nobody is told who is not among the listeners.
 */
export async function tellOfComment(
  tx: Tx,
  actor: Actor,
  update: LockedUpdate,
  listeners: readonly Listener[],
  said: SaidComment,
): Promise<void> {
  const { threadId, text: comment } = said;
  for (const reason of REASONS) {
    const concerned = listeners.filter((one) => reasonFor(one, actor, update, said) === reason);
    const told = { code: CODE[reason], by: actor.name, threadId };
    const mail = { template: "commentWritten", params: { how: reason, comment } } as const;
    await tellOfUpdate(
      tx,
      update,
      concerned.filter((one) => wantsMail(reason, one)),
      { ...told, mail },
    );
    await tellOfUpdate(
      tx,
      update,
      concerned.filter((one) => !wantsMail(reason, one)),
      told,
    );
  }
}
