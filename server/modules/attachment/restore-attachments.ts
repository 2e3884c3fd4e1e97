import { isDeepStrictEqual } from "node:util";
import type { Attachment } from "@/server/db/generated/client";
import type { Tx } from "@/server/db/transaction";
import type { Actor } from "@/server/kernel/actor";
import { safeFileName } from "@/server/kernel/safe-file-name";
import type { SummaryAttachment } from "../summary/summary.schema";

interface Restoring {
  at: Date;
  /** When the correction was opened. */
  openedAt: Date;
}

/** Whether it stood beside the update when the correction was opened. */
function stoodThen({ addedAt, removedAt }: Attachment, openedAt: Date): boolean {
  return addedAt <= openedAt && (removedAt === null || removedAt >= openedAt);
}

/** The row that a published file was: of several of the same bytes, one that stood there then, under the same name. */
function rowOf(published: SummaryAttachment, rows: readonly Attachment[], openedAt: Date): Attachment | null {
  const same = rows.filter(({ sha256 }) => sha256 === published.sha256);
  const named = (row: Attachment) => published.name.endsWith(safeFileName(row.fileName));
  const ranked = same.toSorted((a, b) => {
    const rank = (row: Attachment) => (stoodThen(row, openedAt) ? 2 : 0) + (named(row) ? 1 : 0);
    return rank(b) - rank(a) || a.addedAt.getTime() - b.addedAt.getTime();
  });
  return ranked[0] ?? null;
}

/**
 * Makes the published files of an update those of the edition again, after a correction was given up. What was added meanwhile
 * stays, as internal; what was removed and is published stands there again.
 * @returns whether anything was changed
 */
export async function restoreAttachments(
  tx: Tx,
  actor: Actor,
  updateId: string,
  published: readonly SummaryAttachment[],
  { at, openedAt }: Restoring,
): Promise<boolean> {
  const rows = await tx.attachment.findMany({
    where: { updateId },
    orderBy: [{ addedAt: "asc" }, { id: "asc" }],
  });
  const wanted = new Map(published.map((file) => [rowOf(file, rows, openedAt)?.id, file]));
  let isChanged = false;
  const set = async (id: string, data: object) => {
    isChanged = true;
    await tx.attachment.update({ where: { id }, data });
  };
  const internal = { markedById: null, markedAt: null };
  for (const row of rows) {
    if (wanted.has(row.id)) continue;
    // The same bytes stand beside an update once: what takes the place of the published file goes.
    const isInTheWay = row.removedAt === null && published.some(({ sha256 }) => sha256 === row.sha256);
    if (isInTheWay) await set(row.id, { ...internal, removedById: actor.accountId, removedAt: at });
    else if (row.markedAt) await set(row.id, internal);
  }
  for (const row of rows) {
    const file = wanted.get(row.id);
    if (!file) continue;
    const stands = row.markedAt !== null && isDeepStrictEqual(row.caption, file.caption);
    const marked = { markedById: row.markedById ?? actor.accountId, markedAt: row.markedAt ?? at };
    if (!stands) await set(row.id, { ...marked, caption: file.caption, removedById: null, removedAt: null });
  }
  return isChanged;
}
