import type { Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import { NotFound } from "@/server/kernel/errors";
import { type DocumentFile, readDocumentFileName } from "../document/document.schema";
import type { DocumentTree } from "../document/document-tree";
import { planDigest, summaryDigest } from "../publication/digest";
import { loadStages } from "../reporting-period/stage";
import { loadPlanContent } from "../summary/load-content";
import { periodContent, planDocument, summaryDocument } from "../summary/period-document";
import { mayReadSummary } from "../summary/summary.policy";
import type { OrderedFile } from "./document-order.schema";

/** What an order is for: a document of a period, and the digest of the content that it would be made of now. */
export interface OrderedDocument {
  period: { id: string; slug: string };
  file: DocumentFile;
  digest: string;
}

/** @throws NotFound `reportingPeriod.notFound` where there is no such document */
export async function findOrdered(tx: Tx, { periodSlug, fileName }: OrderedFile): Promise<OrderedDocument> {
  const file = readDocumentFileName(fileName);
  const period = await tx.reportingPeriod.findUnique({
    where: { slug: periodSlug },
    select: { id: true, slug: true },
  });
  if (!file || !period) throw new NotFound("reportingPeriod.notFound");
  const digest =
    file.kind === "plan"
      ? planDigest(await loadPlanContent(tx, period.id))
      : summaryDigest(await periodContent(tx, period));
  return { period, file, digest };
}

/** @throws NotFound what everybody is told who may not read the document, or to whom periods do not exist */
export async function demandReadable(tx: Tx, actor: Actor, { period, file }: OrderedDocument): Promise<void> {
  const stage = (await loadStages(tx, [period.id])).get(period.id)?.stage;
  const isReadable =
    stage && (file.kind === "plan" ? actor.role !== "ADMINISTRATOR" : mayReadSummary(actor, stage).allowed);
  if (!isReadable) throw new NotFound("reportingPeriod.notFound");
}

/** The document itself, marked as a draft of `today` (ISO 8601) until it is published or agreed. */
export async function composeOrdered(tx: Tx, ordered: OrderedDocument, today: string): Promise<DocumentTree> {
  const { period, file } = ordered;
  if (file.kind === "summary") return summaryDocument(tx, period, file.locale, today);
  const stage = (await loadStages(tx, [period.id])).get(period.id)?.stage;
  return planDocument(tx, { id: period.id, isAgreed: stage !== "PLANNING" }, file.locale, today);
}
