import { createHash } from "node:crypto";
import type { DocumentTree } from "./document-tree";

/**
 * SHA-256 of everything that a document says, in hexadecimal: its words, its draft mark, and in a plan who writes what,
 * which no digest of content covers. The day of a draft's mark is left out, or no draft would be the same overnight.
 */
export function treeDigest({ draft, ...said }: DocumentTree): string {
  const mark = draft && { name: draft.name, digest: draft.digest };
  return createHash("sha256")
    .update(JSON.stringify({ ...said, draft: mark }))
    .digest("hex");
}
