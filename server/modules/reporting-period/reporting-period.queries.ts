import type { CommandContext } from "@/server/db/command-context";
import type { Actor } from "@/server/kernel/actor";
import type { Decision } from "@/server/kernel/decision";
import { type AwaitedEndorsement, loadAwaited } from "../endorsement/awaited";
import { demandPeriodsExistFor } from "../plan/change-plan";
import { isoDay } from "./civil-day";
import { type PeriodName, periodName } from "./period-name";
import { mayManagePeriods } from "./reporting-period.policy";
import { loadStages, type Stage } from "./stage";

export interface PeriodsView {
  periods: (PeriodName & {
    stage: Stage;
    dueOn: string | null;
    counts: UpdateCounts;
    awaited: AwaitedEndorsement | null;
  })[];
  can: { openPeriod: Decision };
}

export interface UpdateCounts {
  all: number;
  submitted: number;
  accepted: number;
}

interface CountRow extends UpdateCounts {
  periodId: string;
}

const NONE: UpdateCounts = { all: 0, submitted: 0, accepted: 0 };

/** Every period, the latest first, with its stage and how far its updates are. */
export async function listPeriods(actor: Actor, { db, clock }: CommandContext): Promise<PeriodsView> {
  demandPeriodsExistFor(actor);
  const rows = await db.reportingPeriod.findMany({ orderBy: [{ startsOn: "desc" }, { endsOn: "desc" }] });
  const stages = await loadStages(
    db,
    rows.map(({ id }) => id),
  );
  const awaited = await loadAwaited(
    db,
    rows.map(({ id }) => id),
    clock.now(),
  );
  const counts = await db.$queryRaw<CountRow[]>`
    SELECT u.period_id AS "periodId", count(*)::int AS all,
      (count(*) FILTER (WHERE step.kind = 'SUBMITTED'))::int AS submitted,
      (count(*) FILTER (WHERE step.kind = 'ACCEPTED'))::int AS accepted
    FROM workspace.progress_update u
    LEFT JOIN LATERAL (
      SELECT s.kind FROM workspace.review_step s WHERE s.update_id = u.id ORDER BY s.ordinal DESC LIMIT 1
    ) step ON true
    GROUP BY u.period_id`;
  const countsOf = new Map(counts.map(({ periodId, ...rest }) => [periodId, rest]));
  return {
    periods: rows.map((row) => ({
      ...periodName(row),
      stage: stages.get(row.id)?.stage ?? "PLANNING",
      dueOn: row.dueOn ? isoDay(row.dueOn) : null,
      awaited: awaited.get(row.id) ?? null,
      counts: countsOf.get(row.id) ?? NONE,
    })),
    can: { openPeriod: mayManagePeriods(actor) },
  };
}
