import type { CommandContext } from "@/server/db/command-context";
import type { Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import type { Decision } from "@/server/kernel/decision";
import { NotFound } from "@/server/kernel/errors";
import type { DocumentTree } from "../document/document-tree";
import { demandPeriodsExistFor } from "../plan/change-plan";
import { civilDay } from "../reporting-period/civil-day";
import { type PeriodName, periodName } from "../reporting-period/period-name";
import { loadStages, type Stage } from "../reporting-period/stage";
import { planDocument, summaryDocument, type UpdateFiles } from "./period-document";
import { mayReadSummary } from "./summary.policy";
import type { PeriodDocument } from "./summary-desk.schema";

export interface SummaryView {
  period: PeriodName & { stage: Stage };
  /** What the sides endorse of it. */
  subject: "SUMMARY" | "TRANSCRIPTION";
  /** Null where this actor may know of it but not read it yet. */
  tree: DocumentTree | null;
  /** The files that are, or will be, published with it; none where it may not be read. */
  files: UpdateFiles[];
  can: { read: Decision };
}

async function findPeriod(tx: Tx, slug: string) {
  const row = await tx.reportingPeriod.findUnique({
    where: { slug },
    include: { importedDocument: { select: { sha256: true } } },
  });
  const stage = row && (await loadStages(tx, [row.id])).get(row.id)?.stage;
  if (!row || !stage) throw new NotFound("reportingPeriod.notFound");
  return { row, stage };
}

/**
 * A period's summary as the document that it is or will be.
 * @throws NotFound `reportingPeriod.notFound`, also for an administrator
 */
export async function getSummary(
  actor: Actor,
  { periodSlug, locale }: PeriodDocument,
  { db, clock }: CommandContext,
): Promise<SummaryView> {
  demandPeriodsExistFor(actor);
  const { row, stage } = await findPeriod(db, periodSlug);
  const read = mayReadSummary(actor, stage);
  const document = read.allowed ? await summaryDocument(db, row, locale, civilDay(clock.now())) : null;
  return {
    period: { ...periodName(row), stage },
    subject: row.importedDocument ? "TRANSCRIPTION" : "SUMMARY",
    tree: document?.tree ?? null,
    files: document?.files ?? [],
    can: { read },
  };
}

/**
 * A period's plan as a document.
 * @throws NotFound `reportingPeriod.notFound`, also for an administrator
 */
export async function getPlanDocument(
  actor: Actor,
  { periodSlug, locale }: PeriodDocument,
  { db, clock }: CommandContext,
): Promise<DocumentTree> {
  demandPeriodsExistFor(actor);
  const { row, stage } = await findPeriod(db, periodSlug);
  return planDocument(db, { id: row.id, isAgreed: stage !== "PLANNING" }, locale, civilDay(clock.now()));
}
