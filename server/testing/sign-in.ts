import { z } from "zod";

const csrfSchema = z.object({ csrfToken: z.string() });

const cookiesOf = (answer: Response) =>
  answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0] ?? "");

export interface Credentials {
  email: string;
  password: string;
}

/** Signs in at a running register as its form does, without a browser. @returns what a browser sends from then on as its cookies */
export async function signIn(origin: string, { email, password }: Credentials): Promise<string> {
  const asked = await fetch(`${origin}/api/auth/csrf`);
  const { csrfToken } = csrfSchema.parse(await asked.json());
  const answered = await fetch(`${origin}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { origin, cookie: cookiesOf(asked).join("; ") },
    body: new URLSearchParams({ csrfToken, email, password, json: "true" }),
  });
  const cookie = cookiesOf(answered).join("; ");
  if (!answered.ok || !cookie.includes("session-token")) throw new Error(`${email} could not sign in`);
  return cookie;
}
