import { isDeepStrictEqual } from "node:util";
import type { CommandContext } from "@/server/db/command-context";
import { inTransaction, type Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import { Conflict, demand, demandState } from "@/server/kernel/errors";
import { isSameText } from "@/server/kernel/localized-text";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import { type ArrivedFile, attachmentStore } from "../attachment-store/store";
import { recordAuditEvent } from "../audit/record";
import { voidEndorsements } from "../endorsement/void-endorsements";
import { loadConverter } from "../progress-update/load-converter";
import { type LockedUpdate, lockUpdate } from "../progress-update/lock-update";
import { maySaveUpdate } from "../progress-update/progress-update.policy";
import { inBothScripts } from "../project/title-scripts";
import { canBeAdded, canBeMarked, type PublishedVolume } from "./attachment.rules";
import type { AttachmentId, CaptionAttachment } from "./attachment.schema";
import { demandKind } from "./demand-kind";
import { type LockedAttachment, lockAttachment, orNotFound } from "./lock-attachment";

/** The file that a change is of, as the log names it. */
interface NamedFile {
  id: string;
  fileName: string;
  sha256: string;
}

/** @param isOfContent whether it changes what is published of the update: by this four eyes know who last changed it */
function record(
  tx: Tx,
  actor: Actor,
  at: Date,
  { action, isOfContent }: { action: string; isOfContent: boolean },
  { update, file }: { update: LockedUpdate; file: NamedFile },
) {
  return recordAuditEvent(tx, actor, at, {
    action: `attachment.${action}`,
    subject: { type: "progressUpdate", id: update.id },
    data: {
      period: update.period.slug,
      number: update.number,
      attachmentId: file.id,
      file: file.fileName,
      sha256: file.sha256,
      isOfContent,
    },
  });
}

export interface NewAttachment {
  updateId: string;
  /** As it is kept. */
  fileName: string;
}

/** The update, locked, if this file can be put beside it now. @throws as `addAttachment` */
async function demandCanBeAdded(
  tx: Tx,
  actor: Actor,
  { updateId, sha256 }: { updateId: string; sha256: string },
): Promise<LockedUpdate> {
  const update = await orNotFound(lockUpdate(tx, actor, updateId));
  demand(maySaveUpdate(actor, update.facts));
  const live = await tx.attachment.findMany({ where: { updateId: update.id, removedAt: null } });
  demandState(canBeAdded(live.length));
  const same = live.find((there) => there.sha256 === sha256);
  if (same) throw new Conflict("attachment.alreadyThere", { name: same.fileName });
  return update;
}

/**
 * Puts a file that has arrived beside an update. It is internal: no content, and no endorsement ends.
 * @throws NotFound, Forbidden as for a save; Invalid as `demandKind`; Conflict `attachment.tooMany`, `attachment.alreadyThere`
 */
export async function addAttachment(
  actor: Actor,
  { updateId, fileName }: NewAttachment,
  file: ArrivedFile,
  { db, clock }: CommandContext,
): Promise<{ attachmentId: string }> {
  const { sha256, size } = file;
  const mediaType = await demandKind(file, fileName);
  // Nothing is kept of what is refused; and what is kept is kept before its row, since a row without bytes would be worse.
  await inTransaction(db, (tx) => demandCanBeAdded(tx, actor, { updateId, sha256 }));
  await attachmentStore().keep(file);
  return inTransaction(db, async (tx) => {
    const update = await demandCanBeAdded(tx, actor, { updateId, sha256 });
    const at = clock.now();
    const row = { updateId: update.id, fileName, mediaType, size, sha256, caption: {} };
    const added = await tx.attachment.create({ data: { ...row, addedById: actor.accountId, addedAt: at } });
    await record(tx, actor, at, { action: "addAttachment", isOfContent: false }, { update, file: added });
    return { attachmentId: added.id };
  });
}

type Change = (
  locked: LockedAttachment,
  tx: Tx,
  at: Date,
) => Promise<{ data: object; isOfContent: boolean } | null>;

/** One change of an attachment: locked, allowed, changed, recorded; where it is of content, endorsements end. Null changes nothing. */
function changeAttachment(
  actor: Actor,
  { attachmentId }: AttachmentId,
  { db, clock }: CommandContext,
  action: string,
  change: Change,
): Promise<void> {
  return inTransaction(db, async (tx) => {
    const locked = await lockAttachment(tx, actor, attachmentId);
    const { attachment, update } = locked;
    const at = clock.now();
    const changed = await change(locked, tx, at);
    if (!changed) return;
    const { isOfContent } = changed;
    await tx.attachment.update({ where: { id: attachment.id }, data: changed.data });
    if (isOfContent) {
      const told = { updateId: update.id, number: update.number };
      await voidEndorsements(tx, actor, at, update.period.id, "SUMMARY", told);
    }
    await record(tx, actor, at, { action, isOfContent }, { update, file: attachment });
  });
}

/** Says what is to be seen in a file; the Chinese script that is left blank is filled in from the other. */
export function captionAttachment(
  actor: Actor,
  input: CaptionAttachment,
  context: CommandContext,
): Promise<void> {
  return changeAttachment(actor, input, context, "captionAttachment", async ({ attachment }, tx) => {
    const before = localizedTextSchema.parse(attachment.caption);
    if (!isSameText(before, input.seen)) throw new Conflict("attachment.changedMeanwhile");
    const caption = inBothScripts(input.caption, before, await loadConverter(tx));
    if (isDeepStrictEqual(caption, before)) return null;
    return { data: { caption }, isOfContent: attachment.markedAt !== null };
  });
}

/** To be asked once in a transaction: updates of a period are changed at the same time, and its limits are those of all. */
async function volumeWith(tx: Tx, periodId: string, size: number): Promise<PublishedVolume> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`published files of ${periodId}`}))`;
  const marked = await tx.attachment.aggregate({
    where: { update: { periodId }, markedAt: { not: null } },
    _count: true,
    _sum: { size: true },
  });
  return { files: marked._count + 1, size: (marked._sum.size ?? 0) + size };
}

/** Marks a file for publication, which makes it content. @throws Conflict `attachment.tooMuchPublished` */
export function markAttachment(actor: Actor, input: AttachmentId, context: CommandContext): Promise<void> {
  return changeAttachment(actor, input, context, "markAttachment", async ({ attachment, update }, tx, at) => {
    if (attachment.markedAt) return null;
    demandState(canBeMarked(await volumeWith(tx, update.period.id, attachment.size)));
    return { data: { markedById: actor.accountId, markedAt: at }, isOfContent: true };
  });
}

/** Takes the mark away: the file is internal again. */
export function unmarkAttachment(actor: Actor, input: AttachmentId, context: CommandContext): Promise<void> {
  return changeAttachment(actor, input, context, "unmarkAttachment", async ({ attachment }) => {
    if (!attachment.markedAt) return null;
    return { data: { markedById: null, markedAt: null }, isOfContent: true };
  });
}

/** Takes a file away from an update. It stays on record, and its bytes are kept. */
export function removeAttachment(actor: Actor, input: AttachmentId, context: CommandContext): Promise<void> {
  return changeAttachment(actor, input, context, "removeAttachment", async ({ attachment }, _tx, at) => {
    const data = { removedById: actor.accountId, removedAt: at, markedById: null, markedAt: null };
    return { data, isOfContent: attachment.markedAt !== null };
  });
}
