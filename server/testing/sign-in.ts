import { z } from "zod";

const csrfSchema = z.object({ csrfToken: z.string() });

const cookiesOf = (answer: Response) =>
  answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0] ?? "");

export interface Credentials {
  email: string;
  password: string;
}

/** Sends the sign-in form of a running register, without a browser. */
export async function sendSignIn(origin: string, { email, password }: Credentials): Promise<Response> {
  const asked = await fetch(`${origin}/api/auth/csrf`);
  const { csrfToken } = csrfSchema.parse(await asked.json());
  return fetch(`${origin}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { origin, cookie: cookiesOf(asked).join("; ") },
    body: new URLSearchParams({ csrfToken, email, password, json: "true" }),
  });
}

/** Signs in at a running register as its form does. @returns what a browser sends from then on as its cookies */
export async function signIn(origin: string, credentials: Credentials): Promise<string> {
  const answered = await sendSignIn(origin, credentials);
  const cookie = cookiesOf(answered).join("; ");
  if (!answered.ok || !cookie.includes("session-token"))
    throw new Error(`${credentials.email} could not sign in`);
  return cookie;
}
