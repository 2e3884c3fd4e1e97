import { z } from "zod";
import { localeSchema } from "@/server/kernel/locale.schema";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import { idSchema } from "@/server/kernel/storable-text.schema";
import { shortChangesSchema } from "../changed-content/changed-content.schema";

/** What is endorsed: a period's plan, its summary, or that an earlier document was transcribed faithfully. */
export const ENDORSEMENT_SUBJECTS = ["PLAN", "SUMMARY", "TRANSCRIPTION"] as const;
export const endorsementSubjectSchema = z.enum(ENDORSEMENT_SUBJECTS);
export type EndorsementSubject = z.infer<typeof endorsementSubjectSchema>;

export const endorsementPlaceSchema = z.object({
  periodSlug: idSchema,
  subject: endorsementSubjectSchema,
});
export type EndorsementPlace = z.infer<typeof endorsementPlaceSchema>;

/** `locale`: the language in which changes are told; the reader's own where it is left out. */
export const lookAtEndorsementsSchema = endorsementPlaceSchema.extend({ locale: localeSchema.optional() });
export type LookAtEndorsements = z.infer<typeof lookAtEndorsementsSchema>;

/** `digest` is the one that the officer was looking at: SHA-256 in lower-case hexadecimal. */
export const giveEndorsementSchema = endorsementPlaceSchema.extend({
  digest: z.string().regex(/^[0-9a-f]{64}$/, { error: "endorsement.notADigest" }),
});
export type GiveEndorsement = z.infer<typeof giveEndorsementSchema>;

export const withdrawEndorsementSchema = endorsementPlaceSchema;
export type WithdrawEndorsement = z.infer<typeof withdrawEndorsementSchema>;

/** An update that was changed, as an officer is told of it. */
export const latestChangeSchema = z.object({
  updateId: z.string(),
  number: z.number(),
  title: z.string(),
  /** The language of the title. */
  locale: localeSchema,
  authorName: z.string(),
  /** The agency that an officer wrote it for. */
  onBehalfOf: localizedTextSchema.nullable(),
  at: z.date(),
});
export type LatestChange = z.infer<typeof latestChangeSchema>;

/**
 * What `endorsement.changedSince` carries: the digest as it is now, which updates were changed last and by whom, and what is
 * another since the content that the officer was looking at, word by word; null where that content is not known.
 */
export const changedSinceSchema = z.object({
  digest: z.string(),
  changes: z.array(latestChangeSchema),
  words: shortChangesSchema.nullable(),
});
