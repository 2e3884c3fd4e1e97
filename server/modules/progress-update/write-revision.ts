import { Prisma } from "@/server/db/generated/client";
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

/** What stands under a revision, as rows of its four tables without the revision's id. */
function rowsOf(content: StoredContent) {
  return {
    texts: LOCALES.flatMap((locale) => {
      const text = content.texts[locale];
      if (!text) return [];
      const { sourceDigest, ...written } = text;
      return [{ locale, ...written, source_digest: sourceDigest }];
    }),
    participations: content.participations.map(({ agencyId, writtenName, role }, position) => ({
      ...{ position, role },
      ...{ agency_id: agencyId, written_name: writtenName },
    })),
    activities: content.activities.map((activity, position) => ({ position, ...activity })),
    figures: content.figures.map(({ max, side, ...figure }, position) => ({
      position,
      ...figure,
      ...{ value_max: max, side_code: side },
    })),
  };
}

type Table = "revision_text" | "participation" | "activity" | "figure";

/** Inserts these rows under the revision that the statement has made as `made`. */
function rowsInto(table: Table, rows: readonly object[]): Prisma.Sql {
  const target = Prisma.raw(`workspace.${table}`);
  return Prisma.sql`
    INSERT INTO ${target} SELECT filled.*
    FROM made, jsonb_array_elements(${JSON.stringify(rows)}::jsonb) given,
      jsonb_populate_record(NULL::${target}, given || jsonb_build_object('revision_id', made.id)) filled`;
}

/**
 * Writes what `settleContent` made, as the revision of this ordinal, and makes it the update's newest: one statement, because
 * every save of everybody who writes comes through here. @returns its id
 */
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
  const { texts, participations, activities, figures } = rowsOf(content);
  const [written] = await tx.$queryRaw<{ id: string }[]>`
    WITH made AS (
      INSERT INTO workspace.revision
        (id, update_id, base_id, author_id, created_at, ordinal, source_locale, on_behalf_of_id, on_behalf_side)
      VALUES (uuidv7()::text, ${updateId}, ${baseId}, ${authorId}, ${at}, ${ordinal}, ${content.sourceLocale},
        ${onBehalfOf?.id ?? null}, ${onBehalfOf?.side ?? null})
      RETURNING id),
    texts AS (${rowsInto("revision_text", texts)}),
    participations AS (${rowsInto("participation", participations)}),
    activities AS (${rowsInto("activity", activities)}),
    figures AS (${rowsInto("figure", figures)})
    UPDATE workspace.progress_update SET head_revision_id = made.id FROM made
    WHERE progress_update.id = ${updateId} RETURNING made.id`;
  if (!written) throw new Error("the update of this revision is gone");
  return written.id;
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
