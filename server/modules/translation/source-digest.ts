import { canonicalBytes, digestOf } from "../publication/digest";

/**
 * By which a translation names the source text that it was made from: the SHA-256 of its title and paragraphs in
 * canonical JSON. A translation whose digest is not that of the source beside it is stale.
 */
export function sourceDigest({
  title,
  paragraphs,
}: {
  title: string;
  paragraphs: readonly string[];
}): string {
  return digestOf(canonicalBytes({ title, paragraphs }));
}
