import type { Tx } from "@/server/db/transaction";
import { Conflict } from "@/server/kernel/errors";
import { foldName } from "./agency-knowledge";

/** Days, ISO 8601, both included; open where null. */
export interface SpanOfDays {
  validFrom: string | null;
  validTo: string | null;
}

/** Whoever changes a name looks alone at all of them; who reads them goes on. */
export async function lockNames(tx: Tx): Promise<void> {
  await tx.$executeRaw`LOCK TABLE workspace.agency, workspace.agency_variant IN SHARE ROW EXCLUSIVE MODE`;
}

/**
 * That no other agency is called so on any of these days, officially or otherwise, by what readers take for the same: in either
 * script, width or kind of bracket. The names are locked.
 * @param ofAgency null for one that is not there yet
 * @throws Conflict `agency.nameTaken` with the name and the slug of the other
 */
export async function demandFree(
  tx: Tx,
  ofAgency: string | null,
  names: readonly string[],
  { validFrom, validTo }: SpanOfDays,
): Promise<void> {
  const inUse = await tx.$queryRaw<{ name: string; slug: string }[]>`
    SELECT taken.name, a.slug FROM (
      SELECT n.value AS name, a.id AS agency_id FROM workspace.agency a, jsonb_each_text(a.name) n
      WHERE NOT EXISTS (SELECT 1 FROM workspace.agency_succession s WHERE s.agency_id = a.id)
      UNION ALL SELECT v.name, v.agency_id FROM workspace.agency_variant v
      WHERE daterange(v.valid_from, v.valid_to, '[]') && daterange(${validFrom}::date, ${validTo}::date, '[]')
    ) taken JOIN workspace.agency a ON a.id = taken.agency_id
    WHERE a.id IS DISTINCT FROM ${ofAgency} ORDER BY a.slug`;
  const wanted = new Set(names.map(foldName));
  const taken = inUse.find(({ name }) => wanted.has(foldName(name)));
  if (taken) throw new Conflict("agency.nameTaken", { name: taken.name, agency: taken.slug });
}

/** Whether this agency is called so on some of these days already. */
export async function hasVariant(
  tx: Tx,
  agencyId: string,
  name: string,
  { validFrom, validTo }: SpanOfDays,
): Promise<boolean> {
  const found = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM workspace.agency_variant WHERE agency_id = ${agencyId} AND name = ${name}
      AND daterange(valid_from, valid_to, '[]') && daterange(${validFrom}::date, ${validTo}::date, '[]')`;
  return found.length > 0;
}
