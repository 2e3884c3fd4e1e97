import type { Tx } from "@/server/db/transaction";
import { type GlossaryTerm, glossaryTermSchema } from "./glossary.schema";

/** The terms on record, in the order in which they came. */
export async function loadGlossary(tx: Pick<Tx, "glossaryTerm">): Promise<GlossaryTerm[]> {
  const rows = await tx.glossaryTerm.findMany({ orderBy: { id: "asc" } });
  return rows.map(({ kind, rendering, standing }) => glossaryTermSchema.parse({ kind, rendering, standing }));
}
