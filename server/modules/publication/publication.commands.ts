import type { CommandContext } from "@/server/db/command-context";
import { inTransaction, type Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import { demand, demandState } from "@/server/kernel/errors";
import { recordAuditEvent } from "../audit/record";
import { activeOfficers, assignedMembers } from "../endorsement/audience";
import { type EndorsementFacts, givenBy } from "../endorsement/endorsement.rules";
import { loadEndorsementFacts } from "../endorsement/endorsement-facts";
import { tell } from "../endorsement/tell";
import { demandPeriodsExistFor } from "../plan/change-plan";
import { lockPeriod, type PeriodRow } from "../reporting-period/stage";
import { loadSummaryContent } from "../summary/load-content";
import { canonicalBytes, summaryDigest } from "./digest";
import { MANIFEST_FORMAT, type Manifest, manifestSchema } from "./manifest.schema";
import { mayPublish } from "./publication.policy";
import { canBePublished } from "./publication.rules";
import type { PublishEdition } from "./publication.schema";
import { writeEdition } from "./write-edition";

export interface PublishedEdition {
  periodSlug: string;
  number: number;
  digest: string;
}

/** Corrections lead to further editions; until there are any, a period has one. */
const FIRST_EDITION = 1;

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

async function manifestOf(tx: Tx, at: Date, period: PeriodRow, facts: EndorsementFacts, bytes: number) {
  const document = await sourceFile(tx, period.id);
  return manifestSchema.parse({
    format: MANIFEST_FORMAT,
    period: period.slug,
    edition: FIRST_EDITION,
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
  });
}

async function tellEverybody(tx: Tx, periodId: string): Promise<void> {
  const readers = [...(await activeOfficers(tx)), ...(await assignedMembers(tx, periodId))];
  await tell(tx, periodId, readers, {
    code: "endorsement.published",
    template: "published",
    params: () => ({}),
  });
}

/**
 * Makes an edition of a period's content, which both sides have endorsed as it is at this moment.
 * @throws NotFound, Forbidden, Conflict `endorsement.notByBoth`, `endorsement.changedSinceEndorsed`, `endorsement.alreadyPublished`
 */
export async function publishEdition(
  actor: Actor,
  input: PublishEdition,
  context: CommandContext,
): Promise<PublishedEdition> {
  demandPeriodsExistFor(actor);
  return inTransaction(context.db, async (tx) => {
    const period = await lockPeriod(tx, { slug: input.periodSlug }, "UPDATE");
    demand(mayPublish(actor));
    const subject = (await sourceFile(tx, period.id)) ? "TRANSCRIPTION" : "SUMMARY";
    const content = await loadSummaryContent(tx, period.id);
    const facts = await loadEndorsementFacts(tx, period, subject, summaryDigest(content));
    demandState(canBePublished(facts));
    const at = context.clock.now();
    await tellEverybody(tx, period.id);
    await recordAuditEvent(tx, actor, at, {
      action: "publication.publishEdition",
      subject: { type: "reportingPeriod", id: period.id },
      data: { period: period.slug, edition: FIRST_EDITION, digest: facts.digest },
    });
    await writeEdition(tx, content, await manifestOf(tx, at, period, facts, canonicalBytes(content).length));
    return { periodSlug: period.slug, number: FIRST_EDITION, digest: facts.digest };
  });
}
