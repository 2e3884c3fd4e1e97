import type { Tx } from "@/server/db/transaction";
import { NotFound } from "@/server/kernel/errors";
import type { Issue } from "@/server/kernel/issue";
import { planIssues } from "./plan.rules";
import { areaLines, planLines } from "./plan-lines";
import { planRows } from "./plan-rows";

/**
 * What stands between a period's plan and its endorsement; endorsing demands that it is nothing.
 * @throws NotFound `reportingPeriod.notFound`
 */
export async function loadPlanIssues(tx: Tx, periodId: string): Promise<Issue[]> {
  const rows = await tx.reportingPeriod.findUnique({ where: { id: periodId }, include: planRows });
  if (!rows) throw new NotFound("reportingPeriod.notFound");
  return planIssues({ areas: areaLines(rows), ...planLines(rows) });
}
