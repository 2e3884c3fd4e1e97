import { z } from "zod";
import { LOCALES } from "@/server/kernel/locale";
import { writtenTextSchema } from "@/server/kernel/localized-text.schema";
import { idSchema, wholeText } from "@/server/kernel/storable-text.schema";

/** Longest title of a project and longest reason for an omission, in characters. */
export const TITLE_LIMIT = 200;
export const REASON_LIMIT = 500;

const title = writtenTextSchema(TITLE_LIMIT);

export const OMISSION_KINDS = ["LEFT_OUT", "ENDED"] as const;
export const omissionKindSchema = z.enum(OMISSION_KINDS);
export type OmissionKind = z.infer<typeof omissionKindSchema>;

/** A project of an earlier period, to be planned, or undecided again, in this one. */
export const projectInPeriodSchema = z.object({ periodSlug: idSchema, projectId: idSchema });
export type ProjectInPeriod = z.infer<typeof projectInPeriodSchema>;

export const omitProjectSchema = projectInPeriodSchema.extend({
  kind: omissionKindSchema,
  reason: wholeText()
    .trim()
    .min(1, { error: "project.reasonMissing" })
    .max(REASON_LIMIT, { error: "input.tooBig" }),
});
export type OmitProject = z.infer<typeof omitProjectSchema>;

export const addProjectSchema = z.object({ periodSlug: idSchema, title });
export type AddProject = z.infer<typeof addProjectSchema>;

export const plannedProjectSchema = z.object({ updateId: idSchema });
export type PlannedProject = z.infer<typeof plannedProjectSchema>;

/** `seen`: the title that the change was made from. */
export const retitlePlannedProjectSchema = plannedProjectSchema.extend({
  title,
  seen: z.partialRecord(z.enum(LOCALES), wholeText()),
});
export type RetitlePlannedProject = z.infer<typeof retitlePlannedProjectSchema>;

export const movePlannedProjectSchema = plannedProjectSchema.extend({
  position: z.number().int().min(1).max(10_000),
});
export type MovePlannedProject = z.infer<typeof movePlannedProjectSchema>;
