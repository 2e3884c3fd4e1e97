import type { Tx } from "@/server/db/transaction";

/** An agency that is part of no other. */
export interface StandingAgency {
  id: string;
  /** Null for whoever is no member. */
  sideCode: string | null;
}

/** Of each of these agencies the one that stands for it at this moment: itself, or what it became part of at last. By id. */
export async function findStanding(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StandingAgency>> {
  const rows = await tx.$queryRaw<(StandingAgency & { of: string })[]>`
    WITH RECURSIVE became(of, id) AS (
      SELECT id, id FROM workspace.agency WHERE id = ANY(${[...ids]})
      UNION ALL
      SELECT b.of, s.successor_id FROM became b JOIN workspace.agency_succession s ON s.agency_id = b.id
    )
    SELECT b.of, a.id, a.side_code AS "sideCode" FROM became b JOIN workspace.agency a ON a.id = b.id
    WHERE NOT EXISTS (SELECT 1 FROM workspace.agency_succession s WHERE s.agency_id = b.id)`;
  return new Map(rows.map(({ of, ...standing }) => [of, standing]));
}

/** As `findStanding`; and none of them becomes part of another before the transaction ends. */
export async function standingAgencies(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StandingAgency>> {
  const asked = [...new Set(ids)];
  await tx.$queryRaw`SELECT 1 FROM workspace.agency WHERE id = ANY(${asked}) ORDER BY id FOR SHARE`;
  const standing = await findStanding(tx, asked);
  const reached = new Set([...asked, ...[...standing.values()].map(({ id }) => id)]);
  // What was reached is held as well; it may have become part of another before it was.
  return reached.size > asked.length ? standingAgencies(tx, [...reached]) : standing;
}

/** Whether each of these is an agency and part of no other, and stays so until the transaction ends. */
export async function allStand(tx: Tx, ids: readonly string[]): Promise<boolean> {
  const standing = await standingAgencies(tx, ids);
  return ids.every((id) => standing.get(id)?.id === id);
}
