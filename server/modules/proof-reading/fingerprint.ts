import { createHash } from "node:crypto";
import type { Finding } from "./finding.schema";

/** A finding with the name by which a dismissal knows it again: SHA-256 in lower-case hexadecimal. */
export interface FingerprintedFinding extends Finding {
  fingerprint: string;
}

function digestOf(parts: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

/**
 * Names findings of one project's update by what they say and the words that they were read from, and never by where they
 * stand: a finding moves with its words and becomes another one when they change. Several of one kind in the same words are
 * told apart by their order there, as long as the words are the same.
 * @param project slug
 */
export function fingerprinted(project: string, findings: readonly Finding[]): FingerprintedFinding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const { rule, fact, place, context } = finding;
    const said = [rule, fact, project, place.locale, place.field, context];
    const first = digestOf(said);
    const nth = seen.get(first) ?? 0;
    seen.set(first, nth + 1);
    return { ...finding, fingerprint: nth === 0 ? first : digestOf([...said, nth]) };
  });
}
