import { z } from "zod";
import { wholeText } from "@/server/kernel/storable-text.schema";

/** What an identity provider says of a person (OpenID Connect Core 1.0, 5.1); everything else that it says is passed over. */
export const claimsSchema = z.object({
  iss: wholeText().min(1).max(500),
  sub: wholeText().min(1).max(255),
  email: wholeText().trim().toLowerCase().max(200).optional().catch(undefined),
  /** Whether the provider has made sure that the address is the person's. */
  email_verified: z.boolean().optional().catch(undefined),
});
export type Claims = z.infer<typeof claimsSchema>;
