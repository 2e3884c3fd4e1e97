import type { Tx } from "@/server/db/transaction";
import type { Side } from "@/server/kernel/actor";
import { LOCALES } from "@/server/kernel/locale";
import { loadConverter } from "./load-converter";
import { findRevised } from "./load-revisions";
import type { UpdateContent } from "./progress-update.schema";
import { type StoredContent, settleContent } from "./settle-content";

export interface RevisionToWrite {
  updateId: string;
  /** The newest revision, which this one follows; null for the first. */
  baseId: string | null;
  authorId: string;
  /** The agency that an officer writes it for. */
  onBehalfOf?: { id: string; side: Side } | null;
  at: Date;
  content: UpdateContent;
}

export interface WrittenRevision {
  revisionId: string;
  ordinal: number;
}

function rowsOf(content: StoredContent) {
  return {
    texts: LOCALES.flatMap((locale) => {
      const text = content.texts[locale];
      return text ? [{ locale, ...text }] : [];
    }),
    participations: content.participations.map((participation, position) => ({ position, ...participation })),
    activities: content.activities.map((activity, position) => ({ position, ...activity })),
    figures: content.figures.map(({ max, side, ...figure }, position) => ({
      position,
      ...figure,
      valueMax: max,
      sideCode: side,
    })),
  };
}

/** Writes what `settleContent` made, as the revision of this ordinal, and makes it the update's newest. @returns its id */
export async function insertRevision(
  tx: Tx,
  {
    updateId,
    baseId,
    authorId,
    onBehalfOf,
    at,
    ordinal,
  }: Omit<RevisionToWrite, "content"> & { ordinal: number },
  content: StoredContent,
): Promise<string> {
  const { sourceLocale } = content;
  const revision = await tx.revision.create({
    data: {
      ...{ updateId, baseId, authorId, createdAt: at, ordinal, sourceLocale },
      ...{ onBehalfOfId: onBehalfOf?.id, onBehalfSide: onBehalfOf?.side },
    },
    select: { id: true },
  });
  const rows = rowsOf(content);
  const of = <Row>(row: Row) => ({ revisionId: revision.id, ...row });
  await tx.revisionText.createMany({ data: rows.texts.map(of) });
  if (rows.participations.length > 0)
    await tx.participation.createMany({ data: rows.participations.map(of) });
  if (rows.activities.length > 0) await tx.activity.createMany({ data: rows.activities.map(of) });
  if (rows.figures.length > 0) await tx.figure.createMany({ data: rows.figures.map(of) });
  await tx.$executeRaw`UPDATE workspace.progress_update SET head_revision_id = ${revision.id} WHERE id = ${updateId}`;
  return revision.id;
}

/** As `insertRevision`, behind whatever the base is. @returns its id */
export async function insertAfterBase(
  tx: Tx,
  revision: Omit<RevisionToWrite, "content">,
  content: StoredContent,
): Promise<string> {
  const where = { id: revision.baseId ?? "" };
  const base = await tx.revision.findUnique({ where, select: { ordinal: true } });
  return insertRevision(tx, { ...revision, ordinal: (base?.ordinal ?? 0) + 1 }, content);
}

/**
 * One revision: the other Chinese script converted, places of figures found again, everything stored under it, and the update
 * pointing to it. The caller has locked the update, decided that it may be written, and ends endorsements that are in force.
 */
export async function writeRevision(
  tx: Tx,
  { content, ...revision }: RevisionToWrite,
): Promise<WrittenRevision> {
  const base = await findRevised(tx, revision.updateId, revision.baseId);
  const ordinal = (base?.ordinal ?? 0) + 1;
  const settled = settleContent(content, base?.content ?? null, await loadConverter(tx));
  return { revisionId: await insertRevision(tx, { ...revision, ordinal }, settled), ordinal };
}
