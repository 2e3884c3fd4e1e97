import type { WorkspaceDb } from "@/server/db/workspace-client";
import { BlankedPersons } from "./blanked-persons";
import { eventHash, GENESIS } from "./event-hash";
import { type ChainedEvent, readChain } from "./read-chain";

export type BreakKind =
  /** No event with this number. */
  | "missing"
  /** It does not hold the hash of the one before. */
  | "detached"
  /** Its own hash is another's. */
  | "altered"
  /** It is sound in itself, and not the one that the manifest of an edition names. */
  | "rewritten"
  /** It lacks its person, and no event says that exactly these were erased. */
  | "blanked";

export interface ChainBreak {
  /** Of the first event that is not as it was written, or of the one that should stand there. */
  sequence: number;
  kind: BreakKind;
}

/** A link of the chain. */
export interface ChainHead {
  sequence: number;
  hash: string;
}

/** What is wrong with `event` as the link after the one with `sequence` and `hash`; null if nothing. */
export function breakAt(event: ChainedEvent, before: { sequence: bigint; hash: string }): ChainBreak | null {
  const expected = before.sequence + 1n;
  if (event.sequence !== expected) return { sequence: Number(expected), kind: "missing" };
  const sequence = Number(event.sequence);
  if (event.previousHash !== before.hash) return { sequence, kind: "detached" };
  return eventHash(event) === event.hash ? null : { sequence, kind: "altered" };
}

export interface ChainReport {
  events: number;
  /** The hash of the newest event that is sound. */
  head: string;
  broken: ChainBreak | null;
}

/**
 * Goes along the whole chain and stops at the first link that does not hold.
 * @param kept links that stand elsewhere, as in the manifests of editions: a chain that was cut off at its end, or written anew
 * from somewhere on, is sound in itself and lacks them
 */
export async function verifyChain(db: WorkspaceDb, kept: readonly ChainHead[] = []): Promise<ChainReport> {
  const keptHash = new Map(kept.map(({ sequence, hash }) => [sequence, hash]));
  const persons = new BlankedPersons();
  let before = { sequence: 0n, hash: GENESIS };
  const reportOf = (broken: ChainBreak | null) => {
    return { events: Number(before.sequence), head: before.hash, broken };
  };
  for await (const event of readChain(db, 0n)) {
    const broken = breakAt(event, before);
    if (broken) return reportOf(broken);
    const sequence = Number(event.sequence);
    const expected = keptHash.get(sequence);
    if (expected !== undefined && expected !== event.hash) return reportOf({ sequence, kind: "rewritten" });
    persons.see(event);
    before = { sequence: event.sequence, hash: event.hash };
  }
  const end = Number(before.sequence);
  const isCutOff = kept.some(({ sequence }) => sequence > end);
  if (isCutOff) return reportOf({ sequence: end + 1, kind: "missing" });
  const blanked = persons.unexplained();
  return reportOf(blanked === null ? null : { sequence: blanked, kind: "blanked" });
}
