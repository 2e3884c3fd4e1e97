import { signIn } from "next-auth/react";
import { type Credentials, WAIT_MINUTES } from "@/server/modules/session/session.schema";
import { Refusal } from "../trpc/trouble";

/**
 * Signs in with these credentials; next-auth answers with a cookie, or with a code.
 * @throws Refusal that a form shows: `session.wrongCredentials`, `session.tooManyAttempts`
 */
export async function enter({ email, password }: Credentials): Promise<void> {
  const answer = await signIn("credentials", { email, password, redirect: false }).catch(() => {
    throw new Refusal("server.unreachable");
  });
  if (!answer?.ok) throw new Refusal(answer?.error ?? "server.unexpected", { minutes: WAIT_MINUTES });
}
