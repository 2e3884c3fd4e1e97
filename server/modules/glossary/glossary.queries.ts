import type { WorkspaceDb } from "@/server/db/workspace-client";
import type { Actor } from "@/server/kernel/actor";
import { demandAdministrator } from "../account/account.policy";
import { type GlossaryTerm, glossaryTermSchema } from "./glossary.schema";

export interface TermView extends GlossaryTerm {
  id: string;
  /** Who wrote it as it is, and when; null for one that came with the register. */
  changed: { by: string; at: Date } | null;
}

/** Every term, in the order of its simplified Chinese. For administrators. */
export async function listTerms(
  actor: Actor,
  _input: undefined,
  { db }: { db: WorkspaceDb },
): Promise<TermView[]> {
  demandAdministrator(actor);
  const rows = await db.glossaryTerm.findMany({ include: { changedBy: { select: { name: true } } } });
  const terms = rows.map(
    ({ id, changedBy, changedAt, ...row }): TermView => ({
      ...glossaryTermSchema.parse(row),
      id,
      changed: changedBy && changedAt ? { by: changedBy.name, at: changedAt } : null,
    }),
  );
  const order = new Intl.Collator("zh-Hans-CN");
  const written = ({ rendering }: TermView) => rendering["zh-Hans"] ?? rendering["zh-Hant"] ?? "";
  return terms.toSorted((one, other) => order.compare(written(one), written(other)));
}
