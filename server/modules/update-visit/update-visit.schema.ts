import { z } from "zod";

const idSchema = z.string().min(1).max(100);

export const visitedUpdateSchema = z.object({ updateId: idSchema });
/** `revisionId`: the newest that the person has before them. */
export const recordVisitSchema = visitedUpdateSchema.extend({ revisionId: idSchema });
export type RecordVisit = z.output<typeof recordVisitSchema>;
