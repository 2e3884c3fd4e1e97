import type { Tx } from "@/server/db/transaction";
import { LOCALES } from "@/server/kernel/locale";
import { publishedNames } from "../attachment/attachment.rules";
import { newProjectIds } from "../project/is-new";
import { sourceDigest } from "../translation/source-digest";
import {
  type AttachmentRow,
  activityRows,
  attachmentRows,
  type Frame,
  figureRows,
  loadFrame,
  participationRows,
  type TextRow,
  textRows,
  type UpdateRow,
  updateRows,
} from "./content-rows";
import {
  PLAN_FORMAT,
  type PlanContent,
  planContentSchema,
  SUMMARY_FORMAT,
  type SummaryContent,
  summaryContentSchema,
} from "./summary.schema";

/** The heading of both contents. */
function headingOf(frame: Frame) {
  return {
    taskForce: { name: frame.taskForceName },
    period: frame.period,
    areas: frame.areas.map(({ name }) => ({ name })),
  };
}

function areaIndex(frame: Frame, areaId: string | null): number | null {
  const index = frame.areas.findIndex((area) => area.id === areaId);
  return index < 0 ? null : index;
}

function lineOf(frame: Frame, update: UpdateRow, fresh: ReadonlySet<string>) {
  return {
    number: update.number,
    project: update.project,
    isNew: fresh.has(update.projectId),
    area: areaIndex(frame, update.areaId),
  };
}

/** An update that nobody has written yet stands in a preview with the title that the plan gave it. */
function plannedTexts(update: UpdateRow) {
  const written = LOCALES.filter((locale) => update.plannedTitle[locale]);
  const sourceLocale = written[0] ?? LOCALES[0];
  const texts = written.map((locale) => {
    const standing = locale === sourceLocale ? "SOURCE" : "WRITTEN";
    return [locale, { title: update.plannedTitle[locale], paragraphs: [], standing, stale: false }] as const;
  });
  return { sourceLocale, texts: Object.fromEntries(texts) };
}

/** Stale: made from a source text that is no longer the one that stands beside it. */
function revisionTexts(sourceLocale: string, rows: TextRow[]) {
  const source = rows.find((row) => row.locale === sourceLocale);
  const current = source ? sourceDigest(source) : null;
  const texts = rows.map(({ locale, title, paragraphs, standing, sourceDigest: madeFrom }) => {
    return [
      locale,
      { title, paragraphs, standing, stale: madeFrom !== null && madeFrom !== current },
    ] as const;
  });
  return { sourceLocale, texts: Object.fromEntries(texts) };
}

function textsOf(update: UpdateRow, rows: TextRow[]) {
  return update.sourceLocale ? revisionTexts(update.sourceLocale, rows) : plannedTexts(update);
}

/** Finds the rows of a revision without going through all of them for each update. */
function byRevision<Row extends { revisionId: string }>(rows: Row[]): (update: UpdateRow) => Row[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.revisionId, [...(groups.get(row.revisionId) ?? []), row]);
  return (update) => (update.revisionId ? groups.get(update.revisionId) : undefined) ?? [];
}

/** The files of one update under the names that they are published with; nothing at all where there are none. */
function attachmentsFor({ number }: UpdateRow, rows: readonly AttachmentRow[]) {
  const own = rows.filter((row) => row.number === number);
  if (own.length === 0) return {};
  const names = publishedNames(
    number,
    own.map(({ fileName }) => fileName),
  );
  const attachments = own.map(({ mediaType, size, sha256, caption }, at) => {
    return { name: names[at], mediaType, size, sha256, caption };
  });
  return { attachments };
}

/**
 * The canonical content of a period's summary, from the records as this transaction sees them: the same records give the
 * same bytes. As many statements for one update as for a thousand.
 * @throws NotFound `reportingPeriod.notFound`
 */
export async function loadSummaryContent(tx: Tx, periodId: string): Promise<SummaryContent> {
  const frame = await loadFrame(tx, periodId);
  const fresh = await newProjectIds(tx, periodId);
  const updates = await updateRows(tx, periodId);
  const texts = byRevision(await textRows(tx, periodId));
  const participations = byRevision(await participationRows(tx, periodId));
  const activities = byRevision(await activityRows(tx, periodId));
  const figures = byRevision(await figureRows(tx, periodId));
  const attachments = await attachmentRows(tx, periodId);
  return summaryContentSchema.parse({
    format: SUMMARY_FORMAT,
    ...headingOf(frame),
    sides: frame.sides,
    updates: updates.map((update) => ({
      ...lineOf(frame, update, fresh),
      ...textsOf(update, texts(update)),
      participations: participations(update),
      activities: activities(update),
      figures: figures(update),
      ...attachmentsFor(update, attachments),
    })),
  });
}

/**
 * The canonical content of a period's plan: its projects in order, under areas, with the titles they were planned with.
 * @throws NotFound `reportingPeriod.notFound`
 */
export async function loadPlanContent(tx: Tx, periodId: string): Promise<PlanContent> {
  const frame = await loadFrame(tx, periodId);
  const fresh = await newProjectIds(tx, periodId);
  const updates = await updateRows(tx, periodId);
  return planContentSchema.parse({
    format: PLAN_FORMAT,
    ...headingOf(frame),
    projects: updates.map((update) => ({ ...lineOf(frame, update, fresh), title: update.plannedTitle })),
  });
}
