import { z } from "zod";
import { isWholeText } from "@/server/kernel/storable-text";
import { COMMENT_LIMITS, commentPlaceSchema } from "../comment/comment.schema";

export const REVIEW_STATES = ["DRAFT", "SUBMITTED", "RETURNED", "ACCEPTED"] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** What is done with an update in its review; a submission that was taken back leaves a draft. */
export const REVIEW_STEPS = ["SUBMITTED", "RETURNED", "ACCEPTED", "WITHDRAWN"] as const;
export type ReviewStepKind = (typeof REVIEW_STEPS)[number];

/** What a person is told of an update: a draft that nobody has begun is told from one that is being written. */
export const PROGRESS_STATES = ["EMPTY", ...REVIEW_STATES] as const;
export type ProgressState = (typeof PROGRESS_STATES)[number];

const idSchema = z.string().min(1).max(100);

/** A step in the review names the revision that the person has before them; another one meanwhile is a conflict. */
export const reviewStepSchema = z.object({ updateId: idSchema, revisionId: idSchema });
export type ReviewStepInput = z.output<typeof reviewStepSchema>;

export const returnUpdateSchema = reviewStepSchema.extend({
  comment: z
    .string()
    .trim()
    .min(1, { error: "review.commentMissing" })
    .max(COMMENT_LIMITS.text, { error: "review.commentTooLong" })
    .refine(isWholeText, { error: "review.commentUnreadable" }),
  /** What the comment is about, in the revision that is returned; the whole where it is left out. */
  place: commentPlaceSchema.optional(),
});
export type ReturnUpdate = z.output<typeof returnUpdateSchema>;
