import type { CommandContext } from "@/server/db/command-context";
import type { Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import type { DocumentTree } from "../document/document-tree";
import { treeDigest } from "../document/tree-digest";
import { civilDay } from "../reporting-period/civil-day";
import type { ORDER_STATES, OrderedFile } from "./document-order.schema";
import { demandReadable, findOrdered } from "./ordered-document";

export interface OrderView {
  state: (typeof ORDER_STATES)[number];
  /** In hundredths, while it is being made. */
  percent: number;
  /** Why it could not be made: `module.camelCaseFact`. */
  code: string | null;
}

const NONE: OrderView = { state: "NONE", percent: 0, code: null };

/**
 * What has become of a document that was asked for.
 * @throws NotFound `reportingPeriod.notFound`
 */
export async function getOrder(
  actor: Actor,
  input: OrderedFile,
  { db, clock }: CommandContext,
): Promise<OrderView> {
  await demandReadable(db, actor, input);
  const ordered = await findOrdered(db, input, civilDay(clock.now()));
  const order = await db.documentOrder.findUnique({
    where: { periodId_fileName: { periodId: ordered.period.id, fileName: input.fileName } },
    select: {
      digest: true,
      percent: true,
      prepared: { select: { at: true } },
      failed: { select: { code: true } },
    },
  });
  if (!order || order.digest !== ordered.digest) return NONE;
  if (order.failed) return { state: "FAILED", percent: 0, code: order.failed.code };
  return { state: order.prepared ? "READY" : "MAKING", percent: order.percent, code: null };
}

/** The bytes of a document that was made beforehand and says exactly this; null where there are none. */
export async function findPrepared(
  tx: Tx,
  { periodSlug, fileName }: OrderedFile,
  tree: DocumentTree,
): Promise<Uint8Array | null> {
  const order = await tx.documentOrder.findFirst({
    where: { period: { slug: periodSlug }, fileName, digest: treeDigest(tree) },
    select: { prepared: { select: { bytes: true } } },
  });
  return order?.prepared?.bytes ?? null;
}
