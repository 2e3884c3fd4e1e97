import type { CommandContext } from "@/server/db/command-context";
import type { Tx } from "@/server/db/transaction";
import { type Actor, isOfficer } from "@/server/kernel/actor";
import { NotFound } from "@/server/kernel/errors";
import { demandPeriodsExistFor } from "../plan/change-plan";
import { maySeeUpdate } from "../progress-update/progress-update.policy";
import { getUpdateRow } from "../progress-update/update-rows";
import { loadStages, type PeriodRow } from "../reporting-period/stage";
import { mayReadSummary } from "../summary/summary.policy";
import { type FindingView, findingViews } from "./finding-view";
import type { PeriodFindings, UpdateFindings } from "./proof-reading.schema";
import { proofReadPeriod } from "./standing-findings";

type Db = Pick<CommandContext, "db">;

/** Content and dismissals of one moment; a long summary on a busy machine takes its time. */
const SNAPSHOT = { isolationLevel: "RepeatableRead", timeout: 15_000 } as const;

export interface PeriodFindingsView {
  periodSlug: string;
  findings: FindingView[];
}

export interface UpdateFindingsView {
  updateId: string;
  findings: FindingView[];
}

async function findPeriod(tx: Tx, slug: string): Promise<PeriodRow | undefined> {
  const row = await tx.reportingPeriod.findUnique({ where: { slug }, select: { id: true } });
  return row ? (await loadStages(tx, [row.id])).get(row.id) : undefined;
}

/**
 * What proof-reading noticed in a period's summary, by update, heaviest first; a member is told of the updates of their
 * agencies.
 * @throws NotFound `reportingPeriod.notFound`, also where this actor may not read the summary
 */
export async function findingsForPeriod(
  actor: Actor,
  { periodSlug }: PeriodFindings,
  { db }: Db,
): Promise<PeriodFindingsView> {
  demandPeriodsExistFor(actor);
  const read = async (tx: Tx): Promise<PeriodFindingsView> => {
    const period = await findPeriod(tx, periodSlug);
    if (!period || !mayReadSummary(actor, period.stage).allowed) {
      throw new NotFound("reportingPeriod.notFound");
    }
    const maySee = (facts: Parameters<typeof maySeeUpdate>[1]) => maySeeUpdate(actor, facts);
    const reading = await proofReadPeriod(tx, period, { maySee, readsAll: isOfficer(actor) });
    return { periodSlug, findings: findingViews(actor, reading) };
  };
  return db.$transaction(read, SNAPSHOT);
}

/**
 * What proof-reading noticed in one update, compared with those that this actor may see.
 * @throws NotFound `progressUpdate.notFound`, also where this actor may not know of it
 */
export async function findingsForUpdate(
  actor: Actor,
  { updateId }: UpdateFindings,
  { db }: Db,
): Promise<UpdateFindingsView> {
  const read = async (tx: Tx): Promise<UpdateFindingsView> => {
    const { period } = await getUpdateRow(tx, actor, updateId);
    const maySee = (facts: Parameters<typeof maySeeUpdate>[1]) => maySeeUpdate(actor, facts);
    const readership = { maySee, wanted: [updateId], readsAll: isOfficer(actor) };
    const reading = await proofReadPeriod(tx, period, readership);
    return { updateId, findings: findingViews(actor, reading) };
  };
  return db.$transaction(read, SNAPSHOT);
}
