import { isDeepStrictEqual } from "node:util";
import type { CommandContext } from "@/server/db/command-context";
import { inTransaction, type Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import type { Clock } from "@/server/kernel/clock";
import { demand, Invalid } from "@/server/kernel/errors";
import { type AuditEntry, recordAuditEvent } from "../audit/record";
import { voidEndorsements } from "../endorsement/void-endorsements";
import { agencyWrittenFor } from "./agency-written-for";
import { loadConverter } from "./load-converter";
import { findRevised, type Revised } from "./load-revisions";
import { type LockedUpdate, lockUpdate } from "./lock-update";
import { maySaveUpdate } from "./progress-update.policy";
import type { SaveUpdate, UpdateContent } from "./progress-update.schema";
import { type StoredContent, settleContent } from "./settle-content";
import { staleSave } from "./stale-save";
import { insertRevision } from "./write-revision";

export interface SavedUpdate {
  revisionId: string;
  ordinal: number;
  savedAt: Date;
  /** False where the newest revision already says exactly this. */
  changed: boolean;
  content: StoredContent;
}

interface KnownRow {
  agencies: number;
  sides: number;
}

/** Agencies and sides that a person names must be on record; the database would refuse them, but without a sentence. */
async function demandKnown(tx: Tx, content: UpdateContent): Promise<void> {
  const agencies = new Set(content.participations.map(({ agencyId }) => agencyId));
  const sides = new Set(content.figures.flatMap(({ side }) => (side === null ? [] : [side])));
  if (agencies.size + sides.size === 0) return;
  const [known] = await tx.$queryRaw<KnownRow[]>`
    SELECT (SELECT count(*)::int FROM workspace.agency WHERE id = ANY(${[...agencies]})) AS agencies,
      (SELECT count(*)::int FROM workspace.side WHERE code = ANY(${[...sides]})) AS sides`;
  if ((known?.agencies ?? 0) < agencies.size) throw new Invalid("progressUpdate.unknownAgency");
  if ((known?.sides ?? 0) < sides.size) throw new Invalid("progressUpdate.unknownSide");
}

interface Draft {
  base: Revised | null;
  /** What a save would store. */
  next: StoredContent;
}

/** The save's answer where it changes nothing: unchanged, or sent again because its first answer was lost on the way. */
async function findAlreadySaved(
  tx: Tx,
  update: LockedUpdate,
  input: SaveUpdate,
  draft: Draft,
): Promise<SavedUpdate | null> {
  const isFresh = input.baseRevisionId === update.headRevisionId;
  const head = isFresh ? draft.base : await findRevised(tx, update.id, update.headRevisionId);
  if (!head || !update.headRevisionId) return null;
  const next = isFresh ? draft.next : settleContent(input.content, head.content, await loadConverter(tx));
  if (isDeepStrictEqual(next, head.content)) {
    const { ordinal, at, content } = head;
    return { revisionId: update.headRevisionId, ordinal, savedAt: at, changed: false, content };
  }
  if (isFresh) return null;
  throw await staleSave(tx, {
    updateId: update.id,
    base: draft.base,
    head: { revisionId: update.headRevisionId, content: head.content },
    mine: draft.next,
  });
}

/** What comes after an update that is locked and may be written. */
interface NextRevision extends Pick<AuditEntry, "action" | "data">, Pick<SaveUpdate, "onBehalfOf"> {
  content: StoredContent;
  /** Of the newest revision; 0 where there is none. */
  after: number;
}

/** Makes `content` the newest revision of an update that is locked and may be written; ends endorsements that are in force. */
export async function recordRevision(
  tx: Tx,
  actor: Actor,
  update: LockedUpdate,
  clock: Clock,
  { content, after, action, data, onBehalfOf }: NextRevision,
): Promise<SavedUpdate> {
  // Read behind the locks: a save that waited for an endorsement comes after it.
  const at = clock.now();
  const agency = await agencyWrittenFor(tx, actor, update.facts, onBehalfOf);
  const author = { authorId: actor.accountId, onBehalfOf: agency };
  const ordinal = after + 1;
  const revision = { updateId: update.id, baseId: update.headRevisionId, ...author, at, ordinal };
  const revisionId = await insertRevision(tx, revision, content);
  await voidEndorsements(tx, actor, at, update.period.id, "SUMMARY", {
    updateId: update.id,
    number: update.number,
    onBehalfOf: agency?.name ?? null,
  });
  await recordAuditEvent(tx, actor, at, {
    action,
    subject: { type: "progressUpdate", id: update.id },
    data: {
      period: update.period.slug,
      number: update.number,
      revisionId,
      ordinal,
      ...(agency ? { agency: agency.slug } : {}),
      ...data,
    },
  });
  return { revisionId, ordinal, savedAt: at, changed: true, content };
}

/**
 * As `saveUpdate`, in a transaction that changes other things as well, or several updates at once.
 * @throws NotFound, Forbidden; Invalid `progressUpdate.unknownAgency`, `progressUpdate.unknownSide`;
 * Conflict `progressUpdate.staleSave` with a `StaleSave`: somebody saved since the base, nothing was written
 */
export async function saveUpdateIn(
  tx: Tx,
  actor: Actor,
  input: SaveUpdate,
  clock: Clock,
): Promise<SavedUpdate> {
  const update = await lockUpdate(tx, actor, input.updateId);
  demand(maySaveUpdate(actor, update.facts));
  await demandKnown(tx, input.content);
  const base = await findRevised(tx, update.id, input.baseRevisionId);
  const next = settleContent(input.content, base?.content ?? null, await loadConverter(tx));
  const already = await findAlreadySaved(tx, update, input, { base, next });
  if (already) return already;
  // Nothing was saved since the base: its ordinal is the newest.
  const after = base?.ordinal ?? 0;
  return recordRevision(tx, actor, update, clock, {
    action: "progressUpdate.saveUpdate",
    content: next,
    after,
    onBehalfOf: input.onBehalfOf,
  });
}

/**
 * Saves one revision of an update, from a draft that may be empty to the last word in review. Ends endorsements that are in force.
 * @throws NotFound, Forbidden; Invalid `progressUpdate.unknownAgency`, `progressUpdate.unknownSide`;
 * Conflict `progressUpdate.staleSave` with a `StaleSave`: somebody saved since the base, nothing was written
 */
export function saveUpdate(
  actor: Actor,
  input: SaveUpdate,
  { db, clock }: CommandContext,
): Promise<SavedUpdate> {
  return inTransaction(db, (tx) => saveUpdateIn(tx, actor, input, clock));
}
