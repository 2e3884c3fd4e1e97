import type { OAuthConfig } from "next-auth/providers/oauth";
import { z } from "zod";
import { claimsOf } from "@/server/modules/single-sign-on/claims-of";
import { type Claims, claimsSchema } from "@/server/modules/single-sign-on/single-sign-on.schema";
import type { Settings } from "@/server/settings/settings";

/** The name of the provider in addresses: `/api/auth/callback/oidc` is what an identity provider has to know. */
export const SINGLE_SIGN_ON = "oidc";

const toldSchema = z.looseObject({ sub: z.string() });

/** What the token says, whose signature, issuer, audience and nonce have been checked when it came. */
function signedClaims(idToken: string | undefined): z.infer<typeof toldSchema> {
  const [, payload = ""] = idToken?.split(".") ?? [];
  return toldSchema.parse(JSON.parse(Buffer.from(payload, "base64url").toString("utf8")));
}

/**
 * The identity provider of the settings, by OpenID Connect with the code flow: its keys and addresses are read from its own
 * description, its answer is tied to this browser by `state`, to this request by `nonce`, and its code by PKCE.
 */
export function singleSignOnProvider(settings: NonNullable<Settings["oidc"]>): OAuthConfig<Claims> {
  const { issuer, clientId, clientSecret } = settings;
  return {
    id: SINGLE_SIGN_ON,
    name: SINGLE_SIGN_ON,
    type: "oauth",
    wellKnown: `${issuer.replace(/\/+$/, "")}/.well-known/openid-configuration`,
    ...{ clientId, clientSecret },
    authorization: { params: { scope: "openid email" } },
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    userinfo: {
      // The signed token says who it is; the address may be said there, or only on asking.
      request: async ({ client, tokens }) => {
        const signed = signedClaims(tokens.id_token);
        const asked = client.issuer.metadata.userinfo_endpoint ? tokens.access_token : undefined;
        const told = asked ? toldSchema.parse(await client.userinfo(asked)) : null;
        return { ...claimsOf(issuer, signed, told) };
      },
    },
    profile: (claims) => ({ id: claimsSchema.parse(claims).sub }),
  };
}
