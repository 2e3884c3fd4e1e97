import { createHash } from "node:crypto";
import type { SummaryContent } from "../summary/summary.schema";
import type { FingerprintedFinding } from "./fingerprint";
import { proofRead } from "./proof-read";
import type { ProofReadingKnowledge } from "./rule";

/** A page asks for the same reading several times over: for the findings, and for what holds up an endorsement. */
const AT_MOST = 8;
const kept = new Map<string, FingerprintedFinding[]>();

/** As `proofRead`; what was read a moment ago, of the same content with the same knowledge, is not read again. */
export function keptReading(
  content: SummaryContent,
  knowledge: ProofReadingKnowledge,
  wanted: ReadonlySet<number>,
): FingerprintedFinding[] {
  const read = JSON.stringify([content, knowledge, [...wanted]]);
  const key = createHash("sha256").update(read).digest("hex");
  const findings = kept.get(key) ?? proofRead(content, knowledge, wanted);
  kept.delete(key);
  kept.set(key, findings);
  const [oldest] = kept.keys();
  if (kept.size > AT_MOST && oldest !== undefined) kept.delete(oldest);
  return findings;
}
