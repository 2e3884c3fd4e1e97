import type { Tx } from "@/server/db/transaction";
import { type PlanLine, underAreas } from "./project-order";

/**
 * Numbers the projects of a period 1…n: as they are, changed by `reorder`, each under its area. The period must be locked.
 * Whatever adds, removes or moves a project or an area ends with this.
 */
export async function arrangeProjects(
  tx: Tx,
  periodId: string,
  reorder: (lines: readonly PlanLine[]) => readonly PlanLine[] = (lines) => lines,
): Promise<void> {
  const lines = await tx.$queryRaw<PlanLine[]>`
    SELECT u.id AS "updateId", a.position AS area, e.number AS "earlierNumber"
    FROM workspace.progress_update u
    JOIN workspace.reporting_period p ON p.id = u.period_id
    LEFT JOIN workspace.area a ON a.id = u.area_id
    LEFT JOIN workspace.progress_update e ON e.period_id = p.planned_from_id AND e.project_id = u.project_id
    WHERE u.period_id = ${periodId} ORDER BY u.number`;
  const order = underAreas(reorder(lines)).map(({ updateId }) => updateId);
  await tx.$executeRaw`
    UPDATE workspace.progress_update u SET number = o.number::int
    FROM unnest(${order}::text[]) WITH ORDINALITY AS o (id, number)
    WHERE u.id = o.id AND u.number <> o.number`;
}
