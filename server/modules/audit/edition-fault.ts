import type { z } from "zod";
import { digestOf } from "../publication/digest";
import { type Manifest, manifestSchema } from "../publication/manifest.schema";
import { type SummaryContent, summaryContentSchema } from "../summary/summary.schema";
import type { publicationDataSchema } from "./audit-extract.schema";
import { extractFault } from "./verify-extract";

export type EditionFault =
  /** Its bytes are not those of its digest. */
  | "bytes"
  /** What its manifest says of it is not so, or cannot be read. */
  | "manifest"
  /** No audit event says that exactly this was published. */
  | "unrecorded"
  /** An audit event says that it was published, and it is not there. */
  | "missing"
  /** The dates or lists that the public reads of it do not follow from its bytes. */
  | "lists"
  /** Its audit extract does not hold, or tells otherwise than the chain. */
  | "extract";

/** What an audit event says of a publication. */
export interface Publication extends z.infer<typeof publicationDataSchema> {
  sequence: number;
  hash: string;
  /** Of an event that an extract can show: from before there were salts there are editions without an extract. */
  isSalted: boolean;
}

export interface StoredEdition {
  periodSlug: string;
  number: number;
  startsOn: Date;
  endsOn: Date;
  provenance: string;
  publishedAt: Date;
  digest: string;
  content: Uint8Array;
  manifest: Uint8Array;
  auditExtract: Uint8Array | null;
}

function read<T>(bytes: Uint8Array, schema: z.ZodType<T>): T | null {
  try {
    return schema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return null;
  }
}

export function readManifest({ manifest }: Pick<StoredEdition, "manifest">): Manifest | null {
  return read(manifest, manifestSchema);
}

export function readContent({ content }: Pick<StoredEdition, "content">): SummaryContent | null {
  return read(content, summaryContentSchema);
}

function speaksOf(manifest: Manifest, edition: StoredEdition, publication: Publication): boolean {
  return (
    manifest.period === edition.periodSlug &&
    manifest.edition === edition.number &&
    manifest.provenance === edition.provenance &&
    Date.parse(manifest.publishedAt) === edition.publishedAt.getTime() &&
    manifest.content.sha256 === edition.digest &&
    manifest.content.bytes === edition.content.length &&
    manifest.auditHead.sequence === publication.sequence &&
    manifest.auditHead.hash === publication.hash
  );
}

/**
 * What is wrong with an edition, given the audit event that speaks of it; null if nothing. Whether its lists follow from it is
 * asked of the database.
 */
export function editionFault(
  edition: StoredEdition,
  publication: Publication | undefined,
): EditionFault | null {
  if (digestOf(edition.content) !== edition.digest) return "bytes";
  if (publication?.digest !== edition.digest) return "unrecorded";
  const manifest = readManifest(edition);
  if (!manifest || !speaksOf(manifest, edition, publication)) return "manifest";
  if (!edition.auditExtract) return publication.isSalted ? "extract" : null;
  return extractFault(edition.auditExtract, manifest) ? "extract" : null;
}
