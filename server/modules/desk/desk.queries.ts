import type { CommandContext } from "@/server/db/command-context";
import type { Prisma } from "@/server/db/generated/client";
import type { Tx } from "@/server/db/transaction";
import { type Actor, isOfficer, type Side } from "@/server/kernel/actor";
import type { LocalizedText } from "@/server/kernel/localized-text";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import { listOpenMentions, type OpenMention } from "../comment/open-mentions";
import { dueOnOf } from "../due-date/due-date.rules";
import { type AwaitedEndorsement, loadAwaited } from "../endorsement/awaited";
import { type PeriodView, periodView } from "../progress-update/update-rows";
import { civilDay, daysBetween } from "../reporting-period/civil-day";
import { loadStages, type Stage } from "../reporting-period/stage";
import { progressStateOf, stateOf } from "../review/review.rules";
import type { ProgressState, ReviewState } from "../review/review.schema";
import { concerning, hasDesk, onlyContributes } from "./desk.policy";
import { byUrgency, waitsForMember, waitsForOfficer } from "./desk.rules";

export interface DeskUpdate {
  id: string;
  number: number;
  title: LocalizedText;
  period: PeriodView;
  stage: Stage;
  state: ReviewState;
  dueOn: string | null;
  /** Until the due date; negative when it is past, null without one. */
  daysLeft: number | null;
  /** The state as it is shown. */
  progress: ProgressState;
  /** The actor's agencies only contribute: another one submits. */
  isContributing: boolean;
  /** What it was returned with, by whom. */
  returned: { comment: string; by: string } | null;
}

export interface DeskEndorsement {
  period: PeriodView;
  subject: "PLAN" | "SUMMARY" | "TRANSCRIPTION";
  /** Since when the other side waits, and for how long; null while nobody has endorsed. */
  awaited: AwaitedEndorsement | null;
  updates: number;
  accepted: number;
}

/** What waits for one person. */
export interface Desk {
  toWrite: DeskUpdate[];
  /** Handed in, and now with the secretariat. */
  handedIn: DeskUpdate[];
  toReview: DeskUpdate[];
  /** Open comments that call on this person. */
  toAnswer: OpenMention[];
  toEndorse: DeskEndorsement[];
  toPublish: PeriodView[];
}

const LISTED = {
  period: { include: { dueDateExceptions: true } },
  assignments: { select: { agencyId: true, sideCode: true, kind: true } },
  headRevision: { select: { texts: { select: { locale: true, title: true } } } },
  reviewSteps: {
    select: { ordinal: true, kind: true, comment: true, account: { select: { name: true } } },
    orderBy: { ordinal: "desc" },
    take: 1,
  },
} as const satisfies Prisma.ProgressUpdateInclude;

type ListedRow = Prisma.ProgressUpdateGetPayload<{ include: typeof LISTED }>;

function titleOf(row: ListedRow): LocalizedText {
  const written =
    row.headRevision?.texts.flatMap(({ locale, title }) => (title ? [[locale, title]] : [])) ?? [];
  const planned = localizedTextSchema.parse(row.plannedTitle);
  return localizedTextSchema.parse({ ...planned, ...Object.fromEntries(written) });
}

function deskUpdate(row: ListedRow, actor: Actor, stage: Stage, today: string): DeskUpdate {
  const period = periodView(row.period);
  const dueOn = dueOnOf(row.period, row.assignments);
  const state = stateOf(row.reviewSteps);
  const [newest] = row.reviewSteps;
  const responsible = row.assignments.find(({ kind }) => kind === "RESPONSIBLE");
  return {
    id: row.id,
    number: row.number,
    title: titleOf(row),
    period,
    stage,
    state,
    dueOn,
    daysLeft: dueOn === null ? null : daysBetween(today, dueOn),
    progress: progressStateOf(state, row.headRevision !== null),
    isContributing: onlyContributes(actor, responsible?.agencyId),
    returned:
      state === "RETURNED" && newest ? { comment: newest.comment ?? "", by: newest.account.name } : null,
  };
}

const OPEN = {
  endorsements: { where: { endedAt: null }, select: { subject: true, sideCode: true } },
  importedDocument: { select: { sha256: true } },
  updates: {
    select: { reviewSteps: { select: { ordinal: true, kind: true }, orderBy: { ordinal: "desc" }, take: 1 } },
  },
} as const satisfies Prisma.ReportingPeriodInclude;

type OpenPeriod = Prisma.ReportingPeriodGetPayload<{ include: typeof OPEN }>;

function subjectOf(period: OpenPeriod, stage: Stage): DeskEndorsement["subject"] | null {
  if (period.updates.length === 0) return null;
  if (stage === "PLANNING") return "PLAN";
  if (stage !== "REVIEW") return null;
  return period.importedDocument ? "TRANSCRIPTION" : "SUMMARY";
}

function deskEndorsements(
  periods: readonly (readonly [OpenPeriod, Stage])[],
  side: Side,
  waiting: ReadonlyMap<string, AwaitedEndorsement>,
): DeskEndorsement[] {
  return periods.flatMap(([period, stage]) => {
    const subject = subjectOf(period, stage);
    const given = period.endorsements.filter((endorsement) => endorsement.subject === subject);
    if (subject === null || given.some(({ sideCode }) => sideCode === side)) return [];
    const accepted = period.updates.filter(({ reviewSteps }) => stateOf(reviewSteps) === "ACCEPTED").length;
    const updates = period.updates.length;
    const awaited = given.length > 0 ? (waiting.get(period.id) ?? null) : null;
    return [{ period: periodView(period), subject, awaited, updates, accepted }];
  });
}

async function openPeriods(db: Tx): Promise<(readonly [OpenPeriod, Stage])[]> {
  const rows = await db.reportingPeriod.findMany({ include: OPEN, orderBy: { startsOn: "asc" } });
  const stages = await loadStages(
    db,
    rows.map(({ id }) => id),
  );
  return rows.flatMap((row) => {
    const stage = stages.get(row.id)?.stage;
    return stage && stage !== "PUBLISHED" ? [[row, stage] as const] : [];
  });
}

async function deskUpdates(db: Tx, actor: Actor, stages: ReadonlyMap<string, Stage>, today: string) {
  const rows = await db.progressUpdate.findMany({
    where: { periodId: { in: [...stages.keys()] }, ...concerning(actor) },
    include: LISTED,
  });
  return rows
    .map((row) => deskUpdate(row, actor, stages.get(row.periodId) ?? "PLANNING", today))
    .toSorted(byUrgency);
}

const EMPTY: Desk = {
  ...{ toWrite: [], handedIn: [], toReview: [] },
  ...{ toAnswer: [], toEndorse: [], toPublish: [] },
};

/** What waits for this person, most urgent first; a constant number of statements. Nothing of content waits for an administrator. */
export async function listMyDesk(actor: Actor, { db, clock }: CommandContext): Promise<Desk> {
  if (!hasDesk(actor)) return EMPTY;
  const periods = await openPeriods(db);
  const stages = new Map(periods.map(([{ id }, stage]) => [id, stage]));
  const updates = await deskUpdates(db, actor, stages, civilDay(clock.now()));
  const toAnswer = await listOpenMentions(db, actor);
  if (!isOfficer(actor))
    return {
      ...EMPTY,
      toAnswer,
      toWrite: updates.filter(waitsForMember),
      handedIn: updates.filter(waitsForOfficer),
    };
  return {
    ...EMPTY,
    toAnswer,
    toReview: updates.filter(waitsForOfficer),
    toEndorse: deskEndorsements(periods, actor.side, await loadAwaited(db, [...stages.keys()], clock.now())),
    toPublish: periods.flatMap(([period, stage]) => (stage === "ENDORSED" ? [periodView(period)] : [])),
  };
}
