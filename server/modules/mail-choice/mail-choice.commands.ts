import type { CommandContext } from "@/server/db/command-context";
import { inTransaction } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import { lockAccount } from "../account/lock-account";
import { recordAuditEvent } from "../audit/record";
import { deliveriesFor } from "./mail-choice.queries";
import { type ChooseMails, type Delivery, KINDS_FOR } from "./mail-choice.schema";

/**
 * A person chooses how they get mails, by kinds. It decides of what they will be told from now on: what waits for a digest
 * already comes with the next one.
 */
export async function chooseMails(
  actor: Actor,
  { choices }: ChooseMails,
  { db, clock }: CommandContext,
): Promise<void> {
  const { accountId, role } = actor;
  await inTransaction(db, async (tx) => {
    // Two choices of one person follow one after the other.
    await lockAccount(tx, accountId);
    const before = await deliveriesFor(tx, accountId);
    const kinds = KINDS_FOR[role].filter((kind) => choices[kind] && choices[kind] !== before(kind));
    if (kinds.length === 0) return;
    const of = (wanted: Delivery) => kinds.filter((kind) => choices[kind] === wanted);
    const [digest, never] = [of("DIGEST"), of("NEVER")];
    await tx.mailChoice.deleteMany({ where: { accountId, kind: { in: kinds } } });
    await tx.mailChoice.createMany({
      data: [
        ...digest.map((kind) => ({ accountId, kind, delivery: "DIGEST" as const })),
        ...never.map((kind) => ({ accountId, kind, delivery: "NEVER" as const })),
      ],
    });
    await recordAuditEvent(tx, actor, clock.now(), {
      action: "mailChoice.chooseMails",
      subject: { type: "account", id: accountId },
      data: { mailsAtOnce: of("AT_ONCE"), mailsInDigest: digest, mailsNever: never },
    });
  });
}
