import type { Tx } from "@/server/db/transaction";
import { NotFound } from "@/server/kernel/errors";
import type { LocalizedText } from "@/server/kernel/localized-text";
import { type PeriodName, periodName } from "../reporting-period/period-name";
import { loadSides } from "../task-force/load-sides";

/** The rows that the canonical content of one period is made of: as many statements for one update as for a thousand. */

/** What stands around the updates: the group, its sides, the period and its areas in order. */
export interface Frame {
  period: PeriodName;
  taskForceName: unknown;
  sides: { code: string; name: LocalizedText }[];
  areas: { id: string; name: unknown }[];
}

/** @throws NotFound `reportingPeriod.notFound` */
export async function loadFrame(tx: Tx, periodId: string): Promise<Frame> {
  const areas = { select: { id: true, name: true }, orderBy: { position: "asc" } } as const;
  const period = await tx.reportingPeriod.findUnique({ where: { id: periodId }, include: { areas } });
  if (!period) throw new NotFound("reportingPeriod.notFound");
  const taskForce = await tx.taskForce.findFirstOrThrow();
  const sides = await loadSides(tx);
  return { period: periodName(period), taskForceName: taskForce.name, sides, areas: period.areas };
}

export interface UpdateRow {
  number: number;
  projectId: string;
  project: string;
  areaId: string | null;
  plannedTitle: LocalizedText;
  revisionId: string | null;
  sourceLocale: string | null;
}

export function updateRows(tx: Tx, periodId: string): Promise<UpdateRow[]> {
  return tx.$queryRaw<UpdateRow[]>`
    SELECT u.number, u.project_id AS "projectId", j.slug AS project, u.area_id AS "areaId",
      u.planned_title AS "plannedTitle", r.id AS "revisionId", r.source_locale AS "sourceLocale"
    FROM workspace.progress_update u
    JOIN workspace.project j ON j.id = u.project_id
    LEFT JOIN workspace.revision r ON r.id = u.head_revision_id
    WHERE u.period_id = ${periodId} ORDER BY u.number`;
}

/** A row that belongs to the newest revision of an update. */
interface OfRevision {
  revisionId: string;
}

export interface TextRow extends OfRevision {
  locale: string;
  title: string;
  paragraphs: string[];
  standing: string;
  sourceDigest: string | null;
}

export function textRows(tx: Tx, periodId: string): Promise<TextRow[]> {
  return tx.$queryRaw<TextRow[]>`
    SELECT t.revision_id AS "revisionId", t.locale, t.title, t.paragraphs, t.standing::text AS standing,
      t.source_digest AS "sourceDigest"
    FROM workspace.progress_update u JOIN workspace.revision_text t ON t.revision_id = u.head_revision_id
    WHERE u.period_id = ${periodId} ORDER BY u.number, t.locale`;
}

export interface ParticipationRow extends OfRevision {
  agency: string;
  name: LocalizedText;
  writtenName: string | null;
  role: string;
}

export function participationRows(tx: Tx, periodId: string): Promise<ParticipationRow[]> {
  return tx.$queryRaw<ParticipationRow[]>`
    SELECT p.revision_id AS "revisionId", a.slug AS agency, a.name, p.written_name AS "writtenName", p.role::text AS role
    FROM workspace.progress_update u
    JOIN workspace.participation p ON p.revision_id = u.head_revision_id
    JOIN workspace.agency a ON a.id = p.agency_id
    WHERE u.period_id = ${periodId} ORDER BY u.number, p.position`;
}

export interface ActivityRow extends OfRevision {
  date: string;
  place: string | null;
  mode: string | null;
  paragraph: number | null;
  text: string | null;
}

export function activityRows(tx: Tx, periodId: string): Promise<ActivityRow[]> {
  return tx.$queryRaw<ActivityRow[]>`
    SELECT a.revision_id AS "revisionId", a.date, a.place, a.mode::text AS mode, a.paragraph, a.text
    FROM workspace.progress_update u JOIN workspace.activity a ON a.revision_id = u.head_revision_id
    WHERE u.period_id = ${periodId} ORDER BY u.number, a.position`;
}

export interface FigureRow extends OfRevision {
  value: string;
  max: string | null;
  unit: string | null;
  kind: string;
  currency: string | null;
  qualifier: string;
  side: string | null;
  label: LocalizedText;
  date: string | null;
  paragraph: number | null;
  start: number | null;
  end: number | null;
  text: string | null;
}

/** Values are read as text with the column's trailing zeros trimmed: floating point never holds one, and 996 has one spelling. */
export function figureRows(tx: Tx, periodId: string): Promise<FigureRow[]> {
  return tx.$queryRaw<FigureRow[]>`
    SELECT f.revision_id AS "revisionId", trim_scale(f.value)::text AS value, trim_scale(f.value_max)::text AS max, f.unit,
      f.kind::text AS kind, f.currency, f.qualifier::text AS qualifier, f.side_code AS side, f.label, f.date,
      f.paragraph, f.start, f."end", f.text
    FROM workspace.progress_update u JOIN workspace.figure f ON f.revision_id = u.head_revision_id
    WHERE u.period_id = ${periodId} ORDER BY u.number, f.position`;
}

export interface AttachmentRow {
  number: number;
  fileName: string;
  mediaType: string;
  size: number;
  sha256: string;
  caption: LocalizedText;
}

/** The files that are marked for publication, in the order in which they were added. */
export function attachmentRows(tx: Tx, periodId: string): Promise<AttachmentRow[]> {
  return tx.$queryRaw<AttachmentRow[]>`
    SELECT u.number, a.file_name AS "fileName", a.media_type AS "mediaType", a.size, a.sha256, a.caption
    FROM workspace.progress_update u JOIN workspace.attachment a ON a.update_id = u.id
    WHERE u.period_id = ${periodId} AND a.marked_at IS NOT NULL ORDER BY u.number, a.added_at, a.id`;
}
