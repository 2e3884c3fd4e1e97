import type { WorkspaceDb } from "@/server/db/workspace-client";
import type { Actor } from "@/server/kernel/actor";
import type { Decision } from "@/server/kernel/decision";
import { NotFound } from "@/server/kernel/errors";
import type { Issue } from "@/server/kernel/issue";
import type { LocalizedText } from "@/server/kernel/localized-text";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import { findOpenCorrection, type OpenCorrectionView } from "../correction/open-correction";
import { dueOnOf } from "../due-date/due-date.rules";
import { offeredFigures } from "../figure/offered-figures";
import { type Reconciliation, reconcile } from "../figure/reconcile";
import type { WrittenFigure } from "../figure/written-figure.schema";
import type { PeriodRow, Stage } from "../reporting-period/stage";
import {
  mayAcceptUpdate,
  mayReturnUpdate,
  maySubmitUpdate,
  mayWithdrawSubmission,
} from "../review/review.policy";
import { progressStateOf } from "../review/review.rules";
import type { ProgressState, ReviewState, ReviewStepKind } from "../review/review.schema";
import { writtenForName } from "./agency-written-for";
import { loadRevision } from "./load-revisions";
import { findPreviousUpdate, type PreviousUpdate } from "./previous-update";
import { agenciesToWriteFor, maySaveUpdate, type UpdateFacts, visibleTo } from "./progress-update.policy";
import { updateIssues, updateWarnings } from "./progress-update.rules";
import { REVISION_LINE, type RevisionLine, revisionLine } from "./revision-line";
import type { StoredContent } from "./settle-content";
import {
  type AssignmentView,
  assignmentViews,
  getUpdateRow,
  type PeriodView,
  periodView,
  type UpdateRow,
} from "./update-rows";
import { type ViewedContent, viewContent } from "./view-content";

interface Context {
  db: WorkspaceDb;
}

export interface ReviewStepView {
  ordinal: number;
  kind: ReviewStepKind;
  by: string;
  /** The agency that an officer took it for. */
  onBehalfOf: LocalizedText | null;
  at: Date;
  comment: string | null;
}

/** What a form offers to choose from. */
export interface UpdateChoices {
  agencies: { id: string; name: LocalizedText; side: string | null }[];
  sides: { code: string; name: LocalizedText }[];
}

/** What the newest revision gives rise to; made again after each save. */
export interface ContentFindings {
  issues: Issue[];
  warnings: Issue[];
  offered: WrittenFigure[];
  /** How each figure stands to the narrative, in the order of the figures. */
  reconciliations: Reconciliation[];
}

export interface UpdateView extends ContentFindings {
  id: string;
  number: number;
  project: string;
  plannedTitle: LocalizedText;
  period: PeriodView;
  stage: Stage;
  state: ReviewState;
  /** The state as it is shown. */
  progress: ProgressState;
  assignments: AssignmentView[];
  head: RevisionLine | null;
  /** The agencies that the reader may write it for, the expected one first. */
  writesFor: { agencyId: string; name: LocalizedText }[];
  /** Of the period, while one is open, and whether it may touch this update. */
  correction: (OpenCorrectionView & { isNamed: boolean }) | null;
  /** Null until somebody writes. */
  content: ViewedContent | null;
  /** What the same project last reported, published or accepted; null where it never did. */
  previous: PreviousUpdate | null;
  steps: ReviewStepView[];
  choices: UpdateChoices;
  can: Record<"save" | "submit" | "withdraw" | "accept" | "return", Decision>;
}

/** Issues, warnings and figures not recorded yet of a content. */
export function findingsOf(
  content: StoredContent,
  period: PeriodView,
  sides: readonly string[],
): ContentFindings {
  const span = { from: period.startsOn, to: period.endsOn };
  const paragraphs = content.texts[content.sourceLocale]?.paragraphs ?? [];
  const narrative = { locale: content.sourceLocale, paragraphs, period: span, sides };
  const offered = offeredFigures(narrative, content.figures);
  return {
    issues: updateIssues(content),
    warnings: updateWarnings(content, span, offered.length),
    offered,
    reconciliations: reconcile(content.figures, paragraphs, content.sourceLocale),
  };
}

/** What forms offer: agencies and sides on record. */
export async function choicesOf(db: WorkspaceDb): Promise<UpdateChoices> {
  const agencies = await db.agency.findMany({ orderBy: { slug: "asc" } });
  const sides = await db.side.findMany({ orderBy: { position: "asc" } });
  return {
    agencies: agencies.map(({ id, name, sideCode }) => ({
      id,
      name: localizedTextSchema.parse(name),
      side: sideCode,
    })),
    sides: sides.map(({ code, name }) => ({ code, name: localizedTextSchema.parse(name) })),
  };
}

async function headOf(db: WorkspaceDb, revisionId: string | null): Promise<UpdateView["head"]> {
  if (revisionId === null) return null;
  const row = await db.revision.findUniqueOrThrow({ where: { id: revisionId }, select: REVISION_LINE });
  return revisionLine(row);
}

function writesFor(actor: Actor, facts: UpdateFacts, row: UpdateRow): UpdateView["writesFor"] {
  const names = new Map(assignmentViews(row).map(({ agencyId, name }) => [agencyId, name]));
  return agenciesToWriteFor(actor, facts).map((agencyId) => ({ agencyId, name: names.get(agencyId) ?? {} }));
}

async function correctionOf(
  db: WorkspaceDb,
  period: PeriodRow,
  facts: UpdateFacts,
): Promise<UpdateView["correction"]> {
  const open = await findOpenCorrection(db, period);
  return open && { ...open, isNamed: facts.correction === "NAMED" };
}

function decisions(actor: Actor, facts: UpdateFacts): UpdateView["can"] {
  return {
    save: maySaveUpdate(actor, facts),
    submit: maySubmitUpdate(actor, facts),
    withdraw: mayWithdrawSubmission(actor, facts),
    accept: mayAcceptUpdate(actor, facts),
    return: mayReturnUpdate(actor, facts),
  };
}

const NO_FINDINGS: ContentFindings = { issues: [], warnings: [], offered: [], reconciliations: [] };

/**
 * One update to write or review, with what was reported last time beside it.
 * @throws NotFound `progressUpdate.notFound`, also where this actor may not know of it
 */
export async function getUpdate(
  actor: Actor,
  { updateId }: { updateId: string },
  { db }: Context,
): Promise<UpdateView> {
  const { row, facts, period: staged } = await getUpdateRow(db, actor, updateId);
  const content = await loadRevision(db, row.headRevisionId);
  const choices = await choicesOf(db);
  const period = { ...periodView(row.period), dueOn: dueOnOf(row.period, row.assignments) };
  const sides = choices.sides.map(({ code }) => code);
  return {
    id: row.id,
    number: row.number,
    project: row.project.slug,
    plannedTitle: localizedTextSchema.parse(row.plannedTitle),
    period,
    stage: staged.stage,
    state: facts.state,
    progress: progressStateOf(facts.state, facts.isWritten),
    assignments: assignmentViews(row),
    correction: await correctionOf(db, staged, facts),
    head: await headOf(db, row.headRevisionId),
    writesFor: writesFor(actor, facts, row),
    content: content && viewContent(content),
    previous: await findPreviousUpdate(db, row.projectId, row.period.startsOn),
    steps: row.reviewSteps.map(({ ordinal, kind, account, onBehalfOf, at, comment }) => ({
      ...{ ordinal, kind, by: account.name, onBehalfOf: writtenForName(onBehalfOf), at, comment },
    })),
    ...(content ? findingsOf(content, period, sides) : NO_FINDINGS),
    choices,
    can: decisions(actor, facts),
  };
}

/**
 * Where an update is now, from the number that it has in its period.
 * @throws NotFound `progressUpdate.notFound`
 */
export async function findUpdateId(
  actor: Actor,
  { period, number }: { period: string; number: number },
  { db }: Context,
): Promise<{ updateId: string }> {
  const row = await db.progressUpdate.findFirst({
    where: { number, period: { slug: period }, ...visibleTo(actor) },
    select: { id: true },
  });
  if (!row) throw new NotFound("progressUpdate.notFound");
  await getUpdateRow(db, actor, row.id);
  return { updateId: row.id };
}
