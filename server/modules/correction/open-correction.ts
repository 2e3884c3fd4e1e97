import type { Tx } from "@/server/db/transaction";
import type { LocalizedText } from "@/server/kernel/localized-text";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import { titleOf } from "../project/plan-project";
import type { PeriodRow } from "../reporting-period/stage";

export interface NamedUpdate {
  updateId: string;
  number: number;
  title: LocalizedText;
}

/** A correction that is open, as everybody who knows of the period is told of it. */
export interface OpenCorrectionView {
  /** Number of the edition that it repairs. */
  corrects: number;
  reason: LocalizedText;
  openedBy: string;
  openedAt: Date;
  /** The updates that it may touch, in order. */
  updates: NamedUpdate[];
}

const TITLED = {
  id: true,
  number: true,
  plannedTitle: true,
  headRevision: { select: { texts: { select: { locale: true, title: true } } } },
} as const;

/** The updates of a period with their titles, in order. */
export async function listTitled(tx: Tx, periodId: string): Promise<NamedUpdate[]> {
  const rows = await tx.progressUpdate.findMany({
    where: { periodId },
    select: TITLED,
    orderBy: { number: "asc" },
  });
  return rows.map((row) => ({ updateId: row.id, number: row.number, title: titleOf(row) }));
}

/** Null where no correction of the period is open. */
export async function findOpenCorrection(
  tx: Tx,
  { id: periodId, correction }: Pick<PeriodRow, "id" | "correction">,
): Promise<OpenCorrectionView | null> {
  if (!correction) return null;
  const { reason, openedAt, openedBy } = await tx.correction.findUniqueOrThrow({
    where: { id: correction.id },
    include: { openedBy: { select: { name: true } } },
  });
  const updates = (await listTitled(tx, periodId)).filter(({ updateId }) =>
    correction.updateIds.includes(updateId),
  );
  return {
    corrects: correction.corrects,
    reason: localizedTextSchema.parse(reason),
    openedBy: openedBy.name,
    openedAt,
    updates,
  };
}
