import { z } from "zod";
import { LOCALES } from "@/server/kernel/locale";
import { localeSchema } from "@/server/kernel/locale.schema";
import { isOneStorableLine } from "@/server/kernel/storable-text";
import { idSchema, wholeText } from "@/server/kernel/storable-text.schema";
import { TEXT_STANDINGS } from "@/server/kernel/text-standing";
import { wholeNumberSchema } from "@/server/kernel/whole-number.schema";
import { typedDateSchema, writtenFigureSchema } from "@/server/modules/figure/written-figure.schema";
import {
  activityModeSchema,
  participationRoleSchema,
  summaryActivitySchema,
} from "@/server/modules/summary/summary.schema";

/** What a draft may hold at most; characters are UTF-16 code units. The words that name these limits are in the catalogues. */
export const UPDATE_LIMITS = {
  title: 200,
  paragraphs: 60,
  paragraph: 10_000,
  participations: 60,
  activities: 100,
  figures: 200,
  name: 200,
  place: 200,
} as const;

const line = (limit: number, tooLong: string) =>
  z.string().max(limit, { error: tooLong }).refine(isOneStorableLine, { error: "progressUpdate.notOneLine" });

export const updateTextSchema = z.object({
  title: line(UPDATE_LIMITS.title, "progressUpdate.titleTooLong"),
  paragraphs: z
    .array(
      line(UPDATE_LIMITS.paragraph, "progressUpdate.paragraphTooLong").refine((text) => text.trim() !== "", {
        error: "progressUpdate.paragraphBlank",
      }),
    )
    .max(UPDATE_LIMITS.paragraphs, { error: "progressUpdate.tooManyParagraphs" }),
  standing: z.enum(TEXT_STANDINGS),
  /** At this save a person says that it renders the present source text, though the words stay as they are. */
  upToDate: z.boolean().optional(),
});
export type UpdateText = z.output<typeof updateTextSchema>;

export const updateParticipationSchema = z.object({
  agencyId: wholeText().min(1, { error: "progressUpdate.agencyMissing" }).max(100),
  /** As the narrative writes it, where that is not the official name. */
  writtenName: line(UPDATE_LIMITS.name, "progressUpdate.nameTooLong").nullable(),
  role: participationRoleSchema,
});
export type UpdateParticipation = z.output<typeof updateParticipationSchema>;

export const updateActivitySchema = summaryActivitySchema.extend({
  date: typedDateSchema,
  place: line(UPDATE_LIMITS.place, "progressUpdate.placeTooLong").nullable(),
  mode: activityModeSchema.nullable(),
  paragraph: wholeNumberSchema.nullable(),
  text: wholeText().max(UPDATE_LIMITS.paragraph).nullable(),
});
export type UpdateActivity = z.output<typeof updateActivitySchema>;

/** What a person writes in a progress update. Lenient: a draft may be empty; what submission asks for is in `updateIssues`. */
export const updateContentSchema = z
  .object({
    sourceLocale: localeSchema,
    texts: z.partialRecord(z.enum(LOCALES), updateTextSchema),
    participations: z
      .array(updateParticipationSchema)
      .max(UPDATE_LIMITS.participations, { error: "progressUpdate.tooManyParticipations" }),
    activities: z
      .array(updateActivitySchema)
      .max(UPDATE_LIMITS.activities, { error: "progressUpdate.tooManyActivities" }),
    figures: z
      .array(writtenFigureSchema)
      .max(UPDATE_LIMITS.figures, { error: "progressUpdate.tooManyFigures" }),
  })
  .refine((content) => content.texts[content.sourceLocale] !== undefined, {
    error: "progressUpdate.sourceTextMissing",
    path: ["texts"],
  });
export type UpdateContent = z.output<typeof updateContentSchema>;

export const saveUpdateSchema = z.object({
  updateId: idSchema,
  /** The revision that the save started from; null for the first. */
  baseRevisionId: idSchema.nullable(),
  content: updateContentSchema,
  /** The agency that an officer writes it for; left out, the one that it is expected of. */
  onBehalfOf: idSchema.nullish(),
});
export type SaveUpdate = z.output<typeof saveUpdateSchema>;

export const updateIdSchema = z.object({ updateId: idSchema });
export const updateNumberSchema = z.object({
  period: idSchema,
  number: z.coerce.number().int().min(1).max(9999),
});
export const revisionIdSchema = z.object({ revisionId: idSchema });
/** `cursor`: ordinal of the last revision seen; left out for the first page. */
export const listRevisionsSchema = updateIdSchema.extend({ cursor: wholeNumberSchema.nullish() });

const ordinalSchema = z.coerce.number().int().min(1).max(1_000_000);
export const compareRevisionsSchema = updateIdSchema.extend({ from: ordinalSchema, to: ordinalSchema });
export const restoreRevisionSchema = updateIdSchema.extend({
  /** The newest revision that the person has seen. */
  baseRevisionId: idSchema,
  /** The one whose content is to be the newest again. */
  revisionId: idSchema,
});
export type RestoreRevision = z.output<typeof restoreRevisionSchema>;
