import { z } from "zod";
import { localeSchema } from "@/server/kernel/locale.schema";
import type { LocalizedText } from "@/server/kernel/localized-text";
import { writtenTextSchema } from "@/server/kernel/localized-text.schema";
import { idSchema, wholeText } from "@/server/kernel/storable-text.schema";

/** Longest reason of a correction or of its abandonment, in characters. */
export const REASON_LIMIT = 1_000;

const updateIdsSchema = z
  .array(idSchema)
  .min(1, { error: "correction.noUpdate" })
  .max(10_000)
  .transform((ids) => [...new Set(ids)]);

const SCRIPTS = ["zh-Hans", "zh-Hant"] as const;

/** What is written in one Chinese script is there in the other as well: nobody publishes a conversion that they have not seen. */
function missingScript(reason: LocalizedText): (typeof SCRIPTS)[number] | null {
  const missing = SCRIPTS.filter((script) => !reason[script]);
  return missing.length === 1 ? (missing[0] ?? null) : null;
}

/** Why a published summary is corrected, for the public to read: in Chinese in both scripts, in English, or in all. */
export const publicReasonSchema = writtenTextSchema(REASON_LIMIT).superRefine((reason, context) => {
  const script = missingScript(reason);
  if (script) context.addIssue({ code: "custom", message: "correction.otherScript", path: [script] });
});

export const correctionPlaceSchema = z.object({ periodSlug: idSchema });
export type CorrectionPlace = z.infer<typeof correctionPlaceSchema>;

/** `locale`: the language in which changes are told. */
export const getCorrectionSchema = correctionPlaceSchema.extend({ locale: localeSchema });
export type GetCorrection = z.infer<typeof getCorrectionSchema>;

export const openCorrectionSchema = correctionPlaceSchema.extend({
  reason: publicReasonSchema,
  updateIds: updateIdsSchema,
});
export type OpenCorrectionInput = z.infer<typeof openCorrectionSchema>;

export const nameUpdatesSchema = correctionPlaceSchema.extend({ updateIds: updateIdsSchema });
export type NameUpdates = z.infer<typeof nameUpdatesSchema>;

export const abandonCorrectionSchema = correctionPlaceSchema.extend({
  reason: wholeText().trim().max(REASON_LIMIT, { error: "input.tooBig" }).optional(),
});
export type AbandonCorrection = z.infer<typeof abandonCorrectionSchema>;

/** A reason in one Chinese script, to be shown in the other. */
export const convertReasonSchema = z.object({ text: wholeText().max(REASON_LIMIT), from: z.enum(SCRIPTS) });
export type ConvertReason = z.infer<typeof convertReasonSchema>;
