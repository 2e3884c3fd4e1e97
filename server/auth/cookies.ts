import type { CookiesOptions } from "next-auth";

const QUARTER_OF_AN_HOUR = 15 * 60;

const nameFor = (overTls: boolean, what: string) => `${overTls ? "__Host-" : ""}register.${what}`;

/**
 * The cookies of signing in. Out of reach for scripts, and sent by no other site but by a link that leads here. Over TLS they
 * are bound to this one host by their name (`__Host-`, RFC 6265bis, 4.1.3.2): no neighbour under the same domain can set them.
 * Those of a way through an identity provider last as long as somebody may take for it.
 */
export function authCookies(overTls: boolean): CookiesOptions {
  const name = (what: string) => nameFor(overTls, what);
  const options = { httpOnly: true, sameSite: "lax", path: "/", secure: overTls } as const;
  const passing = { ...options, maxAge: QUARTER_OF_AN_HOUR };
  return {
    sessionToken: { name: name("session-token"), options },
    callbackUrl: { name: name("callback-url"), options },
    csrfToken: { name: name("csrf-token"), options: { ...options, sameSite: "strict" } },
    pkceCodeVerifier: { name: name("pkce"), options: passing },
    state: { name: name("state"), options: passing },
    nonce: { name: name("nonce"), options: passing },
  };
}

/** The cookie by which a browser is known when somebody comes in by it again: bound to this host as those of signing in. */
export const deviceCookieName = (overTls: boolean) => nameFor(overTls, "device");

/**
 * A `Cookie` header without a way back that does not lead to `ours`: next-auth takes one that it cannot read for a fault of
 * its own, and answers nothing to whoever has it.
 */
export function withoutForeignWayBack(cookies: string, ours: URL): string {
  const { name } = authCookies(ours.protocol === "https:").callbackUrl;
  const leadsHome = (pair: string) => {
    const [given = "", value = ""] = pair.split(/=(.*)/s);
    return given.trim() !== name || isOurs(value, ours);
  };
  return cookies.split(";").filter(leadsHome).join(";");
}

function isOurs(written: string, ours: URL): boolean {
  try {
    return new URL(decodeURIComponent(written.trim())).origin === ours.origin;
  } catch {
    return false;
  }
}
