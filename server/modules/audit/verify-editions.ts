import { z } from "zod";
import type { WorkspaceDb } from "@/server/db/workspace-client";
import { digestOf } from "../publication/digest";
import { manifestSchema } from "../publication/manifest.schema";

export type EditionFault =
  /** Its bytes are not those of its digest. */
  | "bytes"
  /** What its manifest says of it is not so, or cannot be read. */
  | "manifest"
  /** No audit event says that exactly this was published. */
  | "unrecorded"
  /** An audit event says that it was published, and it is not there. */
  | "missing";

export interface BrokenEdition {
  period: string;
  number: number;
  fault: EditionFault;
}

const publicationSchema = z.object({ period: z.string(), edition: z.number(), digest: z.string() });

interface Publication extends z.infer<typeof publicationSchema> {
  sequence: number;
  hash: string;
}

async function publications(db: WorkspaceDb): Promise<Publication[]> {
  const events = await db.auditEvent.findMany({
    where: { action: "publication.publishEdition" },
    orderBy: { sequence: "asc" },
  });
  return events.map(({ sequence, hash, data }) => ({
    ...publicationSchema.parse(data),
    sequence: Number(sequence),
    hash,
  }));
}

function readManifest(bytes: Uint8Array) {
  try {
    return manifestSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return null;
  }
}

interface StoredEdition {
  periodSlug: string;
  number: number;
  digest: string;
  content: Uint8Array;
  manifest: Uint8Array;
}

/** What is wrong with an edition, given the audit event that speaks of it; null if nothing. */
export function editionFault(
  edition: StoredEdition,
  publication: Publication | undefined,
): EditionFault | null {
  if (digestOf(edition.content) !== edition.digest) return "bytes";
  if (publication?.digest !== edition.digest) return "unrecorded";
  const manifest = readManifest(edition.manifest);
  const speaksOfIt =
    manifest?.period === edition.periodSlug &&
    manifest.edition === edition.number &&
    manifest.content.sha256 === edition.digest &&
    manifest.content.bytes === edition.content.length &&
    manifest.auditHead.sequence === publication.sequence &&
    manifest.auditHead.hash === publication.hash;
  return speaksOfIt ? null : "manifest";
}

/** Compares every edition with its digest, its manifest and the audit chain, which must have been verified before. */
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
    const edition = await db.edition.findUniqueOrThrow({ where: { id } });
    const fault = editionFault(edition, recorded.get(`${period}/${number}`));
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
