import { z } from "zod";

/** What is endorsed: a period's plan, its summary, or that an earlier document was transcribed faithfully. */
export const ENDORSEMENT_SUBJECTS = ["PLAN", "SUMMARY", "TRANSCRIPTION"] as const;
export const endorsementSubjectSchema = z.enum(ENDORSEMENT_SUBJECTS);
export type EndorsementSubject = z.infer<typeof endorsementSubjectSchema>;

export const endorsementPlaceSchema = z.object({
  periodSlug: z.string().min(1).max(100),
  subject: endorsementSubjectSchema,
});
export type EndorsementPlace = z.infer<typeof endorsementPlaceSchema>;

/** `digest` is the one that the officer was looking at: SHA-256 in lower-case hexadecimal. */
export const giveEndorsementSchema = endorsementPlaceSchema.extend({
  digest: z.string().regex(/^[0-9a-f]{64}$/, { error: "endorsement.notADigest" }),
});
export type GiveEndorsement = z.infer<typeof giveEndorsementSchema>;

export const withdrawEndorsementSchema = endorsementPlaceSchema;
export type WithdrawEndorsement = z.infer<typeof withdrawEndorsementSchema>;
