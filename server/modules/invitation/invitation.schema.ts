import { z } from "zod";
import { roleSchema } from "@/server/kernel/actor";
import { localeSchema } from "@/server/kernel/locale.schema";
import { idOrNoneSchema, idSchema, wholeText } from "@/server/kernel/storable-text.schema";
import { emailSchema, newPasswordSchema } from "../account/account.schema";
import { belongingIssues } from "./belonging";

/** How long a link is good for. */
export const INVITATION_DAYS = 7;

export const inviteAccountSchema = z
  .object({
    email: emailSchema,
    name: wholeText().trim().min(1, { error: "invitation.nameMissing" }).max(100),
    role: roleSchema,
    /** Code of the side; null for an administrator. Nothing chosen in a form is an empty string. */
    side: idOrNoneSchema,
    agencyIds: z.array(idSchema).max(30),
    /** The language of the mail and of the person's pages. */
    locale: localeSchema,
  })
  .superRefine(({ role, side, agencyIds }, context) => {
    for (const { code, place } of belongingIssues(role, side, agencyIds.length)) {
      context.addIssue({ code: "custom", message: code, path: [place ?? ""] });
    }
  });
export type InviteAccount = z.infer<typeof inviteAccountSchema>;

/** The token of a link, as the address shows it. */
export const tokenSchema = wholeText().max(100);

export const findInvitationSchema = z.object({ token: tokenSchema });

export const acceptInvitationSchema = z.object({ token: tokenSchema, password: newPasswordSchema });
export type AcceptInvitation = z.infer<typeof acceptInvitationSchema>;

export const revokeInvitationSchema = z.object({ invitationId: idSchema });
export type RevokeInvitation = z.infer<typeof revokeInvitationSchema>;
