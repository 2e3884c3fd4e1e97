import { z } from "zod";
import { LOCALES } from "@/server/kernel/locale";
import { localeSchema } from "@/server/kernel/locale.schema";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import { partialDateSchema } from "@/server/kernel/partial-date.schema";
import {
  currencySchema,
  decimalSchema,
  figureKindSchema,
  qualifierSchema,
} from "@/server/kernel/quantity.schema";
import { isSafeFileName } from "@/server/kernel/safe-file-name";
import { TEXT_STANDINGS } from "@/server/kernel/text-standing";

/**
 * The canonical content of a period's summary: what both sides endorse and what an edition is made of.
 * Its canonical JSON (RFC 8785) is `edition.json`; any change of shape takes a new `format`.
 */
export const SUMMARY_FORMAT = "co-operation-register/summary/1";

export const PARTICIPATION_ROLES = [
  "LEAD",
  "ORGANISER",
  "CO_ORGANISER",
  "UNDERTAKER",
  "ASSISTANT_ORGANISER",
  "SUPPORTER",
  "PARTICIPANT",
] as const;
export const participationRoleSchema = z.enum(PARTICIPATION_ROLES);
export type ParticipationRole = z.infer<typeof participationRoleSchema>;

export const ACTIVITY_MODES = ["ON_SITE", "ONLINE", "HYBRID"] as const;
export const activityModeSchema = z.enum(ACTIVITY_MODES);

/** Title and narrative in one language; `stale` when it was made from an older source text. */
export const summaryTextSchema = z.object({
  title: z.string(),
  paragraphs: z.array(z.string()),
  standing: z.enum(TEXT_STANDINGS),
  stale: z.boolean(),
});
export type SummaryText = z.infer<typeof summaryTextSchema>;

export const summaryParticipationSchema = z.object({
  /** Slug of the agency. */
  agency: z.string(),
  name: localizedTextSchema,
  /** As the narrative writes it, where that is not the official name. */
  writtenName: z.string().nullable(),
  role: participationRoleSchema,
});

export const summaryActivitySchema = z.object({
  date: partialDateSchema,
  place: z.string().nullable(),
  mode: activityModeSchema.nullable(),
  /** Index of the paragraph of the source text and the words there. */
  paragraph: z.number().int().nonnegative().nullable(),
  text: z.string().nullable(),
});

export const summaryFigureSchema = z.object({
  value: decimalSchema,
  max: decimalSchema.nullable(),
  unit: z.string().nullable(),
  kind: figureKindSchema,
  currency: currencySchema.nullable(),
  qualifier: qualifierSchema,
  /** Code of the side that it is of; null if joint or not said. */
  side: z.string().nullable(),
  label: localizedTextSchema,
  date: partialDateSchema.nullable(),
  /** Where the source text states it: paragraph index and UTF-16 offsets, `paragraph.slice(start, end) === text`. */
  paragraph: z.number().int().nonnegative().nullable(),
  start: z.number().int().nonnegative().nullable(),
  end: z.number().int().nonnegative().nullable(),
  text: z.string().nullable(),
});
export type SummaryFigure = z.infer<typeof summaryFigureSchema>;

export const ATTACHMENT_MEDIA_TYPES = [
  "application/pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  "image/jpeg",
  "image/png",
] as const;

/** A file that is published with an update: its bytes are not here, but none other has this hash. */
export const summaryAttachmentSchema = z.object({
  /** Unlike any other of the summary; of the file in a bundle's folder `attachments`, and at its address. */
  name: z.string().refine(isSafeFileName),
  mediaType: z.enum(ATTACHMENT_MEDIA_TYPES),
  /** In bytes. */
  size: z.number().int().positive(),
  /** In lower-case hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  caption: localizedTextSchema,
});
export type SummaryAttachment = z.infer<typeof summaryAttachmentSchema>;

export const summaryUpdateSchema = z.object({
  /** 1…n in the order of the summary. */
  number: z.number().int().positive(),
  /** Slug of the project. */
  project: z.string(),
  isNew: z.boolean(),
  /** Index into `areas`; null where the period has none. */
  area: z.number().int().nonnegative().nullable(),
  sourceLocale: localeSchema,
  texts: z.partialRecord(z.enum(LOCALES), summaryTextSchema),
  participations: z.array(summaryParticipationSchema),
  activities: z.array(summaryActivitySchema),
  figures: z.array(summaryFigureSchema),
  /** Left out where there are none, so that a summary without any is the same bytes as before there could be any. */
  attachments: z.array(summaryAttachmentSchema).min(1).optional(),
});
export type SummaryUpdate = z.infer<typeof summaryUpdateSchema>;

export const summaryPeriodSchema = z.object({
  slug: z.string(),
  /** ISO 8601 days, both inclusive. */
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  /** For the title: 2022下半年-2023年. */
  label: localizedTextSchema,
  /** For the opening sentence: 2022下半年至2023年 (what stands after 从). */
  sentenceLabel: localizedTextSchema,
});
export type SummaryPeriod = z.infer<typeof summaryPeriodSchema>;

export const summaryContentSchema = z.object({
  format: z.literal(SUMMARY_FORMAT),
  taskForce: z.object({ name: localizedTextSchema }),
  sides: z.array(z.object({ code: z.string(), name: localizedTextSchema })),
  period: summaryPeriodSchema,
  areas: z.array(z.object({ name: localizedTextSchema })),
  updates: z.array(summaryUpdateSchema),
});
export type SummaryContent = z.infer<typeof summaryContentSchema>;

/** All files that are published with a summary, in order. */
export function attachmentsOf({ updates }: Pick<SummaryContent, "updates">): SummaryAttachment[] {
  return updates.flatMap(({ attachments = [] }) => attachments);
}

/** The canonical content of a period's plan: what both sides endorse before work begins. */
export const PLAN_FORMAT = "co-operation-register/plan/1";

export const planContentSchema = z.object({
  format: z.literal(PLAN_FORMAT),
  taskForce: z.object({ name: localizedTextSchema }),
  period: summaryPeriodSchema,
  areas: z.array(z.object({ name: localizedTextSchema })),
  projects: z.array(
    z.object({
      number: z.number().int().positive(),
      project: z.string(),
      isNew: z.boolean(),
      area: z.number().int().nonnegative().nullable(),
      title: localizedTextSchema,
    }),
  ),
});
export type PlanContent = z.infer<typeof planContentSchema>;
