import { z } from "zod";
import { placeSchema } from "./import-draft.schema";
import { importedSummarySchema } from "./importing.schema";

/** What comes back from the process that a file is read in. */
export const summaryReadingSchema = z.object({
  summary: importedSummarySchema,
  text: z.string(),
  places: z.object({
    title: placeSchema,
    taskForce: placeSchema,
    period: placeSchema,
    opening: placeSchema.nullable(),
    areas: z.array(placeSchema),
    updates: z.array(z.object({ title: placeSchema, paragraphs: z.array(placeSchema) })),
  }),
});
