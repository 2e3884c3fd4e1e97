import type { Tx } from "@/server/db/transaction";
import { arrangeProjects } from "../project/arrange-projects";

/** Numbers the areas of a period 1…n: as they are, changed by `reorder`; projects follow their areas. The period must be locked. */
export async function arrangeAreas(
  tx: Tx,
  periodId: string,
  reorder: (ids: readonly string[]) => readonly string[] = (ids) => ids,
): Promise<void> {
  const areas = await tx.area.findMany({
    where: { periodId },
    orderBy: { position: "asc" },
    select: { id: true },
  });
  const order = [...reorder(areas.map(({ id }) => id))];
  await tx.$executeRaw`
    UPDATE workspace.area a SET position = o.position::int
    FROM unnest(${order}::text[]) WITH ORDINALITY AS o (id, position)
    WHERE a.id = o.id AND a.position <> o.position`;
  await arrangeProjects(tx, periodId);
}
