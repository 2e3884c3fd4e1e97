import { z } from "zod";
import { idSchema } from "@/server/kernel/storable-text.schema";

export const visitedUpdateSchema = z.object({ updateId: idSchema });
/** `revisionId`: the newest that the person has before them. */
export const recordVisitSchema = visitedUpdateSchema.extend({ revisionId: idSchema });
export type RecordVisit = z.output<typeof recordVisitSchema>;
