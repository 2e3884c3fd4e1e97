import type { Tx } from "@/server/db/transaction";
import { Conflict, NotFound } from "@/server/kernel/errors";
import { type DraftHead, type DraftUpdate, draftHeadSchema, draftUpdateSchema } from "./import-draft.schema";

export interface DraftUpdateRow {
  id: string;
  version: number;
  update: DraftUpdate;
}

export interface DraftRow {
  id: string;
  fileName: string;
  sha256: string;
  version: number;
  periodId: string | null;
  head: DraftHead;
  updates: DraftUpdateRow[];
}

/** A draft with its updates in their order. @throws NotFound `importing.notFound` */
export async function getDraftRow(tx: Tx, draftId: string): Promise<DraftRow> {
  const row = await tx.importDraft.findUnique({
    where: { id: draftId },
    select: {
      id: true,
      fileName: true,
      sha256: true,
      version: true,
      periodId: true,
      head: true,
      updates: { orderBy: [{ position: "asc" }, { id: "asc" }] },
    },
  });
  if (!row) throw new NotFound("importing.notFound");
  return {
    ...row,
    head: draftHeadSchema.parse(row.head),
    updates: row.updates.map(({ id, version, content }) => ({
      id,
      version,
      update: draftUpdateSchema.parse(content),
    })),
  };
}

/**
 * Two people who change a draft at the same moment come one after the other.
 * @throws NotFound `importing.notFound`, Conflict `importing.alreadyConfirmed`
 */
export async function lockOpenDraft(tx: Tx, draftId: string): Promise<DraftRow> {
  await tx.$queryRaw`SELECT id FROM workspace.import_draft WHERE id = ${draftId} FOR UPDATE`;
  const draft = await getDraftRow(tx, draftId);
  if (draft.periodId !== null) throw new Conflict("importing.alreadyConfirmed");
  return draft;
}
