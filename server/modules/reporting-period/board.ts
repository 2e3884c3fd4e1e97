import type { CommandContext } from "@/server/db/command-context";
import type { Prisma } from "@/server/db/generated/client";
import type { Actor } from "@/server/kernel/actor";
import { allOf, type Decision } from "@/server/kernel/decision";
import { NotFound } from "@/server/kernel/errors";
import { type LocalizedText, localizedTextSchema } from "@/server/kernel/localized-text";
import { type CorrectedElsewhere, loadCorrectedBefore } from "../correction/corrected-before";
import { findOpenCorrection, type OpenCorrectionView } from "../correction/open-correction";
import { type AwaitedEndorsement, loadAwaited } from "../endorsement/awaited";
import { demandPeriodsExistFor } from "../plan/change-plan";
import { workCanChange } from "../plan/plan.rules";
import { type AgencyName, assignedTo } from "../plan/plan-lines";
import { maySeeUpdate } from "../progress-update/progress-update.policy";
import { newProjectIds } from "../project/is-new";
import { titleOf } from "../project/plan-project";
import { progressStateOf, stateAfter } from "../review/review.rules";
import type { ProgressState } from "../review/review.schema";
import { civilDay, isoDay } from "./civil-day";
import { type PeriodName, periodName } from "./period-name";
import { mayManagePeriods } from "./reporting-period.policy";
import { daysLate, reviewCanOpen } from "./reporting-period.rules";
import type { BoardInput } from "./reporting-period.schema";
import { loadStages, type Stage } from "./stage";

export interface BoardLine {
  updateId: string;
  number: number;
  title: LocalizedText;
  responsible: AgencyName | null;
  contributing: AgencyName[];
  state: ProgressState;
  /** When it came into this state; null while nobody has submitted it. */
  since: Date | null;
  /** 0 if it is not. */
  daysLate: number;
  isNew: boolean;
  /** An open correction of the period may touch it. */
  isNamed: boolean;
  /** What it is compared with was corrected since; null where it was not, and once the period is published. */
  correctedBefore: CorrectedElsewhere | null;
  /** Whether the update itself may be read by whoever looks at the board. */
  mayOpen: boolean;
}

export interface BoardView {
  /** `transcribed`: brought in from a document that was published earlier, and so never submitted or reviewed. */
  period: PeriodName & { stage: Stage; dueOn: string | null; transcribed: boolean };
  /** Of the newest edition, while it is open. */
  correction: OpenCorrectionView | null;
  /** Those that the filter lets through. */
  updates: BoardLine[];
  /** Of all updates, whatever the filter. */
  counts: Record<ProgressState, number> & { all: number; late: number };
  sides: { code: string; name: LocalizedText }[];
  /** The responsible agencies of this period. */
  agencies: AgencyName[];
  /** Null where no side waits for the other. */
  awaited: AwaitedEndorsement | null;
  can: Record<"setDueDate" | "openReview", Decision>;
}

const boardRows = {
  orderBy: { number: "asc" },
  select: {
    id: true,
    projectId: true,
    number: true,
    plannedTitle: true,
    headRevision: { select: { texts: { select: { locale: true, title: true } } } },
    assignments: {
      select: { kind: true, agency: { select: { id: true, slug: true, name: true, sideCode: true } } },
    },
    reviewSteps: { orderBy: { ordinal: "desc" }, take: 1, select: { kind: true, at: true } },
  },
} satisfies Prisma.ReportingPeriod$updatesArgs;

type BoardRow = Prisma.ProgressUpdateGetPayload<typeof boardRows>;

interface BoardFacts {
  actor: Actor;
  /** Projects that are new in this period. */
  fresh: ReadonlySet<string>;
  named: readonly string[];
  correctedBefore: ReadonlyMap<string, CorrectedElsewhere>;
  dueOn: string | null;
  today: string;
}

function boardLine(row: BoardRow, facts: BoardFacts): BoardLine {
  const { actor, fresh, named, correctedBefore, dueOn, today } = facts;
  const [newest] = row.reviewSteps;
  const reviewed = newest ? stateAfter(newest.kind) : "DRAFT";
  return {
    updateId: row.id,
    number: row.number,
    title: titleOf(row),
    ...assignedTo(row.assignments),
    state: progressStateOf(reviewed, row.headRevision !== null),
    since: newest?.at ?? null,
    daysLate: daysLate(reviewed, dueOn, today),
    isNew: fresh.has(row.projectId),
    isNamed: named.includes(row.id),
    correctedBefore: correctedBefore.get(row.id) ?? null,
    mayOpen: maySeeUpdate(actor, {
      assignments: row.assignments.map(({ agency }) => ({ agencyId: agency.id })),
    }),
  };
}

function countByState(lines: readonly BoardLine[]): BoardView["counts"] {
  const counts = {
    ...{ EMPTY: 0, DRAFT: 0, SUBMITTED: 0, RETURNED: 0, ACCEPTED: 0 },
    ...{ all: lines.length, late: 0 },
  };
  for (const line of lines) {
    counts[line.state] += 1;
    if (line.daysLate > 0) counts.late += 1;
  }
  return counts;
}

function passes(line: BoardLine, { side, agency, state, late }: Omit<BoardInput, "periodSlug">): boolean {
  const agencies = line.responsible ? [line.responsible, ...line.contributing] : line.contributing;
  return (
    (!side || line.responsible?.side === side) &&
    (!agency || agencies.some(({ slug }) => slug === agency)) &&
    (!state || line.state === state) &&
    (!late || line.daysLate > 0)
  );
}

function responsibleAgencies(lines: readonly BoardLine[]): AgencyName[] {
  const bySlug = new Map(
    lines.flatMap(({ responsible }) => (responsible ? [[responsible.slug, responsible] as const] : [])),
  );
  return [...bySlug.values()].toSorted((one, other) => one.slug.localeCompare(other.slug, "en"));
}

/**
 * Every update of a period with its state, and who is late. The number of statements does not depend on how many there are.
 * @throws NotFound `reportingPeriod.notFound`, also for an administrator
 */
export async function getBoard(
  actor: Actor,
  { periodSlug, ...filter }: BoardInput,
  { db, clock }: CommandContext,
): Promise<BoardView> {
  demandPeriodsExistFor(actor);
  const row = await db.reportingPeriod.findUnique({
    where: { slug: periodSlug },
    include: { updates: boardRows, importedDocument: { select: { periodId: true } } },
  });
  const staged = row && (await loadStages(db, [row.id])).get(row.id);
  if (!row || !staged) throw new NotFound("reportingPeriod.notFound");
  const { stage } = staged;
  const fresh = await newProjectIds(db, row.id);
  const dueOn = row.dueOn ? isoDay(row.dueOn) : null;
  const named = staged.correction?.updateIds ?? [];
  const correctedBefore = stage !== "PUBLISHED" ? await loadCorrectedBefore(db, row.id) : new Map();
  const today = civilDay(clock.now());
  const facts: BoardFacts = { actor, fresh, named, correctedBefore, dueOn, today };
  const lines = row.updates.map((update) => boardLine(update, facts));
  const sides = await db.side.findMany({ orderBy: { position: "asc" } });
  return {
    period: { ...periodName(row), stage, dueOn, transcribed: row.importedDocument !== null },
    correction: await findOpenCorrection(db, staged),
    updates: lines.filter((line) => passes(line, filter)),
    counts: countByState(lines),
    sides: sides.map(({ code, name }) => ({ code, name: localizedTextSchema.parse(name) })),
    agencies: responsibleAgencies(lines),
    awaited: (await loadAwaited(db, [row.id], clock.now())).get(row.id) ?? null,
    can: {
      setDueDate: allOf(mayManagePeriods(actor), workCanChange(staged)),
      openReview: allOf(mayManagePeriods(actor), reviewCanOpen(stage)),
    },
  };
}
