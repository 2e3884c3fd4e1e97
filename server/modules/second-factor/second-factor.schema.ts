import { z } from "zod";
import { idSchema, wholeText } from "@/server/kernel/storable-text.schema";

/** How many recovery codes there are of each account. */
export const RECOVERY_CODES = 10;

/** As typed: spaces and dashes, which help to read it, say nothing; capitals and the full width of an input method neither. */
const typedCode = wholeText()
  .max(100)
  .transform((code) => code.normalize("NFKC").replace(/[\s-]/g, "").toLowerCase())
  .pipe(z.string().min(1, { error: "secondFactor.codeMissing" }));

/** A code of the authenticator, or a recovery code. */
export const giveCodeSchema = z.object({ code: typedCode });
export type GiveCode = z.infer<typeof giveCodeSchema>;

/** Who changes how they sign in shows once more that it is they. */
export const ownPasswordSchema = z.object({ currentPassword: wholeText().min(1).max(1000) });
export type OwnPassword = z.infer<typeof ownPasswordSchema>;

export const confirmEnrolmentSchema = z.object({ sealed: wholeText().max(1000), code: typedCode });
export type ConfirmEnrolment = z.infer<typeof confirmEnrolmentSchema>;

export const resetSecondFactorSchema = z.object({ accountId: idSchema });
export type ResetSecondFactor = z.infer<typeof resetSecondFactorSchema>;
