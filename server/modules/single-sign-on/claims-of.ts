import { type Claims, claimsSchema } from "./single-sign-on.schema";

/** What an identity provider said, once by a token that it signed and once on asking; each with whom it is about. */
interface Told extends Record<string, unknown> {
  sub: string;
}

/**
 * Who somebody is by the word of `issuer`, the identity provider of the settings. Whether an address is theirs is taken from
 * where the address is taken from: an address of the one and an assurance of the other say nothing together.
 * @param signed out of the token, whose signature, audience and nonce have been checked
 * @param told on asking; null where the provider is not asked
 * @throws Error when they are of two people (OpenID Connect Core 1.0, 5.3.2) or of another issuer (ASVS 5.0, 10.5.3)
 */
export function claimsOf(issuer: string, signed: Told, told: Told | null): Claims {
  if (signed.iss !== issuer)
    throw new Error("OIDC_ISSUER is not, letter by letter, what the provider calls itself");
  if (told && told.sub !== signed.sub) throw new Error("the identity provider told of somebody else");
  const { email, email_verified } = signed.email === undefined && told ? told : signed;
  return claimsSchema.parse({ iss: issuer, sub: signed.sub, email, email_verified });
}
