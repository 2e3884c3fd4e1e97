import { type IncomingMessage, request } from "node:http";
import { z } from "zod";

/** A register as it is reached: by a proxy in front of it, it may have another address than the port that it listens on. */
export interface Reached {
  port: number;
  /** What browsers take it for: `https://register.example`. */
  origin: string;
}

interface Answer {
  headers: IncomingMessage["headers"];
  body: string;
}

function ask(
  { port, origin }: Reached,
  path: string,
  cookie: string,
  form?: URLSearchParams,
): Promise<Answer> {
  const headers = {
    host: new URL(origin).host,
    cookie,
    ...(form ? { origin, "content-type": "application/x-www-form-urlencoded" } : {}),
    "content-length": String(form?.toString().length ?? 0),
  };
  return new Promise((resolve, reject) => {
    const outgoing = request({ port, path, method: form ? "POST" : "GET", headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () => resolve({ headers: answer.headers, body: Buffer.concat(chunks).toString() }));
    });
    outgoing.on("error", reject);
    outgoing.end(form?.toString());
  });
}

const csrfSchema = z.object({ csrfToken: z.string() });
const pairsOf = (setCookies: readonly string[]) => setCookies.map((line) => line.split(";")[0] ?? "");

export interface SetCookie {
  name: string;
  value: string;
  /** In small letters: `httponly`, `path=/`. */
  attributes: readonly string[];
}

function parsed(line: string): SetCookie {
  const [pair = "", ...attributes] = line.split(";").map((part) => part.trim());
  const [name = "", value = ""] = pair.split(/=(.*)/s);
  return { name, value, attributes: attributes.map((one) => one.toLowerCase()) };
}

/** Every cookie that a register sets while somebody signs in and out, as it stands in the header of the answer. */
export async function cookiesSet(
  register: Reached,
  { email, password }: { email: string; password: string },
): Promise<SetCookie[]> {
  const first = await ask(register, "/api/auth/csrf", "");
  const { csrfToken } = csrfSchema.parse(JSON.parse(first.body));
  const early = first.headers["set-cookie"] ?? [];
  const credentials = new URLSearchParams({ csrfToken, email, password, json: "true" });
  const second = await ask(
    register,
    "/api/auth/callback/credentials",
    pairsOf(early).join("; "),
    credentials,
  );
  const late = second.headers["set-cookie"] ?? [];
  const all = pairsOf([...early, ...late]).join("; ");
  const third = await ask(
    register,
    "/api/auth/signout",
    all,
    new URLSearchParams({ csrfToken, json: "true" }),
  );
  return [...early, ...late, ...(third.headers["set-cookie"] ?? [])].map(parsed);
}
