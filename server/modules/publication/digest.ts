import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { PlanContent, SummaryContent } from "../summary/summary.schema";

/**
 * The one byte sequence of a JSON value: RFC 8785 (JSON Canonicalization Scheme) in UTF-8, without a line end.
 * @throws Error on what JSON cannot hold: undefined as a whole, NaN, an infinity, half of a surrogate pair, a cycle
 */
export function canonicalBytes(content: unknown): Uint8Array {
  const text = canonicalize(content);
  if (text === undefined) throw new Error("No JSON value to canonicalise.");
  return new TextEncoder().encode(text);
}

/** SHA-256 (FIPS 180-4) in lower-case hexadecimal, as `sha256sum` prints it. */
export function digestOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** What both sides endorse: the digest of a content's bytes. */
export function contentDigest(content: PlanContent | SummaryContent): string {
  return digestOf(canonicalBytes(content));
}

/** What both sides endorse of a summary: the digest of the bytes that become `edition.json`. */
export function summaryDigest(content: SummaryContent): string {
  return digestOf(canonicalBytes(content));
}

/** What both sides endorse of a plan. */
export function planDigest(content: PlanContent): string {
  return digestOf(canonicalBytes(content));
}
