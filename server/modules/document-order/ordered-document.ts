import type { Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import { NotFound } from "@/server/kernel/errors";
import { type DocumentFile, readDocumentFileName } from "../document/document.schema";
import type { DocumentTree } from "../document/document-tree";
import { treeDigest } from "../document/tree-digest";
import { demandPeriodsExistFor } from "../plan/change-plan";
import { loadStages } from "../reporting-period/stage";
import { planDocument, summaryDocument } from "../summary/period-document";
import { mayOrder } from "./document-order.policy";
import type { OrderedFile } from "./document-order.schema";

/** What an order is for: a document of a period as it is now, and the digest by which it is known again. */
export interface OrderedDocument {
  period: { id: string; slug: string };
  file: DocumentFile;
  tree: DocumentTree;
  digest: string;
}

async function compose(
  tx: Tx,
  period: OrderedDocument["period"],
  { kind, locale }: DocumentFile,
  today: string,
): Promise<DocumentTree> {
  if (kind === "summary") return (await summaryDocument(tx, period, locale, today)).tree;
  const stage = (await loadStages(tx, [period.id])).get(period.id)?.stage;
  return planDocument(tx, { id: period.id, isAgreed: stage !== "PLANNING" }, locale, today);
}

/**
 * @param today ISO 8601, for the mark of a draft
 * @throws NotFound `reportingPeriod.notFound` where there is no such document
 */
export async function findOrdered(
  tx: Tx,
  { periodSlug, fileName }: OrderedFile,
  today: string,
): Promise<OrderedDocument> {
  const file = readDocumentFileName(fileName);
  const period = await tx.reportingPeriod.findUnique({
    where: { slug: periodSlug },
    select: { id: true, slug: true },
  });
  if (!file || !period) throw new NotFound("reportingPeriod.notFound");
  const tree = await compose(tx, period, file, today);
  return { period, file, tree, digest: treeDigest(tree) };
}

/**
 * Asked before anything is composed.
 * @throws NotFound what everybody is told who may not read the document, or to whom periods do not exist
 */
export async function demandReadable(
  tx: Tx,
  actor: Actor,
  { periodSlug, fileName }: OrderedFile,
): Promise<void> {
  demandPeriodsExistFor(actor);
  const kind = readDocumentFileName(fileName)?.kind;
  const period = await tx.reportingPeriod.findUnique({ where: { slug: periodSlug }, select: { id: true } });
  const stage = period && (await loadStages(tx, [period.id])).get(period.id)?.stage;
  if (!kind || !stage || !mayOrder(actor, kind, stage).allowed)
    throw new NotFound("reportingPeriod.notFound");
}
