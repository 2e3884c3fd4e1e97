import { signIn } from "next-auth/react";
import { type Credentials, WAIT_MINUTES } from "@/server/modules/session/session.schema";
import { Refusal } from "../trpc/trouble";

async function come(by: "credentials" | "secondFactor", typed: Record<string, string>): Promise<void> {
  const answer = await signIn(by, { ...typed, redirect: false }).catch(() => {
    throw new Refusal("server.unreachable");
  });
  if (!answer?.ok) throw new Refusal(answer?.error ?? "server.unexpected", { minutes: WAIT_MINUTES });
}

/**
 * Signs in with these credentials; next-auth answers with a cookie, or with a code.
 * @throws Refusal that a form shows: `session.wrongCredentials`, `session.tooManyAttempts`
 */
export function enter({ email, password }: Credentials): Promise<void> {
  return come("credentials", { email, password });
}

/**
 * Gives the code that is asked for after the password.
 * @throws Refusal that a form shows: `secondFactor.wrongCode`, `session.tooManyAttempts`, `account.signedOut`
 */
export function giveCode({ code }: { code: string }): Promise<void> {
  return come("secondFactor", { code });
}
