import { z } from "zod";
import { emailSchema, newPasswordSchema } from "../account/account.schema";
import { tokenSchema } from "../invitation/invitation.schema";

/** How long a link is good for, from when its mail is written. */
export const RESET_MINUTES = 30;

export const askForResetSchema = z.object({ email: emailSchema });
export type AskForReset = z.infer<typeof askForResetSchema>;

export const findResetSchema = z.object({ token: tokenSchema });

export const resetPasswordSchema = z.object({ token: tokenSchema, password: newPasswordSchema });
export type ResetPassword = z.infer<typeof resetPasswordSchema>;
