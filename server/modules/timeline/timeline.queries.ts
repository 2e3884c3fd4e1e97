import { z } from "zod";
import type { WorkspaceDb } from "@/server/db/workspace-client";
import type { Actor } from "@/server/kernel/actor";
import type { LocalizedText } from "@/server/kernel/localized-text";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import { type ReassignmentView, reassignmentRow, reassignmentView } from "../assignment/reassignment-view";
import { getUpdateRow } from "../progress-update/update-rows";
import { TIMELINE_ACTIONS, type TimelineAction, timelineActionSchema } from "./timeline.schema";

/** Something that happened to an update; saves of one person in a row are one. */
export interface TimelineEntry {
  /** Number of its newest event in the audit log. */
  sequence: number;
  action: TimelineAction;
  /** Empty for what the register did by itself. */
  by: string;
  /** Of the first and the last of several. */
  from: Date;
  at: Date;
  count: number;
  /** Ordinals of the first and the last revision, of saves. */
  revisions: { first: number; last: number } | null;
  /** What an update was returned with, or why something was done. */
  comment: string | null;
  /** Name of the file that an attachment is. */
  file: string | null;
  /** Number of the edition that was published or opened for correction. */
  edition: number | null;
  /** Who was made responsible, and who contributes. */
  assigned: { responsible: LocalizedText; contributing: LocalizedText[] } | null;
  /** What each agency was and became, where it was assigned to others after its plan was agreed. */
  reassigned: ReassignmentView["agencies"] | null;
  /** Of a comment that only one side reads. */
  isInternal: boolean;
  /** The agency that an officer wrote for; null where the person wrote in their own name. */
  onBehalfOf: LocalizedText | null;
}

export interface TimelineView {
  /** Newest first. */
  entries: TimelineEntry[];
  /** What the next page is asked for with; null on the last one. */
  next: number | null;
}

interface EntryRow {
  first: bigint;
  last: bigint;
  action: string;
  actorName: string;
  startedAt: Date;
  at: Date;
  count: number;
  firstOrdinal: number | null;
  lastOrdinal: number | null;
  data: unknown;
  comment: string | null;
}

const PAGE = 30;

const dataSchema = z.object({
  file: z.string().nullish(),
  edition: z.number().nullish(),
  responsible: z.string().nullish(),
  contributing: z.array(z.string()).nullish(),
  side: z.string().nullish(),
  agency: z.string().nullish(),
  reason: z.string().nullish().catch(null),
});

interface Told {
  actor: Actor;
  updateId: string;
  periodId: string;
  /** Slug of its project, and its number, by which events of the period speak of it. */
  project: string;
  number: number;
  before: number | null;
}

/**
 * The events of the audit log that are about one update: its own, and those of its period that name it; internal comments of
 * the other side are not among them. Saves of one person, for one agency, with nothing between them are one row.
 */
function findEntries(db: WorkspaceDb, told: Told): Promise<EntryRow[]> {
  const { actor, updateId, periodId, project, number, before } = told;
  return db.$queryRaw<EntryRow[]>`
    WITH event AS (
      SELECT e.* FROM workspace.audit_event e
      WHERE e.action = ANY(${[...TIMELINE_ACTIONS]}) AND (
        (e.subject_type = 'progressUpdate' AND e.subject_id = ${updateId}
          AND (e.action NOT LIKE 'comment.%' OR coalesce(e.data ->> 'side', ${actor.side}) = ${actor.side}))
        OR (e.subject_type = 'reportingPeriod' AND e.subject_id = ${periodId} AND (
          e.action IN ('publication.publishEdition', 'importing.importSummary')
          OR e.data ->> 'updateId' = ${updateId}
          OR e.data ->> 'project' = ${project}
          OR (e.action = 'assignment.handOnUpdates' AND EXISTS (
            SELECT 1 FROM workspace.reassignment h WHERE h.update_id = ${updateId} AND h.at = e.at))
          OR jsonb_exists(coalesce(e.data -> 'numbers', e.data -> 'restored'), ${String(number)}))))),
    island AS (
      SELECT event.*, row_number() OVER (ORDER BY sequence)
        - row_number() OVER (PARTITION BY action, actor_id, data ->> 'agency' ORDER BY sequence) AS run FROM event)
    SELECT min(i.sequence) AS first, max(i.sequence) AS last, i.action,
      coalesce(nullif(i.actor_name, ''), (SELECT a.name FROM workspace.account a WHERE a.id = i.actor_id), '') AS "actorName",
      min(i.at) AS "startedAt", max(i.at) AS at, count(*)::int AS count,
      min((i.data ->> 'ordinal')::int) AS "firstOrdinal", max((i.data ->> 'ordinal')::int) AS "lastOrdinal",
      (array_agg(i.data ORDER BY i.sequence DESC))[1] AS data,
      (SELECT s.comment FROM workspace.review_step s
        WHERE i.action = 'review.returnUpdate' AND s.update_id = ${updateId} AND s.kind = 'RETURNED' AND s.at = max(i.at)
        LIMIT 1) AS comment
    FROM island i
    GROUP BY i.action, i.actor_id, i.actor_name, i.data ->> 'agency', i.run,
      CASE WHEN i.action <> 'progressUpdate.saveUpdate' THEN i.sequence END
    HAVING ${before}::bigint IS NULL OR max(i.sequence) < ${before}::bigint
    ORDER BY max(i.sequence) DESC LIMIT ${PAGE + 1}`;
}

interface Known {
  nameOf: (slug: string) => LocalizedText;
  reassignments: readonly ReassignmentView[];
}

function entryOf(row: EntryRow, { nameOf, reassignments }: Known): TimelineEntry {
  const data = dataSchema.parse(row.data);
  const { firstOrdinal: first, lastOrdinal: last } = row;
  const { responsible, contributing } = data;
  const isReassignment =
    row.action === "assignment.reassignUpdate" || row.action === "assignment.handOnUpdates";
  const change = isReassignment && reassignments.find(({ at }) => at.getTime() === row.at.getTime());
  return {
    ...{ sequence: Number(row.last), action: timelineActionSchema.parse(row.action), by: row.actorName },
    ...{ from: row.startedAt, at: row.at, count: row.count, comment: row.comment ?? data.reason ?? null },
    revisions: first === null || last === null ? null : { first, last },
    file: data.file ?? null,
    edition: data.edition ?? null,
    assigned:
      responsible && !change
        ? { responsible: nameOf(responsible), contributing: (contributing ?? []).map(nameOf) }
        : null,
    reassigned: change ? change.agencies : null,
    isInternal: row.action.startsWith("comment.") && data.side != null,
    onBehalfOf: data.agency ? nameOf(data.agency) : null,
  };
}

/** An event of the log and the row that it is of are written with one time. */
async function loadReassignments(db: WorkspaceDb, updateId: string): Promise<ReassignmentView[]> {
  const rows = await db.reassignment.findMany({ where: { updateId }, select: reassignmentRow });
  return rows.map(reassignmentView);
}

async function agencyNames(db: WorkspaceDb): Promise<(slug: string) => LocalizedText> {
  const agencies = await db.agency.findMany({ select: { slug: true, name: true } });
  const names = new Map(agencies.map(({ slug, name }) => [slug, localizedTextSchema.parse(name)]));
  return (slug) => names.get(slug) ?? {};
}

/**
 * Everything that happened to an update and who did it, also after publication, as far as this person may know of it. Derived
 * from the audit log; the number of statements does not depend on how much happened.
 * @throws NotFound `progressUpdate.notFound`
 */
export async function listTimeline(
  actor: Actor,
  { updateId, cursor }: { updateId: string; cursor?: number | null },
  { db }: { db: WorkspaceDb },
): Promise<TimelineView> {
  const { row } = await getUpdateRow(db, actor, updateId);
  const { periodId, number, project } = row;
  const told = { actor, updateId, periodId, number, project: project.slug, before: cursor ?? null };
  const rows = await findEntries(db, told);
  const known = { nameOf: await agencyNames(db), reassignments: await loadReassignments(db, updateId) };
  const shown = rows.slice(0, PAGE);
  return {
    entries: shown.map((one) => entryOf(one, known)),
    next: rows.length > PAGE ? Number(shown.at(-1)?.first ?? 0) : null,
  };
}
