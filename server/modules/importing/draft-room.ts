import type { Tx } from "@/server/db/transaction";
import { type Issue, issue } from "@/server/kernel/issue";
import { dateColumn } from "../reporting-period/civil-day";
import { computedNames } from "./draft-names";
import type { DraftHead } from "./import-draft.schema";

/**
 * Whether another period has the address or some of the days of this one, as things stand: told beforehand, beside the fields.
 * Confirming looks again, under lock.
 */
export async function loadRoomIssues(tx: Tx, head: DraftHead): Promise<Issue[]> {
  const computed = computedNames(head);
  if (!computed) return [];
  const slug = head.slug || computed.slug;
  const taken = await tx.reportingPeriod.count({ where: { slug } });
  if (taken > 0) return [issue("importing.periodExists", { period: slug }, "slug")];
  const beside = await tx.reportingPeriod.findFirst({
    where: { startsOn: { lte: dateColumn(head.endsOn) }, endsOn: { gte: dateColumn(head.startsOn) } },
    select: { slug: true },
  });
  return beside ? [issue("importing.periodOverlaps", { period: beside.slug }, "startsOn")] : [];
}
