import { appendFileSync, existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { simpleParser } from "mailparser";
import { z } from "zod";
import { words } from "../../commands/words.mjs";
import { linesWithSecrets } from "../../server/testing/secrets-in-log";

/** Stories run in processes of their own: what they used that lets somebody in is kept in a file until the end. */
export function remember(...secrets: string[]): void {
  const lines = secrets.map((secret) => `${JSON.stringify(secret)}\n`);
  if (process.env.E2E_SECRETS) appendFileSync(process.env.E2E_SECRETS, lines.join(""));
}

function remembered(): string[] {
  const file = process.env.E2E_SECRETS ?? "";
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  return lines.map((line) => z.string().parse(JSON.parse(line)));
}

function contents(folder: string): Buffer[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => readFileSync(path.join(folder, name)));
}

/** What stands in one-time links, in every mail that a register has sent. */
async function tokensInMails(dataDir: string): Promise<string[]> {
  const mails = await Promise.all(contents(path.join(dataDir, "mail")).map((mail) => simpleParser(mail)));
  const found = mails.flatMap(({ text = "" }) => [...text.matchAll(/\/(?:invitation|reset)\/([\w-]+)/g)]);
  return found.map(([, token = ""]) => token);
}

interface Register {
  dataDir: string;
  /** All that it has written, from its start to its end. */
  said: string;
  /** What it was started with. */
  settings: Readonly<Record<string, string | undefined>>;
}

/** What a register is told to keep to itself, and what it has made up for itself. */
function ownSecrets({ dataDir, settings }: Register): string[] {
  const made = contents(path.join(dataDir, "secrets")).map((bytes) => bytes.toString("utf8").trim());
  const { AUTH_SECRET = "", DEMO_PASSWORD = "", OIDC_CLIENT_SECRET = "", DATABASE_URL = "" } = settings;
  const ofDatabase = DATABASE_URL ? new URL(DATABASE_URL).password : "";
  return [...made, AUTH_SECRET, DEMO_PASSWORD, OIDC_CLIENT_SECRET, ofDatabase];
}

/**
 * That a register has written down nothing that lets anybody in: no password of anybody, no token of a link, no cookie, no key.
 * How to sign in is told once, to whoever starts a demonstration.
 */
export async function demandNoSecretSaid(register: Register): Promise<void> {
  const own = ownSecrets(register);
  const greetings = own.map((password) => words("start.accounts", { password }));
  const log = register.said.split("\n").filter((line) => !greetings.includes(line.trim()));
  const secrets = [...remembered(), ...own, ...(await tokensInMails(register.dataDir))];
  const found = linesWithSecrets(log.join("\n"), secrets);
  if (found.length > 0)
    throw new Error(`the register has written down what lets somebody in: ${found.join("\n")}`);
}
