/** A revision of an update, by its number within it. */
export interface Seen {
  id: string;
  ordinal: number;
}

export interface Visit {
  /** What the person knew when it began, or said since that they have seen. */
  known: Seen;
  /** The newest that they have had before them. */
  newest: Seen;
  /** When they last opened the update. */
  at: Date;
}

/**
 * Whoever opens an update again within this time goes on with the visit that they are in: a page loaded again, a way to another
 * update and back, or a break at noon take nothing out of view that was changed meanwhile.
 */
const PAUSE_MS = 4 * 3_600_000;

export function newer<One extends Seen | null>(one: One, other: One): One {
  if (!one || !other) return one ?? other;
  return other.ordinal > one.ordinal ? other : one;
}

/**
 * What a person who opens an update at this time knew when the visit began that this is part of.
 * @param own the newest that they wrote: whoever wrote has had the text before them
 * @returns null where they have neither opened nor written it
 */
export function knownAt(kept: Visit | null, own: Seen | null, at: Date): Seen | null {
  if (kept && at.getTime() - kept.at.getTime() <= PAUSE_MS) return kept.known;
  return newer(kept?.newest ?? null, own);
}
