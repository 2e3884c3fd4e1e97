import type { Tx } from "@/server/db/transaction";
import { Conflict } from "@/server/kernel/errors";
import type { LocalizedText } from "@/server/kernel/localized-text";
import { type ContentChange, contentChanges } from "./content-changes";
import { type ContentMerge, mergeContent } from "./merge-content";
import type { UpdateContent } from "./progress-update.schema";
import { REVISION_LINE, revisionLine } from "./revision-line";
import type { StoredContent } from "./settle-content";

export interface SaveSince {
  revisionId: string;
  ordinal: number;
  authorName: string;
  /** The agency that an officer wrote it for. */
  onBehalfOf: LocalizedText | null;
  at: Date;
}

/** What a person needs to merge a save that started from an older revision. Travels in the refusal's `detail`. */
export interface StaleSave {
  /** The revision that a merged save starts from. */
  headRevisionId: string;
  /** Who saved what the person has not seen, oldest first. */
  since: SaveSince[];
  changes: ContentChange[];
  theirs: UpdateContent;
  merge: ContentMerge;
}

interface RefusedSave {
  updateId: string;
  /** What the save started from; null for nothing, or for a revision that is none of this update's. */
  base: { ordinal: number; content: StoredContent } | null;
  head: { revisionId: string; content: StoredContent };
  mine: StoredContent;
}

async function savesSince(tx: Tx, updateId: string, ordinal: number): Promise<SaveSince[]> {
  const rows = await tx.revision.findMany({
    where: { updateId, ordinal: { gt: ordinal } },
    select: REVISION_LINE,
    orderBy: { ordinal: "asc" },
  });
  return rows.map((row) => {
    const { by, ...line } = revisionLine(row);
    return { ...line, authorName: by };
  });
}

/** The refusal of a save that started from an older revision, with what changed since, so that the person can merge. */
export async function staleSave(tx: Tx, { updateId, base, head, mine }: RefusedSave): Promise<Conflict> {
  const since = await savesSince(tx, updateId, base?.ordinal ?? 0);
  const started = base?.content ?? null;
  const detail: StaleSave = {
    headRevisionId: head.revisionId,
    since,
    changes: contentChanges(started, head.content),
    theirs: head.content,
    merge: mergeContent(started, mine, head.content),
  };
  return new Conflict("progressUpdate.staleSave", { author: since.at(-1)?.authorName ?? "" }, detail);
}
