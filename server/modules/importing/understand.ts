import type { WorkspaceDb } from "@/server/db/workspace-client";
import { Invalid } from "@/server/kernel/errors";
import { loadAgencyKnowledge } from "../agency/load-agency-knowledge";
import { draftOfReading, type NewDraft } from "./draft-of-reading";
import { draftHeadSchema, draftUpdateSchema, IMPORT_LIMITS } from "./import-draft.schema";
import { readingOfFile } from "./read-file";
import type { SummaryReading } from "./read-summary";

export interface FileToRead {
  fileName: string;
  bytes: Uint8Array;
}

export interface Understood {
  reading: SummaryReading;
  draft: NewDraft;
}

/** What a draft holds has the limits of what a person may write; a file with more in one place is none that we know. */
function demandRoomFor({ head, updates }: NewDraft): void {
  if (updates.length > IMPORT_LIMITS.updates || !draftHeadSchema.safeParse(head).success)
    throw new Invalid("importing.tooMuch", { limit: IMPORT_LIMITS.updates });
  const tooLong = updates.findIndex((update) => !draftUpdateSchema.safeParse(update).success);
  if (tooLong >= 0) throw new Invalid("importing.projectTooLong", { number: tooLong + 1 });
}

/**
 * Reads a file with the agencies that are on record: the one place where the register does so.
 * @throws Invalid what `readingOfFile` throws, `importing.tooMuch`, `importing.projectTooLong`
 */
export async function understandFile(
  db: Pick<WorkspaceDb, "agency" | "side" | "$queryRaw">,
  { fileName, bytes }: FileToRead,
): Promise<Understood> {
  const reading = await readingOfFile(fileName, bytes, { agencies: await loadAgencyKnowledge(db) });
  const agencies = await db.agency.findMany({ select: { id: true, slug: true } });
  const sides = await db.side.findMany({ select: { code: true } });
  const draft = draftOfReading(reading, {
    agencies: new Map(agencies.map(({ slug, id }) => [slug, id])),
    sides: sides.map(({ code }) => code),
  });
  demandRoomFor(draft);
  return { reading, draft };
}
