import type { Prisma } from "@/server/db/generated/client";
import type { Tx } from "@/server/db/transaction";
import { localeSchema } from "@/server/kernel/locale";
import { localizedTextSchema } from "@/server/kernel/localized-text";
import type { StoredContent } from "./settle-content";

const WHOLE = {
  texts: { orderBy: { locale: "asc" } },
  participations: { orderBy: { position: "asc" } },
  activities: { orderBy: { position: "asc" } },
  figures: { orderBy: { position: "asc" } },
} as const satisfies Prisma.RevisionInclude;

type WholeRevision = Prisma.RevisionGetPayload<{ include: typeof WHOLE }>;

function figureOf(row: WholeRevision["figures"][number]): StoredContent["figures"][number] {
  return {
    value: row.value.toFixed(),
    max: row.valueMax?.toFixed() ?? null,
    unit: row.unit,
    kind: row.kind,
    currency: row.currency,
    qualifier: row.qualifier,
    side: row.sideCode,
    label: localizedTextSchema.parse(row.label),
    date: row.date,
    paragraph: row.paragraph,
    start: row.start,
    end: row.end,
    text: row.text,
    checked: row.checked,
  };
}

function contentOf(row: WholeRevision): StoredContent {
  const texts: StoredContent["texts"] = {};
  for (const { locale, title, paragraphs, standing, sourceDigest } of row.texts)
    texts[localeSchema.parse(locale)] = { title, paragraphs, standing, sourceDigest };
  return {
    sourceLocale: localeSchema.parse(row.sourceLocale),
    texts,
    participations: row.participations.map(({ agencyId, writtenName, role }) => ({
      agencyId,
      writtenName,
      role,
    })),
    activities: row.activities.map(({ date, place, mode, paragraph, text }) => ({
      date,
      place,
      mode,
      paragraph,
      text,
    })),
    figures: row.figures.map(figureOf),
  };
}

/** The content of each of these revisions, by id; five statements, however many they are. */
export async function loadRevisions(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredContent>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.revision.findMany({ where: { id: { in: [...ids] } }, include: WHOLE });
  return new Map(rows.map((row) => [row.id, contentOf(row)]));
}

export interface Revised {
  ordinal: number;
  at: Date;
  content: StoredContent;
}

/** A revision of this update and no other: a save may not look into another update by naming its revision as its base. */
export async function findRevised(
  tx: Tx,
  updateId: string,
  revisionId: string | null,
): Promise<Revised | null> {
  if (revisionId === null) return null;
  const row = await tx.revision.findFirst({ where: { id: revisionId, updateId }, include: WHOLE });
  return row && { ordinal: row.ordinal, at: row.createdAt, content: contentOf(row) };
}

/** Null for no id, so that a first save needs no case of its own. */
export async function loadRevision(tx: Tx, id: string | null): Promise<StoredContent | null> {
  return id === null ? null : ((await loadRevisions(tx, [id])).get(id) ?? null);
}
