import type { CommandContext } from "@/server/db/command-context";
import type { Prisma } from "@/server/db/generated/client";
import { type Actor, isOfficer } from "@/server/kernel/actor";
import { allOf, type Decision } from "@/server/kernel/decision";
import { NotFound } from "@/server/kernel/errors";
import { LOCALES, type Locale } from "@/server/kernel/locale";
import type { LocalizedText } from "@/server/kernel/localized-text";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import { countOpenThreads } from "../comment/open-threads";
import { loadCorrectedBefore } from "../correction/corrected-before";
import { findOpenCorrection, type OpenCorrectionView } from "../correction/open-correction";
import { mayExceptDueDate } from "../due-date/due-date.policy";
import { type AwaitedEndorsement, loadAwaited } from "../endorsement/awaited";
import { loadUnstaffedSides } from "../handover/unstaffed-sides";
import { demandPeriodsExistFor } from "../plan/change-plan";
import { workCanChange } from "../plan/plan.rules";
import { type AgencyName, agencyName } from "../plan/plan-lines";
import { newProjectIds } from "../project/is-new";
import { civilDay, isoDay } from "../reporting-period/civil-day";
import { type PeriodName, periodName } from "../reporting-period/period-name";
import { mayManagePeriods } from "../reporting-period/reporting-period.policy";
import { reviewCanOpen } from "../reporting-period/reporting-period.rules";
import { loadStages, type PeriodRow, type Stage } from "../reporting-period/stage";
import type { ProgressState } from "../review/review.schema";
import type { BoardInput } from "./board.schema";
import { type BoardLine, type BoardRow, boardLine, boardRows } from "./board-lines";
import { completenessByLanguage } from "./completeness";

export interface DueDateExceptionView {
  agency: AgencyName;
  /** ISO 8601. */
  dueOn: string;
  /** Null for whoever is neither an officer nor of that agency. */
  reason: string | null;
  setBy: string;
  setAt: Date;
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
  /** In how many of all updates the text is complete, by language. */
  complete: Record<Locale, number>;
  sides: { code: string; name: LocalizedText }[];
  /** Of whoever looks at it. */
  ownSide: string | null;
  /** The responsible agencies of this period. */
  agencies: AgencyName[];
  /** Agencies whose updates are due on another day than the period's. */
  exceptions: DueDateExceptionView[];
  /** Sides without an officer who can sign in, while the period is open. */
  unstaffed: { code: string; name: LocalizedText }[];
  /** Null where no side waits for the other. */
  awaited: AwaitedEndorsement | null;
  can: Record<"setDueDate" | "exceptDueDate" | "openReview", Decision>;
}

/** What the whole board is made of: one row, whatever it is asked for. */
const WHOLE = {
  updates: boardRows,
  importedDocument: { select: { periodId: true } },
  dueDateExceptions: {
    include: {
      agency: { select: { id: true, slug: true, name: true, sideCode: true } },
      setBy: { select: { name: true } },
    },
    orderBy: [{ dueOn: "asc" }, { agencyId: "asc" }],
  },
} satisfies Prisma.ReportingPeriodInclude;

async function findBoard({ db }: CommandContext, slug: string) {
  const row = await db.reportingPeriod.findUnique({ where: { slug }, include: WHOLE });
  const staged = row && (await loadStages(db, [row.id])).get(row.id);
  return row && staged ? { row, staged } : null;
}

type FoundBoard = NonNullable<Awaited<ReturnType<typeof findBoard>>>;
type WholeRow = FoundBoard["row"];

function exceptionViews(actor: Actor, rows: WholeRow["dueDateExceptions"]): DueDateExceptionView[] {
  return rows.map(({ agency, agencyId, dueOn, reason, setBy, setAt }) => ({
    agency: agencyName(agency),
    dueOn: isoDay(dueOn),
    reason: isOfficer(actor) || actor.agencyIds.includes(agencyId) ? reason : null,
    setBy: setBy.name,
    setAt,
  }));
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

/** Of all updates, whoever asks: how far the period is may be known without knowing of which one. */
function countComplete(rows: readonly BoardRow[]): BoardView["complete"] {
  const counts = { "zh-Hans": 0, "zh-Hant": 0, en: 0 };
  for (const { headRevision } of rows) {
    const completeness = completenessByLanguage(headRevision?.texts ?? []);
    for (const locale of LOCALES) if (completeness[locale] === "COMPLETE") counts[locale] += 1;
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

async function linesOf(
  actor: Actor,
  { row, staged }: FoundBoard,
  { db, clock }: CommandContext,
): Promise<BoardLine[]> {
  const fresh = await newProjectIds(db, row.id);
  const isOpen = staged.stage !== "PUBLISHED";
  const correctedBefore = isOpen ? await loadCorrectedBefore(db, row.id) : new Map();
  const updateIds = row.updates.map(({ id }) => id);
  const openComments = await countOpenThreads(db, actor, updateIds);
  const today = civilDay(clock.now());
  const facts = { actor, period: staged, dueDates: row, fresh, correctedBefore, openComments, today };
  return row.updates.map((update) => boardLine(update, facts));
}

function canOf(actor: Actor, staged: PeriodRow): BoardView["can"] {
  return {
    setDueDate: allOf(mayManagePeriods(actor), workCanChange(staged)),
    exceptDueDate: allOf(mayExceptDueDate(actor, actor.side), workCanChange(staged)),
    openReview: allOf(mayManagePeriods(actor), reviewCanOpen(staged.stage)),
  };
}

/**
 * Every update of a period with its state, and who is late. The number of statements does not depend on how many there are.
 * @throws NotFound `reportingPeriod.notFound`, also for an administrator
 */
export async function getBoard(
  actor: Actor,
  { periodSlug, ...filter }: BoardInput,
  context: CommandContext,
): Promise<BoardView> {
  demandPeriodsExistFor(actor);
  const { db, clock } = context;
  const found = await findBoard(context, periodSlug);
  if (!found) throw new NotFound("reportingPeriod.notFound");
  const { row, staged } = found;
  const lines = await linesOf(actor, found, context);
  const sides = await db.side.findMany({ orderBy: { position: "asc" } });
  const dueOn = row.dueOn ? isoDay(row.dueOn) : null;
  return {
    period: { ...periodName(row), stage: staged.stage, dueOn, transcribed: row.importedDocument !== null },
    correction: await findOpenCorrection(db, staged),
    updates: lines.filter((line) => passes(line, filter)),
    counts: countByState(lines),
    complete: countComplete(row.updates),
    sides: sides.map(({ code, name }) => ({ code, name: localizedTextSchema.parse(name) })),
    ownSide: actor.side,
    agencies: responsibleAgencies(lines),
    exceptions: exceptionViews(actor, row.dueDateExceptions),
    unstaffed: staged.stage === "PUBLISHED" ? [] : await loadUnstaffedSides(db),
    awaited: (await loadAwaited(db, [row.id], clock.now())).get(row.id) ?? null,
    can: canOf(actor, staged),
  };
}
