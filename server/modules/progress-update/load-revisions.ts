import { Prisma } from "@/server/db/generated/client";
import type { Tx } from "@/server/db/transaction";
import { localeSchema } from "@/server/kernel/locale.schema";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import type { StoredContent, StoredText } from "./settle-content";

type StoredFigure = StoredContent["figures"][number];

/** A revision with everything that stands under it, as JSON within one row: a decimal is text there, so that no digit is lost. */
interface WholeRow {
  id: string;
  ordinal: number;
  created_at: Date;
  source_locale: string;
  texts: (StoredText & { locale: string })[];
  participations: StoredContent["participations"];
  activities: StoredContent["activities"];
  figures: (Omit<StoredFigure, "label"> & { label: unknown })[];
}

/** One statement, where Prisma would send one for each table. */
const WHOLE = Prisma.sql`
  SELECT r.id, r.ordinal, r.created_at, r.source_locale,
    (SELECT coalesce(json_agg(json_build_object('locale', t.locale, 'title', t.title, 'paragraphs', t.paragraphs,
      'standing', t.standing, 'sourceDigest', t.source_digest) ORDER BY t.locale), '[]')
      FROM workspace.revision_text t WHERE t.revision_id = r.id) AS texts,
    (SELECT coalesce(json_agg(json_build_object('agencyId', p.agency_id, 'writtenName', p.written_name, 'role', p.role)
      ORDER BY p.position), '[]')
      FROM workspace.participation p WHERE p.revision_id = r.id) AS participations,
    (SELECT coalesce(json_agg(json_build_object('date', a.date, 'place', a.place, 'mode', a.mode,
      'paragraph', a.paragraph, 'text', a.text) ORDER BY a.position), '[]')
      FROM workspace.activity a WHERE a.revision_id = r.id) AS activities,
    (SELECT coalesce(json_agg(json_build_object('value', trim_scale(f.value)::text, 'max', trim_scale(f.value_max)::text,
      'unit', f.unit, 'kind', f.kind, 'currency', f.currency, 'qualifier', f.qualifier, 'side', f.side_code,
      'label', f.label, 'date', f.date, 'paragraph', f.paragraph, 'start', f.start, 'end', f."end", 'text', f.text,
      'checked', f.checked) ORDER BY f.position), '[]')
      FROM workspace.figure f WHERE f.revision_id = r.id) AS figures
  FROM workspace.revision r`;

function contentOf(row: WholeRow): StoredContent {
  const texts: StoredContent["texts"] = {};
  for (const { locale, ...text } of row.texts) texts[localeSchema.parse(locale)] = text;
  return {
    sourceLocale: localeSchema.parse(row.source_locale),
    texts,
    participations: row.participations,
    activities: row.activities,
    figures: row.figures.map((figure) => ({ ...figure, label: localizedTextSchema.parse(figure.label) })),
  };
}

/** The content of each of these revisions, by id; one statement, however many they are. */
export async function loadRevisions(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredContent>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.$queryRaw<WholeRow[]>`${WHOLE} WHERE r.id = ANY(${[...ids]})`;
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
  const [row] = await tx.$queryRaw<
    WholeRow[]
  >`${WHOLE} WHERE r.id = ${revisionId} AND r.update_id = ${updateId}`;
  return row ? { ordinal: row.ordinal, at: row.created_at, content: contentOf(row) } : null;
}

/** Null for no id, so that a first save needs no case of its own. */
export async function loadRevision(tx: Tx, id: string | null): Promise<StoredContent | null> {
  return id === null ? null : ((await loadRevisions(tx, [id])).get(id) ?? null);
}
