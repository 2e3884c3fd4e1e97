import { z } from "zod";
import { idSchema } from "@/server/kernel/storable-text.schema";
import { wholeNumberSchema } from "@/server/kernel/whole-number.schema";

/** What the timeline of an update tells of; each has its words in the catalogue. Codes are those of the audit log. */
export const TIMELINE_ACTIONS = [
  "project.addProject",
  "project.carryForwardProject",
  "project.resumeProject",
  "project.retitlePlannedProject",
  "assignment.assignUpdate",
  "assignment.reassignUpdate",
  "assignment.handOnUpdates",
  "importing.importSummary",
  "progressUpdate.saveUpdate",
  "progressUpdate.restoreRevision",
  "review.submitUpdate",
  "review.withdrawSubmission",
  "review.returnUpdate",
  "review.acceptUpdate",
  "comment.openThread",
  "comment.replyToThread",
  "comment.correctComment",
  "comment.resolveThread",
  "comment.reopenThread",
  "attachment.addAttachment",
  "attachment.captionAttachment",
  "attachment.markAttachment",
  "attachment.unmarkAttachment",
  "attachment.removeAttachment",
  "proofReading.dismissFinding",
  "proofReading.takeBackDismissal",
  "endorsement.voidEndorsements",
  "publication.publishEdition",
  "correction.openCorrection",
  "correction.nameUpdates",
  "correction.abandonCorrection",
] as const;
export const timelineActionSchema = z.enum(TIMELINE_ACTIONS);
export type TimelineAction = z.infer<typeof timelineActionSchema>;

/** `cursor`: how the next page is asked for, see `TimelineView.next`. */
export const listTimelineSchema = z.object({
  updateId: idSchema,
  cursor: wholeNumberSchema.nullish(),
});
