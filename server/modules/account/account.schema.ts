import { z } from "zod";
import { localeSchema } from "@/server/kernel/locale.schema";
import { idSchema, wholeText } from "@/server/kernel/storable-text.schema";

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;

/** Characters are counted as people count them: one Chinese character or one emoji is one. */
const length = (value: string) => Array.from(value).length;

/** Any characters whatever; whether it is a common one is for the rules. */
export const newPasswordSchema = wholeText()
  .refine((value) => length(value) >= SHORTEST_PASSWORD, { error: "account.passwordTooShort" })
  .refine((value) => length(value) <= LONGEST_PASSWORD, { error: "account.passwordTooLong" });

export const emailSchema = wholeText()
  .trim()
  .toLowerCase()
  .max(200, { error: "account.notAnEmail" })
  .pipe(z.email({ error: "account.notAnEmail" }));

export const changePasswordSchema = z.object({
  currentPassword: wholeText().min(1).max(1000),
  newPassword: newPasswordSchema,
});
export type ChangePassword = z.infer<typeof changePasswordSchema>;

export const changeLocaleSchema = z.object({ locale: localeSchema });
export type ChangeLocale = z.infer<typeof changeLocaleSchema>;

export const closeAccountSchema = z.object({ accountId: idSchema });
/** The agencies that a member writes for from now on, and those that whoever changes it had before them. */
export const changeMembershipsSchema = z.object({
  accountId: idSchema,
  agencyIds: z.array(idSchema).min(1, { error: "invitation.agencyMissing" }).max(100),
  seen: z.array(idSchema).max(100),
});
export type ChangeMemberships = z.infer<typeof changeMembershipsSchema>;
export type CloseAccount = z.infer<typeof closeAccountSchema>;

/** Whether a member may invite colleagues from now on. */
export const changeMayInviteSchema = z.object({ accountId: idSchema, mayInvite: z.boolean() });
export type ChangeMayInvite = z.infer<typeof changeMayInviteSchema>;

export const endSessionsOfSchema = z.object({ accountId: idSchema });
export type EndSessionsOf = z.infer<typeof endSessionsOfSchema>;
