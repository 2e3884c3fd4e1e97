import type { WorkspaceDb } from "@/server/db/workspace-client";
import { type AgencyKnowledge, agencyKnowledgeSchema } from "./agency-knowledge";

/** The agencies on record, as a reader of narratives must know them. */
export async function loadAgencyKnowledge(db: Pick<WorkspaceDb, "agency">): Promise<AgencyKnowledge[]> {
  const rows = await db.agency.findMany({
    orderBy: { slug: "asc" },
    select: { slug: true, name: true, variants: { select: { name: true }, orderBy: { name: "asc" } } },
  });
  return rows.map(({ variants, ...agency }) =>
    agencyKnowledgeSchema.parse({ ...agency, variants: variants.map(({ name }) => name) }),
  );
}
