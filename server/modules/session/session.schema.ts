import { z } from "zod";
import { idOrNoneSchema, idSchema, wholeText } from "@/server/kernel/storable-text.schema";

/** How long whoever tried too often has to wait. */
export const WAIT_MINUTES = 15;

/** Lenient: whatever was typed is compared, and a wrong one is wrong in the same way as any other. */
export const credentialsSchema = z.object({
  email: wholeText().trim().toLowerCase().min(1).max(200),
  password: wholeText().min(1).max(1000),
});
export type Credentials = z.infer<typeof credentialsSchema>;

export const endSessionSchema = z.object({ sessionId: idSchema });
export type EndSession = z.infer<typeof endSessionSchema>;

/** The agency to act for; null, or an empty string as a form sends it, for all of one's own. */
export const wearHatSchema = z.object({ agencyId: idOrNoneSchema });
export type WearHat = z.output<typeof wearHatSchema>;
