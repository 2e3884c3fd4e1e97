import type { Tx } from "@/server/db/transaction";
import { assignedMembers } from "../endorsement/audience";
import { tell } from "../endorsement/tell";
import { isoDay } from "./civil-day";

/** Tells the members of every agency that writes, in the page and by mail, by when updates are due; nothing where no day is set. */
export async function tellDueDate(tx: Tx, periodId: string): Promise<void> {
  const { dueOn } = await tx.reportingPeriod.findUniqueOrThrow({ where: { id: periodId } });
  if (!dueOn) return;
  const [year = "", month = "", day = ""] = isoDay(dueOn).split("-");
  await tell(tx, periodId, await assignedMembers(tx, periodId), {
    code: "reportingPeriod.updatesDue",
    template: "updatesDue",
    // A message has no calendar: the day goes into it in its parts, which each language puts in its own order.
    params: () => ({ year, month: Number(month), day: Number(day) }),
  });
}
