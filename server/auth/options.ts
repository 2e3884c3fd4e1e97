import { createHmac } from "node:crypto";
import type { LoggerInstance, NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import type { ZodType } from "zod";
import { paths } from "@/components/navigation/paths";
import { logFault, logRefusal } from "@/server/api/log-fault";
import { workspaceDb } from "@/server/db/workspace-client";
import { systemClock } from "@/server/kernel/clock";
import { DomainError } from "@/server/kernel/errors";
import { passSecondFactor } from "@/server/modules/second-factor/pass-second-factor";
import { giveCodeSchema } from "@/server/modules/second-factor/second-factor.schema";
import type { SignInPlace } from "@/server/modules/session/open-session";
import { endSession, signIn } from "@/server/modules/session/session.commands";
import { findLiveSession } from "@/server/modules/session/session.queries";
import { SESSION_LIMITS } from "@/server/modules/session/session.rules";
import { credentialsSchema } from "@/server/modules/session/session.schema";
import { signInBySingleSignOn } from "@/server/modules/single-sign-on/single-sign-on.commands";
import { claimsSchema } from "@/server/modules/single-sign-on/single-sign-on.schema";
import { currentSettings } from "@/server/settings/current-settings";
import { type Arrival, NOBODY } from "./arrival";
import { authCookies } from "./cookies";
import { returnPath } from "./return-path";
import { SINGLE_SIGN_ON, singleSignOnProvider } from "./single-sign-on";

declare module "next-auth" {
  interface Session {
    sessionId: string | null;
  }
}

type Came = Parameters<NonNullable<NonNullable<NextAuthOptions["callbacks"]>["signIn"]>>[0];

const DIGEST_LETTERS = 16;

const contextNow = () => ({
  db: workspaceDb(),
  clock: systemClock,
  authSecret: currentSettings().authSecret,
});

/** Tells one from another in the log without saying what it is. */
const digestOf = (text: string) =>
  createHmac("sha256", currentSettings().authSecret).update(text).digest("hex").slice(0, DIGEST_LETTERS);

/**
 * What next-auth hands back to the page is the code alone: `session.wrongCredentials`. The log says who tried, by the half-open
 * session or by a digest of what was typed, which may be a password in the wrong field.
 */
async function opened(
  opening: Promise<{ sessionId: string }>,
  { address }: SignInPlace,
  who: Record<string, string>,
): Promise<{ id: string }> {
  try {
    return { id: (await opening).sessionId };
  } catch (error) {
    if (error instanceof DomainError) {
      logRefusal("sign-in", error.code, { ...who, from: address });
      throw new Error(error.code);
    }
    logFault("sign-in failed", error);
    throw new Error("server.unexpected");
  }
}

/** By what was typed, which is checked by `schema`; what does not even look right is wrong in the same way. */
function byTyped<Typed>(
  id: string,
  fields: Record<string, object>,
  { schema, wrong, place }: { schema: ZodType<Typed>; wrong: string; place: SignInPlace },
  open: (typed: Typed) => Promise<{ sessionId: string }>,
  who: (typed: Typed) => Record<string, string>,
) {
  const authorize = (typed: unknown) => {
    const checked = schema.safeParse(typed);
    if (!checked.success) throw new Error(wrong);
    return opened(open(checked.data), place, who(checked.data));
  };
  return Credentials({ id, credentials: fields, authorize });
}

function providers({ place }: Arrival): NextAuthOptions["providers"] {
  const { oidc } = currentSettings();
  return [
    byTyped(
      "credentials",
      { email: {}, password: {} },
      { schema: credentialsSchema, wrong: "session.wrongCredentials", place },
      (typed) => signIn(null, { ...typed, ...place }, contextNow()),
      ({ email }) => ({ digest: digestOf(email) }),
    ),
    byTyped(
      "secondFactor",
      { code: {} },
      { schema: giveCodeSchema, wrong: "secondFactor.wrongCode", place },
      (typed) => passSecondFactor(null, { ...typed, ...place }, contextNow()),
      () => ({ session: place.replaces ?? "none" }),
    ),
    ...(oidc ? [singleSignOnProvider(oidc)] : []),
  ];
}

/** Whoever comes back from the identity provider gets a session, whose id takes the place of what the provider calls them. */
async function admit({ user, account, profile }: Came, { place }: Arrival): Promise<boolean> {
  if (account?.provider !== SINGLE_SIGN_ON) return true;
  const claims = claimsSchema.parse(profile);
  const { id } = await opened(signInBySingleSignOn(null, { claims, place }, contextNow()), place, {
    subject: digestOf(claims.sub),
  });
  user.id = id;
  return true;
}

async function signOut(sessionId: string | undefined): Promise<void> {
  const context = contextNow();
  const session = sessionId ? await findLiveSession(sessionId, context) : null;
  if (session) await endSession(session.actor, { sessionId: session.actor.sessionId }, context);
}

/** next-auth tells a cookie that it cannot read as a fault: whoever sends one is signed out, and that is all. */
const UNREADABLE_COOKIE = "JWT_SESSION_ERROR";

const authLog: Partial<LoggerInstance> = {
  error: (code, details) => {
    if (code !== UNREADABLE_COOKIE) logFault(`next-auth: ${code}`, details);
  },
};

/**
 * next-auth keeps one thing in its cookie: the id of a session row. Everything else is read from that row at every
 * request, see docs/decisions/0006.
 */
export function authOptions(arrival: Arrival = NOBODY): NextAuthOptions {
  const settings = currentSettings();
  const overTls = settings.baseUrl.startsWith("https:");
  /** In place of the pages that next-auth would draw, should anybody come upon their addresses. */
  const ownPage = paths.account.signIn(arrival.locale);
  return {
    secret: settings.authSecret,
    logger: authLog,
    useSecureCookies: overTls,
    cookies: authCookies(overTls),
    session: { strategy: "jwt", maxAge: SESSION_LIMITS.absolute / 1000 },
    pages: { signIn: ownPage, signOut: ownPage, error: ownPage },
    providers: providers(arrival),
    callbacks: {
      signIn: (came) => admit(came, arrival),
      jwt: ({ token, user }) => (user ? { sub: user.id } : token),
      session: ({ session, token }) => ({ expires: session.expires, sessionId: token.sub ?? null }),
      redirect: ({ url, baseUrl }) => {
        const path = url.startsWith(baseUrl) ? url.slice(baseUrl.length) : url;
        return `${baseUrl}${returnPath(path, "/")}`;
      },
    },
    events: { signOut: ({ token }) => signOut(token?.sub) },
  };
}
