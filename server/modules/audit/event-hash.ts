import { createHash } from "node:crypto";

/** What of an event goes into its hash; `data` as the text that PostgreSQL makes of it. */
export interface HashedEvent {
  sequence: bigint;
  at: Date;
  /** Behind it the person goes into the hash; null in events from before there was one. */
  personSalt: string | null;
  /** What the person was hashed to, where name and salt are erased. */
  personHash: string | null;
  actorId: string | null;
  actorName: string;
  action: string;
  subjectType: string;
  subjectId: string;
  data: string;
  previousHash: string;
}

/** What the first event holds as the hash of the one before. */
export const GENESIS = "0".repeat(64);

/** A field behind its length in bytes of UTF-8, so that no two lists of fields read alike; a hyphen where there is none. */
function withLength(field: string | null): string {
  return field === null ? "-" : `${Buffer.byteLength(field)}:${field}`;
}

/** SHA-256, in hexadecimal, of fields one after the other, each with its length. */
function hashOf(fields: readonly (string | null)[]): string {
  return createHash("sha256").update(fields.map(withLength).join("")).digest("hex");
}

/** Who acted, as far as the chain tells it to everybody: nothing, unless one has the salt and the person. */
export function personHash(salt: string, actorId: string | null, actorName: string): string {
  return hashOf([salt, actorId, actorName]);
}

/** What happened. @param at ISO 8601 in UTC, to the millisecond @param person as `personHash` gives it */
export function contentHash(
  at: string,
  person: string,
  event: Pick<HashedEvent, "action" | "subjectType" | "subjectId" | "data">,
): string {
  return hashOf([at, person, event.action, event.subjectType, event.subjectId, event.data]);
}

/** The link of the chain: what the next event holds as the hash of this one. */
export function linkHash(previousHash: string, sequence: bigint, content: string): string {
  return hashOf([previousHash, sequence.toString(), content]);
}

/** Whether name and salt are erased: then the hash that they gave stands in their place. */
export function isBlanked({ personSalt, personHash, actorName }: HashedEvent): boolean {
  return personHash !== null && personSalt === null && actorName === "";
}

function personOf(event: HashedEvent): string | null {
  if (isBlanked(event)) return event.personHash;
  return event.personSalt === null ? null : personHash(event.personSalt, event.actorId, event.actorName);
}

/** Who and what of an event from which everything but its link follows; null for one without a salt. */
export function hashesWithin(event: HashedEvent): { person: string; content: string } | null {
  const person = personOf(event);
  if (person === null) return null;
  return { person, content: contentHash(event.at.toISOString(), person, event) };
}

/**
 * The hash that an event must have, in the steps of the trigger `workspace.audit_event_chain`, which this repeats so that the
 * trigger need not be believed. An event without a salt was hashed in one step.
 */
export function eventHash(event: HashedEvent): string {
  const within = hashesWithin(event);
  if (within) return linkHash(event.previousHash, event.sequence, within.content);
  const { previousHash, sequence, at, actorId, actorName, action, subjectType, subjectId, data } = event;
  const who = [actorId, actorName];
  return hashOf([
    previousHash,
    sequence.toString(),
    at.toISOString(),
    ...who,
    action,
    subjectType,
    subjectId,
    data,
  ]);
}
