import type { WorkspaceDb } from "@/server/db/workspace-client";
import type { Actor } from "@/server/kernel/actor";
import type { Decision } from "@/server/kernel/decision";
import { demand, NotFound } from "@/server/kernel/errors";
import type { LocalizedText } from "@/server/kernel/localized-text";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import { safeFileName } from "@/server/kernel/safe-file-name";
import type { KnownBytes } from "../attachment-store/store";
import { maySaveUpdate, visibleTo } from "../progress-update/progress-update.policy";
import { getUpdateRow } from "../progress-update/update-rows";
import { type AttachmentMediaType, mediaTypeSchema } from "./attachment.schema";
import { orNotFound } from "./lock-attachment";

interface Context {
  db: WorkspaceDb;
}

export interface AttachmentView {
  id: string;
  name: string;
  mediaType: AttachmentMediaType;
  /** In bytes. */
  size: number;
  caption: LocalizedText;
  /** Published with the next edition. */
  isMarked: boolean;
  addedBy: string;
  addedAt: Date;
}

export interface AttachmentsView {
  /** In the order in which they were added. */
  attachments: AttachmentView[];
  can: { change: Decision };
}

/** The files beside an update. @throws NotFound `attachment.notFound`, also where this actor may not know of the update */
export async function listAttachments(
  actor: Actor,
  { updateId }: { updateId: string },
  { db }: Context,
): Promise<AttachmentsView> {
  const { row, facts } = await orNotFound(getUpdateRow(db, actor, updateId));
  const attachments = await db.attachment.findMany({
    where: { updateId: row.id, removedAt: null },
    include: { addedBy: { select: { name: true } } },
    orderBy: [{ addedAt: "asc" }, { id: "asc" }],
  });
  return {
    attachments: attachments.map(
      ({ id, fileName, mediaType, size, caption, markedAt, addedBy, addedAt }) => ({
        ...{ id, name: fileName, size, addedAt },
        mediaType: mediaTypeSchema.parse(mediaType),
        caption: localizedTextSchema.parse(caption),
        isMarked: markedAt !== null,
        addedBy: addedBy.name,
      }),
    ),
    can: { change: maySaveUpdate(actor, facts) },
  };
}

/**
 * Whether this actor may put a file beside this update, before one is taken in.
 * @throws NotFound `attachment.notFound`, Forbidden as for a save
 */
export async function demandMayAdd(actor: Actor, updateId: string, { db }: Context): Promise<void> {
  const { facts } = await orNotFound(getUpdateRow(db, actor, updateId));
  demand(maySaveUpdate(actor, facts));
}

export interface KeptAttachment extends KnownBytes {
  /** Safe in a header and in a folder. */
  fileName: string;
  mediaType: string;
}

/** A file for whoever may read its update. @throws NotFound `attachment.notFound` for everything else */
export async function getAttachment(
  actor: Actor,
  { attachmentId }: { attachmentId: string },
  { db }: Context,
): Promise<KeptAttachment> {
  const where = { id: attachmentId, removedAt: null, update: visibleTo(actor) };
  const found = await db.attachment.findFirst({ where });
  if (!found) throw new NotFound("attachment.notFound");
  await orNotFound(getUpdateRow(db, actor, found.updateId));
  const { fileName, mediaType, sha256, size } = found;
  return { fileName: safeFileName(fileName), mediaType, sha256, size };
}
