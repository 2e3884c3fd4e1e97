import { z } from "zod";
import { idSchema, wholeText } from "@/server/kernel/storable-text.schema";

/** Longest reason for a reassignment, in characters. */
export const REASON_LIMIT = 500;

const reason = wholeText()
  .trim()
  .min(1, { error: "assignment.reasonMissing" })
  .max(REASON_LIMIT, { error: "input.tooBig" });

const assigned = z.object({
  updateId: idSchema,
  responsibleAgencyId: idSchema,
  contributingAgencyIds: z.array(idSchema).max(100),
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
    seen: z.object({
      responsibleAgencyId: idSchema.nullable(),
      contributingAgencyIds: z.array(idSchema).max(100),
    }),
  })
  .refine(isOneThing, twice);
export type ReassignUpdate = z.infer<typeof reassignUpdateSchema>;

export const handOnUpdatesSchema = z
  .object({ periodSlug: idSchema, fromAgencyId: idSchema, toAgencyId: idSchema, reason })
  .refine(({ fromAgencyId, toAgencyId }) => fromAgencyId !== toAgencyId, {
    path: ["toAgencyId"],
    error: "assignment.handedToItself",
  });
export type HandOnUpdates = z.infer<typeof handOnUpdatesSchema>;
