import { Prisma } from "@/server/db/generated/client";
import type { WorkspaceDb } from "@/server/db/workspace-client";
import { derivedAttachments, derivedFigures, derivedUpdates } from "../publication/published-lists";
import { isoDay } from "../reporting-period/civil-day";
import type { SummaryContent } from "../summary/summary.schema";
import { readContent, type StoredEdition } from "./edition-fault";

/** Whether two queries give other rows than each other, in whatever order. */
async function differ(db: WorkspaceDb, one: Prisma.Sql, other: Prisma.Sql): Promise<boolean> {
  const [row] = await db.$queryRaw<{ differ: boolean }[]>`
    SELECT EXISTS ((${one}) EXCEPT ALL (${other})) OR EXISTS ((${other}) EXCEPT ALL (${one})) AS differ`;
  return row?.differ !== false;
}

function datesDiffer({ startsOn, endsOn, periodSlug }: StoredEdition, { period }: SummaryContent): boolean {
  return (
    isoDay(startsOn) !== period.startsOn || isoDay(endsOn) !== period.endsOn || periodSlug !== period.slug
  );
}

/** Whether what the public finds an edition by, and the lists that it reads of it, are other than its bytes give. */
export async function listsDiffer(
  db: WorkspaceDb,
  edition: StoredEdition & { id: string },
): Promise<boolean> {
  const content = readContent(edition);
  if (!content || datesDiffer(edition, content)) return true;
  const updates = Prisma.sql`SELECT number, project_slug, is_new, title FROM published.progress_update
    WHERE edition_id = ${edition.id}`;
  const figures = Prisma.sql`SELECT update_number, position, value, value_max, unit, kind, currency, qualifier, side_code,
      label, date FROM published.figure WHERE edition_id = ${edition.id}`;
  const attachments = Prisma.sql`SELECT update_number, position, name, media_type, size, sha256, caption
    FROM published.attachment WHERE edition_id = ${edition.id}`;
  return (
    (await differ(db, updates, derivedUpdates(content))) ||
    (await differ(db, figures, derivedFigures(content))) ||
    (await differ(db, attachments, derivedAttachments(content)))
  );
}
