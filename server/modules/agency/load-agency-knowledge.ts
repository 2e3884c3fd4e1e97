import type { Tx } from "@/server/db/transaction";
import { type AgencyKnowledge, agencyKnowledgeSchema } from "./agency-knowledge";

/** The agencies on record, as a reader of narratives must know them; `knownOn` says which of it holds when. */
export async function loadAgencyKnowledge(db: Pick<Tx, "$queryRaw">): Promise<AgencyKnowledge[]> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT a.slug, a.name, s.merged_on::text AS "mergedOn",
      ARRAY(SELECT v.name FROM workspace.agency_variant v
        WHERE v.agency_id = a.id AND v.valid_from IS NULL AND v.valid_to IS NULL ORDER BY v.name) AS variants,
      (SELECT coalesce(json_agg(json_build_object('name', v.name, 'from', v.valid_from, 'to', v.valid_to,
          'wasOfficial', v.was_official)
          ORDER BY v.name, v.valid_from), '[]') FROM workspace.agency_variant v
        WHERE v.agency_id = a.id AND (v.valid_from IS NOT NULL OR v.valid_to IS NOT NULL)) AS dated
    FROM workspace.agency a LEFT JOIN workspace.agency_succession s ON s.agency_id = a.id
    ORDER BY a.slug`;
  return rows.map((row) => agencyKnowledgeSchema.parse(row));
}
