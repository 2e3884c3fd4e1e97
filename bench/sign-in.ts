import { z } from "zod";

/** The password of the demonstration's accounts in the register that is measured. */
export const PASSWORD = "a password for measuring";

const csrfSchema = z.object({ csrfToken: z.string() });

const cookiesOf = (answer: Response) =>
  answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0] ?? "");

/** Signs in as the form does. @returns what a browser sends from then on as its cookies */
export async function signIn(origin: string, email: string): Promise<string> {
  const asked = await fetch(`${origin}/api/auth/csrf`);
  const { csrfToken } = csrfSchema.parse(await asked.json());
  const answered = await fetch(`${origin}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: cookiesOf(asked).join("; "), origin },
    body: new URLSearchParams({ csrfToken, email, password: PASSWORD, json: "true" }),
  });
  const cookie = cookiesOf(answered).join("; ");
  if (!cookie.includes("session-token")) throw new Error(`${email} could not sign in`);
  return cookie;
}
