import type { WorkspaceDb } from "@/server/db/workspace-client";
import { publicationDataSchema } from "./audit-extract.schema";
import { type EditionFault, editionFault, type Publication, readManifest } from "./edition-fault";
import { listsDiffer } from "./list-fault";
import type { ChainHead } from "./verify-chain";

export interface BrokenEdition {
  period: string;
  number: number;
  fault: EditionFault;
}

/** An event that cannot be read speaks of nothing: the edition that it was written for is then unrecorded. */
async function publications(db: WorkspaceDb): Promise<Publication[]> {
  const events = await db.auditEvent.findMany({
    where: { action: "publication.publishEdition" },
    orderBy: { sequence: "asc" },
  });
  return events.flatMap(({ sequence, hash, data, personSalt, personHash }) => {
    const said = publicationDataSchema.safeParse(data).data;
    return said
      ? [{ ...said, sequence: Number(sequence), hash, isSalted: (personSalt ?? personHash) !== null }]
      : [];
  });
}

/** Where the audit chain stood when each edition was published, as the manifests say; one that cannot be read says nothing. */
export async function keptHeads(db: WorkspaceDb): Promise<ChainHead[]> {
  const editions = await db.edition.findMany({ select: { manifest: true } });
  return editions.flatMap((edition) => readManifest(edition)?.auditHead ?? []);
}

async function faultOf(
  db: WorkspaceDb,
  id: string,
  publication: Publication | undefined,
): Promise<EditionFault | null> {
  const edition = await db.edition.findUniqueOrThrow({ where: { id } });
  return editionFault(edition, publication) ?? ((await listsDiffer(db, edition)) ? "lists" : null);
}

/**
 * Compares every edition with its digest, its manifest, its lists, its audit extract and the audit chain, which must have been
 * verified before.
 */
export async function verifyEditions(
  db: WorkspaceDb,
): Promise<{ editions: number; broken: BrokenEdition[] }> {
  const recorded = new Map((await publications(db)).map((one) => [`${one.period}/${one.edition}`, one]));
  const names = await db.edition.findMany({
    select: { id: true, periodSlug: true, number: true },
    orderBy: [{ periodSlug: "asc" }, { number: "asc" }],
  });
  const broken: BrokenEdition[] = [];
  for (const { id, periodSlug: period, number } of names) {
    const fault = await faultOf(db, id, recorded.get(`${period}/${number}`));
    if (fault) broken.push({ period, number, fault });
    recorded.delete(`${period}/${number}`);
  }
  const missing = [...recorded.values()].map(({ period, edition: number }) => ({
    period,
    number,
    fault: "missing" as const,
  }));
  return { editions: names.length, broken: [...broken, ...missing] };
}
