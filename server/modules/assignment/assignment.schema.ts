import { z } from "zod";
import { isWholeText } from "@/server/kernel/storable-text";

const id = z.string().min(1).max(100);

/** Longest reason for a reassignment, in characters. */
export const REASON_LIMIT = 500;

const reason = z
  .string()
  .trim()
  .min(1, { error: "assignment.reasonMissing" })
  .max(REASON_LIMIT, { error: "input.tooBig" })
  .refine(isWholeText, { error: "input.custom" });

const assigned = z.object({
  updateId: id,
  responsibleAgencyId: id,
  contributingAgencyIds: z.array(id).max(100),
});

const isOneThing = ({ responsibleAgencyId, contributingAgencyIds }: z.infer<typeof assigned>) =>
  !contributingAgencyIds.includes(responsibleAgencyId);
const twice = { path: ["contributingAgencyIds"], error: "assignment.responsibleContributes" };

export const assignUpdateSchema = assigned.refine(isOneThing, twice);
export type AssignUpdate = z.infer<typeof assignUpdateSchema>;

export const reassignUpdateSchema = assigned
  .extend({
    reason,
    /** Who wrote it when the person looked: a change that somebody made since is not overwritten unseen. */
    seen: z.object({ responsibleAgencyId: id.nullable(), contributingAgencyIds: z.array(id).max(100) }),
  })
  .refine(isOneThing, twice);
export type ReassignUpdate = z.infer<typeof reassignUpdateSchema>;

export const handOnUpdatesSchema = z
  .object({ periodSlug: id, fromAgencyId: id, toAgencyId: id, reason })
  .refine(({ fromAgencyId, toAgencyId }) => fromAgencyId !== toAgencyId, {
    path: ["toAgencyId"],
    error: "assignment.handedToItself",
  });
export type HandOnUpdates = z.infer<typeof handOnUpdatesSchema>;
