import { z } from "zod";
import { writtenTextSchema } from "@/server/kernel/localized-text.schema";
import { isWholeText } from "@/server/kernel/storable-text";

/** Longest title of a project and longest reason for an omission, in characters. */
export const TITLE_LIMIT = 200;
export const REASON_LIMIT = 500;

const id = z.string().min(1).max(100);
const periodSlug = z.string().min(1).max(100);
const title = writtenTextSchema(TITLE_LIMIT);

export const OMISSION_KINDS = ["LEFT_OUT", "ENDED"] as const;
export const omissionKindSchema = z.enum(OMISSION_KINDS);
export type OmissionKind = z.infer<typeof omissionKindSchema>;

/** A project of an earlier period, to be planned, or undecided again, in this one. */
export const projectInPeriodSchema = z.object({ periodSlug, projectId: id });
export type ProjectInPeriod = z.infer<typeof projectInPeriodSchema>;

export const omitProjectSchema = projectInPeriodSchema.extend({
  kind: omissionKindSchema,
  reason: z
    .string()
    .trim()
    .min(1, { error: "project.reasonMissing" })
    .max(REASON_LIMIT, { error: "input.tooBig" })
    .refine(isWholeText, { error: "input.custom" }),
});
export type OmitProject = z.infer<typeof omitProjectSchema>;

export const addProjectSchema = z.object({ periodSlug, title });
export type AddProject = z.infer<typeof addProjectSchema>;

export const plannedProjectSchema = z.object({ updateId: id });
export type PlannedProject = z.infer<typeof plannedProjectSchema>;

export const retitlePlannedProjectSchema = plannedProjectSchema.extend({ title });
export type RetitlePlannedProject = z.infer<typeof retitlePlannedProjectSchema>;

export const movePlannedProjectSchema = plannedProjectSchema.extend({
  position: z.number().int().min(1).max(10_000),
});
export type MovePlannedProject = z.infer<typeof movePlannedProjectSchema>;
