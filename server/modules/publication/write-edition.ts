import type { Tx } from "@/server/db/transaction";
import { dateColumn } from "../reporting-period/civil-day";
import type { SummaryContent } from "../summary/summary.schema";
import { canonicalBytes, digestOf } from "./digest";
import type { Manifest } from "./manifest.schema";
import { derivedAttachments, derivedFigures, derivedUpdates } from "./published-lists";

/** The lists that are derived from an edition's content, in one statement each, however long they are. */
async function writeLists(tx: Tx, editionId: string, content: SummaryContent): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO published.progress_update (edition_id, number, project_slug, is_new, title)
    SELECT ${editionId}, derived.* FROM (${derivedUpdates(content)}) AS derived`;
  await tx.$executeRaw`
    INSERT INTO published.figure (edition_id, update_number, position, value, value_max, unit, kind, currency, qualifier,
      side_code, label, date)
    SELECT ${editionId}, derived.* FROM (${derivedFigures(content)}) AS derived`;
  await tx.$executeRaw`
    INSERT INTO published.attachment (edition_id, update_number, position, name, media_type, size, sha256, caption)
    SELECT ${editionId}, derived.* FROM (${derivedAttachments(content)}) AS derived`;
}

export interface NewEdition {
  content: SummaryContent;
  manifest: Manifest;
  /** The audit chain up to the head that the manifest names, as everybody may see it. */
  auditExtract: Uint8Array;
}

/**
 * Writes an edition and what the public reads of it. The database refuses it unless both sides' endorsement of exactly these
 * bytes is in force.
 */
export async function writeEdition(tx: Tx, { content, manifest, auditExtract }: NewEdition): Promise<void> {
  const bytes = canonicalBytes(content);
  const edition = await tx.edition.create({
    data: {
      periodSlug: content.period.slug,
      number: manifest.edition,
      startsOn: dateColumn(content.period.startsOn),
      endsOn: dateColumn(content.period.endsOn),
      provenance: manifest.provenance,
      publishedAt: new Date(manifest.publishedAt),
      digest: digestOf(bytes),
      content: Buffer.from(bytes),
      manifest: Buffer.from(canonicalBytes(manifest)),
      auditExtract: Buffer.from(auditExtract),
    },
    select: { id: true },
  });
  await writeLists(tx, edition.id, content);
}
