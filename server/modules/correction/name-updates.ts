import type { Tx } from "@/server/db/transaction";
import { Invalid } from "@/server/kernel/errors";
import type { PeriodRow } from "../reporting-period/stage";

interface Naming {
  correctionId: string;
  period: PeriodRow;
  byId: string;
  at: Date;
}

/**
 * Names updates of the period in a correction, each as it stands now: it says what the edition says.
 * @returns their numbers, in order
 * @throws Invalid `correction.unknownUpdate`
 */
export async function writeNames(
  tx: Tx,
  { correctionId, period, byId, at }: Naming,
  updateIds: readonly string[],
): Promise<number[]> {
  const found = await tx.progressUpdate.findMany({
    where: { id: { in: [...updateIds] }, periodId: period.id },
    select: { id: true, number: true, headRevisionId: true },
    orderBy: { number: "asc" },
  });
  const rows = found.flatMap(({ id, headRevisionId }) =>
    headRevisionId === null
      ? []
      : [{ correctionId, updateId: id, revisionId: headRevisionId, namedById: byId, namedAt: at }],
  );
  if (rows.length < updateIds.length) throw new Invalid("correction.unknownUpdate");
  await tx.correctionUpdate.createMany({ data: rows });
  return found.map(({ number }) => number);
}
