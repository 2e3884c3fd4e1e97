import { z } from "zod";
import { roleSchema } from "@/server/kernel/actor";
import { localeSchema } from "@/server/kernel/locale.schema";
import { idOrNoneSchema, idSchema, wholeText } from "@/server/kernel/storable-text.schema";
import { emailSchema, newPasswordSchema } from "../account/account.schema";
import { DEMONSTRATION_DOMAIN } from "../account/demonstration-domain";
import { SHEET_LIMITS } from "../spreadsheet/spreadsheet.schema";
import { belongingIssues } from "./belonging";

/** How long a link is good for. */
export const INVITATION_DAYS = 7;

/** The addresses of the demonstration are nobody's: who had one would be let in by the demonstration's rules. */
export const invitedEmailSchema = emailSchema.refine((email) => !email.endsWith(DEMONSTRATION_DOMAIN), {
  error: "invitation.demonstrationAddress",
});

const person = {
  email: invitedEmailSchema,
  name: wholeText().trim().min(1, { error: "invitation.nameMissing" }).max(100),
  /** The language of the mail and of the person's pages. */
  locale: localeSchema,
};
const agencyIds = z.array(idSchema).max(30);

export const inviteAccountSchema = z
  .object({
    ...person,
    role: roleSchema,
    /** Code of the side; null for an administrator. Nothing chosen in a form is an empty string. */
    side: idOrNoneSchema,
    agencyIds,
  })
  .superRefine(({ role, side, agencyIds }, context) => {
    for (const { code, place } of belongingIssues(role, side, agencyIds.length)) {
      context.addIssue({ code: "custom", message: code, path: [place ?? ""] });
    }
  });
export type InviteAccount = z.infer<typeof inviteAccountSchema>;

/** A member's colleague, who will write for agencies that the member writes for. */
export const inviteColleagueSchema = z.object({
  ...person,
  agencyIds: agencyIds.min(1, { error: "invitation.agencyMissing" }),
});
export type InviteColleague = z.infer<typeof inviteColleagueSchema>;

/** The columns of a list of people to invite, one row a person; agencies are named by their slugs. */
export const LIST_COLUMNS = ["email", "name", "role", "side", "agencies", "locale"] as const;
export type ListColumn = (typeof LIST_COLUMNS)[number];

/** As many people as one list may hold. */
export const LIST_LIMIT = 500;

/** A list to look at: its bytes in base64, as a form sends them. */
export const invitationListSchema = z.object({
  content: z.base64().max(Math.ceil(((SHEET_LIMITS.kilobytes * 1024) / 3) * 4) + 4, {
    error: "spreadsheet.fileTooLarge",
  }),
});
export type InvitationList = z.infer<typeof invitationListSchema>;

/** As it was looked at: whom it invites must still be who was shown. */
export const inviteAllSchema = invitationListSchema.extend({ digest: wholeText().length(64) });
export type InviteAll = z.infer<typeof inviteAllSchema>;

/** The token of a link, as the address shows it. */
export const tokenSchema = wholeText().max(100);

export const findInvitationSchema = z.object({ token: tokenSchema });

export const acceptInvitationSchema = z.object({ token: tokenSchema, password: newPasswordSchema });
export type AcceptInvitation = z.infer<typeof acceptInvitationSchema>;

export const revokeInvitationSchema = z.object({ invitationId: idSchema });
export type RevokeInvitation = z.infer<typeof revokeInvitationSchema>;
