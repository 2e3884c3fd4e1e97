import type { Tx } from "@/server/db/transaction";
import { demandState } from "@/server/kernel/errors";
import { demandKept } from "../attachment-store/demand-kept";
import { auditExtract } from "../audit/audit-extract";
import { type AuditActor, recordAuditEvent } from "../audit/record";
import { manifestCorrection } from "../correction/manifest-correction";
import { type EndorsementFacts, givenBy } from "../endorsement/endorsement.rules";
import { loadEndorsementFacts } from "../endorsement/endorsement-facts";
import { settlePublished } from "../endorsement/settle-told";
import { tell } from "../endorsement/tell";
import { activeOfficers, assignedMembers } from "../notification/recipients";
import type { PeriodRow } from "../reporting-period/stage";
import { loadPeriodContent } from "../summary/period-content";
import { attachmentsOf, type SummaryContent } from "../summary/summary.schema";
import { canonicalBytes, summaryDigest } from "./digest";
import { MANIFEST_FORMAT, type Manifest, manifestSchema } from "./manifest.schema";
import { canBePublished } from "./publication.rules";
import { writeEdition } from "./write-edition";

export interface PublishedEdition {
  periodSlug: string;
  number: number;
  digest: string;
}

interface SourceFile {
  fileName: string;
  sha256: string;
}

function sourceFile(tx: Tx, periodId: string): Promise<SourceFile | null> {
  return tx.importedDocument.findUnique({ where: { periodId }, select: { fileName: true, sha256: true } });
}

/** Read after the publication is on record, so that the head of the chain is that very event. */
async function auditHead(tx: Tx): Promise<Manifest["auditHead"]> {
  const head = await tx.auditEvent.findFirstOrThrow({ orderBy: { sequence: "desc" } });
  return { sequence: Number(head.sequence), hash: head.hash };
}

/** The edition that is being made, and what it comes of. */
interface Making {
  at: Date;
  period: PeriodRow;
  number: number;
  content: SummaryContent;
  facts: EndorsementFacts;
}

async function manifestOf(tx: Tx, { at, period, number, content, facts }: Making): Promise<Manifest> {
  const document = await sourceFile(tx, period.id);
  const bytes = canonicalBytes(content).length;
  return manifestSchema.parse({
    format: MANIFEST_FORMAT,
    period: period.slug,
    edition: number,
    provenance: document ? "PUBLISHED_EARLIER" : "ENDORSED_HERE",
    publishedAt: at.toISOString(),
    content: { file: "edition.json", sha256: facts.digest, bytes },
    endorsements: facts.sides.map((side) => ({
      side,
      office: "SECRETARIAT",
      subject: facts.subject,
      at: givenBy(facts, side)?.givenAt.toISOString(),
    })),
    auditHead: await auditHead(tx),
    sourceDocument: document,
    correction: await manifestCorrection(tx, period, content),
  });
}

async function tellEverybody(tx: Tx, { id, correction }: PeriodRow, number: number): Promise<void> {
  const readers = [...(await activeOfficers(tx)), ...(await assignedMembers(tx, id))];
  await tell(tx, id, readers, {
    code: correction ? "correction.published" : "endorsement.published",
    template: "published",
    params: (): Record<string, string | number> => (correction ? { subject: "SUMMARY", number } : {}),
  });
}

/** The first edition is number 1, and a correction leads to the one after that which it corrects. */
function nextNumber({ correction }: PeriodRow): number {
  return correction ? correction.corrects + 1 : 1;
}

/**
 * Makes an edition of a period's content, which both sides have endorsed as it is at this moment. One way for whoever
 * publishes: an officer who presses the button, and the register itself when a hold has run out (no actor). To be called
 * with the period locked `UPDATE`, by somebody who has asked whether the actor may.
 * @throws Conflict `endorsement.notByBoth`, `endorsement.changedSinceEndorsed`, `endorsement.alreadyPublished`,
 * `attachment.bytesMissing`
 */
export async function publishLocked(
  tx: Tx,
  actor: AuditActor,
  at: Date,
  period: PeriodRow,
): Promise<PublishedEdition> {
  const subject = (await sourceFile(tx, period.id)) ? "TRANSCRIPTION" : "SUMMARY";
  const content = await loadPeriodContent(tx, period.id);
  const facts = await loadEndorsementFacts(tx, period, subject, summaryDigest(content));
  demandState(canBePublished(facts));
  await demandKept(attachmentsOf(content));
  const number = nextNumber(period);
  await settlePublished(tx, period.slug, at);
  await tellEverybody(tx, period, number);
  await recordAuditEvent(tx, actor, at, {
    action: "publication.publishEdition",
    subject: { type: "reportingPeriod", id: period.id },
    data: { period: period.slug, edition: number, digest: facts.digest },
  });
  const manifest = await manifestOf(tx, { at, period, number, content, facts });
  await writeEdition(tx, { content, manifest, auditExtract: await auditExtract(tx, period) });
  return { periodSlug: period.slug, number, digest: facts.digest };
}
