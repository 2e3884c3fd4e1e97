import { z } from "zod";
import { daySchema } from "@/server/kernel/day.schema";
import { localeSchema } from "@/server/kernel/locale.schema";
import { isOneStorableLine } from "@/server/kernel/storable-text";
import { idSchema, wholeText } from "@/server/kernel/storable-text.schema";
import { wholeNumberSchema } from "@/server/kernel/whole-number.schema";
import { updateContentSchema } from "../progress-update/progress-update.schema";
import { LABEL_LIMIT } from "../reporting-period/reporting-period.schema";
import { importQuestionSchema } from "./importing.schema";

/** What a draft may hold at most. Megabytes of a file, characters of a line, number of the others. */
export const IMPORT_LIMITS = { fileMegabytes: 20, line: 200, slug: 60, areas: 60, updates: 300 } as const;

const line = (limit: number) =>
  z
    .string()
    .max(limit, { error: "input.tooBig" })
    .refine(isOneStorableLine, { error: "progressUpdate.notOneLine" });

/** Offsets in the text of the file, of what a field was understood from. */
export const placeSchema = z.object({ start: wholeNumberSchema, end: wholeNumberSchema });
export type Place = z.infer<typeof placeSchema>;

/** What the reader could not settle by itself, until a person has. */
export const draftQuestionSchema = importQuestionSchema.omit({ update: true }).extend({
  isSettled: z.boolean(),
  /** Where in the paragraph two parts were joined that stood apart; null where the question is about something else. */
  splitAt: wholeNumberSchema.min(1).nullable(),
});
export type DraftQuestion = z.infer<typeof draftQuestionSchema>;

const dayOrBlank = z.union([z.literal(""), daySchema]);

/** What is said of the whole. Lenient: what is missing is asked for when the draft is confirmed. */
export const draftHeadSchema = z.object({
  sourceLocale: localeSchema,
  taskForce: line(IMPORT_LIMITS.line),
  startsOn: dayOrBlank,
  endsOn: dayOrBlank,
  /** Address of the period; blank where it follows from the dates. */
  slug: wholeText()
    .max(IMPORT_LIMITS.slug, { error: "input.tooBig" })
    .regex(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/, { error: "importing.slugForm" }),
  /** Names of the period in the language of the document; blank where they follow from the dates. */
  label: line(LABEL_LIMIT),
  sentenceLabel: line(LABEL_LIMIT),
  areas: z.array(z.object({ key: idSchema, name: line(IMPORT_LIMITS.line) })).max(IMPORT_LIMITS.areas),
  questions: z.array(draftQuestionSchema),
  places: z.object({
    title: placeSchema.nullable(),
    taskForce: placeSchema.nullable(),
    period: placeSchema.nullable(),
    opening: placeSchema.nullable(),
    areas: z.array(placeSchema),
  }),
});
export type DraftHead = z.infer<typeof draftHeadSchema>;

/** What a person said of the project that an update is of. */
export const projectChoiceSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("UNDECIDED") }),
  z.object({ kind: z.literal("EXISTING"), slug: idSchema }),
  z.object({ kind: z.literal("NEW") }),
]);
export type ProjectChoice = z.infer<typeof projectChoiceSchema>;

export const draftUpdateSchema = z.object({
  content: updateContentSchema,
  areaKey: idSchema.nullable(),
  /** The document calls the project new (新增). */
  isNew: z.boolean(),
  project: projectChoiceSchema,
  questions: z.array(draftQuestionSchema),
  /** Null for an update that a person added. */
  places: z.object({ title: placeSchema, paragraphs: z.array(placeSchema) }).nullable(),
});
export type DraftUpdate = z.infer<typeof draftUpdateSchema>;

const version = wholeNumberSchema.min(1);
export const draftIdSchema = z.object({ draftId: idSchema });
export const draftUpdateIdSchema = draftIdSchema.extend({ updateId: idSchema });
export const mendHeadSchema = draftIdSchema.extend({ version, head: draftHeadSchema });
export type MendHead = z.output<typeof mendHeadSchema>;
export const mendUpdateSchema = draftUpdateIdSchema.extend({ version, update: draftUpdateSchema });
export type MendUpdate = z.output<typeof mendUpdateSchema>;
export const moveDraftUpdateSchema = draftUpdateIdSchema.extend({ position: z.int().min(1).max(10_000) });
export type MoveDraftUpdate = z.output<typeof moveDraftUpdateSchema>;
export const takeBackSchema = z.object({ periodSlug: idSchema });
export type TakeBack = z.output<typeof takeBackSchema>;
