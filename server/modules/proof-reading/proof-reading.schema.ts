import { z } from "zod";
import type { Decision } from "@/server/kernel/decision";
import { idSchema, wholeText } from "@/server/kernel/storable-text.schema";
import { type RuleCode, ruleCodeSchema, SEVERITIES, type Severity } from "./finding.schema";

export const REASON_LIMIT = 500;

export const periodFindingsSchema = z.object({ periodSlug: idSchema });
export type PeriodFindings = z.output<typeof periodFindingsSchema>;

export const updateFindingsSchema = z.object({ updateId: idSchema });
export type UpdateFindings = z.output<typeof updateFindingsSchema>;

/** One finding, by the name under which the person saw it. */
export const findingNameSchema = z.object({
  updateId: idSchema,
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/, { error: "proofReading.notAFingerprint" }),
});
export type FindingName = z.output<typeof findingNameSchema>;

/** The form of a dismissal. */
export const dismissalFormSchema = z.object({
  reason: wholeText("proofReading.reasonUnreadable")
    .trim()
    .min(1, { error: "proofReading.reasonMissing" })
    .max(REASON_LIMIT, { error: "proofReading.reasonTooLong" }),
});

export const dismissFindingSchema = findingNameSchema.extend(dismissalFormSchema.shape);
export type DismissFinding = z.output<typeof dismissFindingSchema>;

export const mendFindingSchema = findingNameSchema.extend({
  /** Index in the finding's mends. */
  mend: z.number().int().nonnegative().max(100),
  /** The revision that the person was looking at. */
  baseRevisionId: idSchema,
});
export type MendFinding = z.output<typeof mendFindingSchema>;

/** How much what each rule notices may weigh, heaviest first. */
export const RULE_SEVERITIES: Record<RuleCode, readonly Severity[]> = {
  figureDiffers: ["MUST_RESOLVE", "SHOULD_LOOK"],
  partsDoNotAddUp: ["MUST_RESOLVE", "SHOULD_LOOK"],
  toldTwice: ["SHOULD_LOOK"],
  impossibleDate: ["MUST_RESOLVE", "SHOULD_LOOK"],
  dateOutsidePeriod: ["SHOULD_LOOK"],
  ordinalDoesNotFollow: ["SHOULD_LOOK"],
  unusualChange: ["SHOULD_LOOK"],
  missingLead: ["SHOULD_LOOK"],
  missingTranslation: ["SHOULD_LOOK"],
  staleTranslation: ["SHOULD_LOOK"],
  brokenSentence: ["MUST_RESOLVE", "SHOULD_LOOK"],
  unpairedMarks: ["SHOULD_LOOK", "STYLE"],
  doubledWords: ["SHOULD_LOOK"],
  agencyVariant: ["SHOULD_LOOK", "STYLE"],
  glossaryTerm: ["SHOULD_LOOK"],
  halfWidthPunctuation: ["STYLE"],
  mixedStyle: ["STYLE"],
  personName: ["SHOULD_LOOK"],
};

/** Which findings an address asks for; what it says that means nothing is passed over. */
export const findingFilterSchema = z.object({
  severity: z.enum(SEVERITIES).optional().catch(undefined),
  rule: ruleCodeSchema.optional().catch(undefined),
  update: z.coerce.number().int().positive().optional().catch(undefined),
  /** `yes`: those that were dismissed; left out: those that still stand. */
  dismissed: z.literal("yes").optional().catch(undefined),
});
export type FindingFilter = z.output<typeof findingFilterSchema>;

/** Who dismissed a finding, when and why. */
export interface Dismissal {
  by: string;
  at: Date;
  reason: string;
}

export type FindingDecisions = Record<"dismiss" | "mend", Decision>;
