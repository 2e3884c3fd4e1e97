import { z } from "zod";
import { localeSchema } from "../../kernel/locale.schema";
import { partialDateSchema } from "../../kernel/partial-date.schema";
import { wholeText } from "../../kernel/storable-text.schema";
import { wholeNumberSchema } from "../../kernel/whole-number.schema";
import { recognisedFigureSchema } from "../figure/figure.schema";
import { participationRoleSchema } from "../summary/summary.schema";

/** Something that the program could not settle by itself: code and place, for a person to look at. */
export const importQuestionSchema = z.object({
  code: z.string().regex(/^importing\.[a-zA-Z]+$/),
  /** The update's number; null when it is about the whole document. */
  update: z.int().positive().nullable(),
  paragraph: wholeNumberSchema.nullable(),
  params: z.record(wholeText(), z.union([wholeText(), z.number()])),
});
export type ImportQuestion = z.infer<typeof importQuestionSchema>;

export const importedFigureSchema = recognisedFigureSchema.safeExtend({ paragraph: z.int().nonnegative() });
export type ImportedFigure = z.infer<typeof importedFigureSchema>;

export const importedUpdateSchema = z.object({
  number: z.int().positive(),
  /** Index into `areas`; null where the document has none. */
  area: z.int().nonnegative().nullable(),
  title: z.string().min(1),
  paragraphs: z.array(z.string().min(1)),
  participations: z.array(
    z.object({ agency: z.string().min(1), name: z.string().min(1), role: participationRoleSchema }),
  ),
  activities: z.array(
    z.object({ date: partialDateSchema, paragraph: z.int().nonnegative(), text: z.string().min(1) }),
  ),
  figures: z.array(importedFigureSchema),
});
export type ImportedUpdate = z.infer<typeof importedUpdateSchema>;

/** What was understood of a summary published earlier; what `npm run import -- FILE --dry-run --json` prints. */
export const importedSummarySchema = z.object({
  sourceLocale: localeSchema,
  taskForce: z.string().min(1),
  period: z.object({ startsOn: z.iso.date(), endsOn: z.iso.date(), label: z.string().min(1) }),
  areas: z.array(z.string().min(1)),
  /** The number of projects that the opening sentence states; null if it states none. */
  statedCount: z.int().nonnegative().nullable(),
  /** The numbers of the projects that it calls new (新增). */
  statedNew: z.array(z.int().positive()),
  updates: z.array(importedUpdateSchema),
  questions: z.array(importQuestionSchema),
});
export type ImportedSummary = z.infer<typeof importedSummarySchema>;
