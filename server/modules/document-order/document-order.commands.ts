import type { CommandContext } from "@/server/db/command-context";
import { inTransaction, type Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import { civilDay } from "../reporting-period/civil-day";
import type { OrderedFile } from "./document-order.schema";
import { demandReadable, findOrdered, type OrderedDocument } from "./ordered-document";

/** The task of the queue that makes the document. */
export const MAKE_DOCUMENT = "makeDocument";
/** A process that died is followed by another; a document that cannot be made is not tried for ever. */
const ATTEMPTS = 3;

async function isUnderWay(tx: Tx, ordered: OrderedDocument, fileName: string): Promise<boolean> {
  const order = await tx.documentOrder.findUnique({
    where: { periodId_fileName: { periodId: ordered.period.id, fileName } },
    select: { digest: true, failed: { select: { orderId: true } } },
  });
  return order !== null && order.digest === ordered.digest && order.failed === null;
}

/**
 * Asks for a document that takes long to make. Asked for again while it says the same, it is the same order; where it says
 * something else by now, or failed, it is a new one.
 * @throws NotFound `reportingPeriod.notFound`
 */
export function orderDocument(
  actor: Actor,
  input: OrderedFile,
  { db, clock }: CommandContext,
): Promise<void> {
  return inTransaction(db, async (tx) => {
    await demandReadable(tx, actor, input);
    const ordered = await findOrdered(tx, input, civilDay(clock.now()));
    const { fileName } = input;
    const periodId = ordered.period.id;
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`document ${periodId} ${fileName}`}))`;
    if (await isUnderWay(tx, ordered, fileName)) return;
    await tx.documentOrder.deleteMany({ where: { periodId, fileName } });
    const { id } = await tx.documentOrder.create({
      data: { periodId, fileName, digest: ordered.digest, askedById: actor.accountId, askedAt: clock.now() },
    });
    const payload = JSON.stringify({ orderId: id });
    await tx.$executeRaw`SELECT graphile_worker.add_job(${MAKE_DOCUMENT}, ${payload}::json, max_attempts => ${ATTEMPTS}::int)`;
  });
}

/**
 * Calls an order off: whoever makes the document notices and stops. What is not there is called off already.
 * @throws NotFound `reportingPeriod.notFound`
 */
export function callOffDocument(
  actor: Actor,
  input: OrderedFile,
  { db, clock }: CommandContext,
): Promise<void> {
  return inTransaction(db, async (tx) => {
    await demandReadable(tx, actor, input);
    const ordered = await findOrdered(tx, input, civilDay(clock.now()));
    await tx.documentOrder.deleteMany({
      where: { periodId: ordered.period.id, fileName: input.fileName, prepared: null },
    });
  });
}
