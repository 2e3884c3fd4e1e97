import type { Tx } from "@/server/db/transaction";
import type { Side } from "@/server/kernel/actor";
import { LOCALES } from "@/server/kernel/locale";
import { loadConverter } from "./load-converter";
import { loadRevision } from "./load-revisions";
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

/** Writes what `settleContent` made, and makes it the update's newest revision. */
export async function insertRevision(
  tx: Tx,
  { updateId, baseId, authorId, onBehalfOf, at }: Omit<RevisionToWrite, "content">,
  content: StoredContent,
): Promise<WrittenRevision> {
  const base = baseId === null ? null : await tx.revision.findUniqueOrThrow({ where: { id: baseId } });
  const ordinal = (base?.ordinal ?? 0) + 1;
  const { sourceLocale } = content;
  const revision = await tx.revision.create({
    data: {
      ...{ updateId, baseId, authorId, createdAt: at, ordinal, sourceLocale },
      ...{ onBehalfOfId: onBehalfOf?.id, onBehalfSide: onBehalfOf?.side },
    },
  });
  const rows = rowsOf(content);
  const of = <Row>(row: Row) => ({ revisionId: revision.id, ...row });
  await tx.revisionText.createMany({ data: rows.texts.map(of) });
  await tx.participation.createMany({ data: rows.participations.map(of) });
  await tx.activity.createMany({ data: rows.activities.map(of) });
  await tx.figure.createMany({ data: rows.figures.map(of) });
  await tx.progressUpdate.update({ where: { id: updateId }, data: { headRevisionId: revision.id } });
  return { revisionId: revision.id, ordinal };
}

/**
 * One revision: the other Chinese script converted, places of figures found again, everything stored under it, and the update
 * pointing to it. The caller has locked the update, decided that it may be written, and ends endorsements that are in force.
 */
export async function writeRevision(
  tx: Tx,
  { content, ...revision }: RevisionToWrite,
): Promise<WrittenRevision> {
  const base = await loadRevision(tx, revision.baseId);
  return insertRevision(tx, revision, settleContent(content, base, await loadConverter(tx)));
}
