import type { LoggerInstance, NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { paths } from "@/components/navigation/paths";
import { logFault } from "@/server/api/log-fault";
import { workspaceDb } from "@/server/db/workspace-client";
import { systemClock } from "@/server/kernel/clock";
import { DomainError } from "@/server/kernel/errors";
import { LOCALES } from "@/server/kernel/locale";
import { endSession, signIn } from "@/server/modules/session/session.commands";
import { findActor } from "@/server/modules/session/session.queries";
import { SESSION_LIMITS } from "@/server/modules/session/session.rules";
import { credentialsSchema } from "@/server/modules/session/session.schema";
import { currentSettings } from "@/server/settings/current-settings";
import { clientAddress } from "./client-address";
import { authCookies } from "./cookies";
import { returnPath } from "./return-path";

declare module "next-auth" {
  interface Session {
    sessionId: string | null;
  }
}

/** In place of the pages that next-auth would draw, should anybody come upon their addresses. */
const OWN_PAGE = paths.account.signIn(LOCALES[0]);

interface Arrival {
  headers?: Record<string, string | undefined>;
}

/** What next-auth hands back to the page is the code alone: `session.wrongCredentials`. */
async function authorize(typed: unknown, { headers = {} }: Arrival): Promise<{ id: string }> {
  const credentials = credentialsSchema.safeParse(typed);
  if (!credentials.success) throw new Error("session.wrongCredentials");
  const place = {
    address: clientAddress(headers["x-forwarded-for"]),
    userAgent: headers["user-agent"] ?? null,
  };
  try {
    const context = { db: workspaceDb(), clock: systemClock };
    const { sessionId } = await signIn(null, { ...credentials.data, ...place }, context);
    return { id: sessionId };
  } catch (error) {
    if (error instanceof DomainError) throw new Error(error.code);
    logFault("sign-in failed", error);
    throw new Error("server.unexpected");
  }
}

async function signOut(sessionId: string | undefined): Promise<void> {
  const context = { db: workspaceDb(), clock: systemClock };
  const actor = sessionId ? await findActor(sessionId, context) : null;
  if (actor) await endSession(actor, { sessionId: actor.sessionId }, context);
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
export function authOptions(): NextAuthOptions {
  const settings = currentSettings();
  const overTls = settings.baseUrl.startsWith("https:");
  return {
    secret: settings.authSecret,
    logger: authLog,
    useSecureCookies: overTls,
    cookies: authCookies(overTls),
    session: { strategy: "jwt", maxAge: SESSION_LIMITS.absolute / 1000 },
    pages: { signIn: OWN_PAGE, signOut: OWN_PAGE, error: OWN_PAGE },
    providers: [
      Credentials({
        credentials: { email: {}, password: {} },
        authorize: (typed, request) => authorize(typed, request),
      }),
    ],
    callbacks: {
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
