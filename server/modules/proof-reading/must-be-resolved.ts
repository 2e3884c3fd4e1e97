import type { Tx } from "@/server/db/transaction";
import { type Issue, issue } from "@/server/kernel/issue";
import { canBeTouched } from "../correction/correction.rules";
import type { PeriodRow } from "../reporting-period/stage";
import { MUST_BE_RESOLVED } from "./proof-reading.rules";
import { proofReadPeriod } from "./standing-findings";

/**
 * What must be resolved before a side endorses the summary: one issue for each update, with the number of findings that are
 * neither mended nor dismissed; its place is the id of the update. Under correction, of the updates that it names: in the
 * others nothing can be resolved.
 */
export async function findingsToResolve(
  tx: Tx,
  period: Pick<PeriodRow, "id" | "stage" | "correction">,
): Promise<Issue[]> {
  const { findings } = await proofReadPeriod(tx, period, { maySee: () => true, readsAll: true });
  const standing = findings.filter(({ update, finding, dismissed }) => {
    return finding.severity === "MUST_RESOLVE" && dismissed === null && canBeTouched(period, update.id);
  });
  const counts = new Map<string, { number: number; count: number }>();
  for (const { update } of standing) {
    const count = (counts.get(update.id)?.count ?? 0) + 1;
    counts.set(update.id, { number: update.number, count });
  }
  return [...counts].map(([updateId, params]) => issue(MUST_BE_RESOLVED, params, updateId));
}
