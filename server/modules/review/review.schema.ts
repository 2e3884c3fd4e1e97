import { z } from "zod";
import { idSchema, wholeText } from "@/server/kernel/storable-text.schema";
import { COMMENT_LIMITS, commentPlaceSchema, mentionsSchema } from "../comment/comment.schema";

export const REVIEW_STATES = ["DRAFT", "SUBMITTED", "RETURNED", "ACCEPTED"] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** What is done with an update in its review; a submission that was taken back leaves a draft. */
export const REVIEW_STEPS = ["SUBMITTED", "RETURNED", "ACCEPTED", "WITHDRAWN"] as const;
export type ReviewStepKind = (typeof REVIEW_STEPS)[number];

/** What a person is told of an update: a draft that nobody has begun is told from one that is being written. */
export const PROGRESS_STATES = ["EMPTY", ...REVIEW_STATES] as const;
export type ProgressState = (typeof PROGRESS_STATES)[number];

/** A step in the review names the revision that the person has before them; another one meanwhile is a conflict. */
export const reviewStepSchema = z.object({ updateId: idSchema, revisionId: idSchema });
export type ReviewStepInput = z.output<typeof reviewStepSchema>;

export const RETURN_LIMITS = {
  /** Places that one return names; the words that name this limit are in the catalogues. */
  remarks: 20,
} as const;

/** What is to be done, where in the revision that is returned, and who besides the responsible agency is called on for it. */
const returnRemarkSchema = z.object({
  place: commentPlaceSchema,
  text: wholeText("review.commentUnreadable")
    .trim()
    .min(1, { error: "review.commentMissing" })
    .max(COMMENT_LIMITS.text, { error: "review.commentTooLong" }),
  mentions: mentionsSchema,
});
export type ReturnRemark = z.output<typeof returnRemarkSchema>;

export const returnUpdateSchema = reviewStepSchema.extend({
  remarks: z
    .array(returnRemarkSchema)
    .min(1, { error: "review.commentMissing" })
    .max(RETURN_LIMITS.remarks, { error: "review.tooManyRemarks" }),
});
export type ReturnUpdate = z.output<typeof returnUpdateSchema>;
