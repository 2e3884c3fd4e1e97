import type { Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";

export interface AuditEntry {
  /** `module.verbNoun` of the command, such as `endorsement.giveEndorsement`. */
  action: string;
  subject: { type: string; id: string };
  /**
   * What else a reader of the log needs. Never a secret, never a whole text, never a person's name
   * or address: it stays in the open as long as the chain is kept. Whom it concerns is the subject, by id.
   */
  data?: Record<string, string | number | boolean | null | readonly string[]>;
}

/** Whoever acts: a person, or the register by itself (null). */
export type AuditActor = Pick<Actor, "accountId" | "name"> | null;

/**
 * Writes an audit event. Takes a transaction and never a client, so that an event stands or falls with its change.
 * Sequence, previous hash and hash are set by the database.
 */
export async function recordAuditEvent(
  tx: Tx,
  actor: AuditActor,
  at: Date,
  entry: AuditEntry,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO workspace.audit_event (at, actor_id, actor_name, action, subject_type, subject_id, data)
    VALUES (${at}, ${actor?.accountId ?? null}, ${actor?.name ?? ""}, ${entry.action}, ${entry.subject.type},
            ${entry.subject.id}, ${JSON.stringify(entry.data ?? {})}::jsonb)`;
}
