import type { Tx } from "@/server/db/transaction";
import { canonicalBytes } from "../publication/digest";
import { type ExtractLink, OPEN_ACTIONS } from "./audit-extract.schema";
import { hashesWithin } from "./event-hash";
import { type ChainedEvent, readChain } from "./read-chain";

/** Whether everybody may see the event in the extract of the period. */
function isOpen(event: ChainedEvent, periodId: string): boolean {
  return (
    event.subjectType === "reportingPeriod" &&
    event.subjectId === periodId &&
    OPEN_ACTIONS.includes(event.action)
  );
}

/** The link of an event as an extract shows it; null for an event without a salt, which cannot be shown in part. */
export function extractLink(event: ChainedEvent, periodId: string): ExtractLink | null {
  const within = hashesWithin(event);
  if (!within) return null;
  const { previousHash, hash, action, subjectType, subjectId, data } = event;
  const link = { sequence: Number(event.sequence), previousHash, content: within.content, hash };
  if (!isOpen(event, periodId)) return link;
  return { ...link, at: event.at.toISOString(), person: within.person, action, subjectType, subjectId, data };
}

const LINE_END = new Uint8Array([0x0a]);

/** A line of canonical JSON for each link, in the order of the chain. */
export function extractBytes(links: readonly ExtractLink[]): Uint8Array {
  return Buffer.concat(links.flatMap((link) => [canonicalBytes(link), LINE_END]));
}

/**
 * The number after which the extract of a period's next edition begins: that of the edition before, which ends its own, or
 * the one before the period's first event; never before the last event that has no salt.
 */
async function beginning(tx: Tx, period: { id: string; slug: string }): Promise<bigint> {
  const [row] = await tx.$queryRaw<{ after: bigint }[]>`
    SELECT greatest(
      coalesce(
        (SELECT max((convert_from(manifest, 'UTF8')::jsonb #>> '{auditHead,sequence}')::bigint)
           FROM published.edition WHERE period_slug = ${period.slug}),
        (SELECT min(sequence) - 1 FROM workspace.audit_event
           WHERE subject_type = 'reportingPeriod' AND subject_id = ${period.id}),
        0),
      coalesce((SELECT max(sequence) FROM workspace.audit_event WHERE person_salt IS NULL AND person_hash IS NULL), 0)) AS after`;
  return row?.after ?? 0n;
}

/**
 * The audit extract of the edition that a period is about to get: the chain from where the one before ended, or from the
 * period's first event, to the newest event. Whoever has it can go along every link and read what the sides did; who in
 * person did it, and everything that is nobody's affair, is there as a hash. See docs/decisions/0016.
 */
export async function auditExtract(tx: Tx, period: { id: string; slug: string }): Promise<Uint8Array> {
  const links: ExtractLink[] = [];
  for await (const event of readChain(tx, await beginning(tx, period))) {
    const link = extractLink(event, period.id);
    if (link) links.push(link);
  }
  return extractBytes(links);
}
