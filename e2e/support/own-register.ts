import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { paths } from "../../components/navigation/paths";
import { freePort } from "../../server/db/free-port";
import { runs } from "../../server/db/process-identity";

const READY_WITHIN = 300_000;

/** A register of its own, with the PostgreSQL that `npm start` brings, to be killed and started again. */
export interface OwnRegister {
  url: string;
  dataDir: string;
  /** Resolves when it answers. */
  start(): Promise<void>;
  /** What it has written into its log until now. */
  said(): string;
  /** Without a chance to write anything down: SIGKILL for the register and, if asked, an end without a checkpoint for PostgreSQL. */
  crash(what: { withDatabase: boolean }): Promise<void>;
  /** Ends it as ctrl-C does, and removes what it kept. */
  close(): Promise<void>;
}

type OwnSettings = Record<string, string>;

function launch(port: number, dataDir: string, settings: OwnSettings): ChildProcess {
  const { DATABASE_URL, AUTH_SECRET, BASE_URL, ...rest } = process.env;
  return spawn(process.execPath, ["commands/start.mjs"], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...rest, ...settings, NODE_ENV: "production", PORT: String(port), DATA_DIR: dataDir, DEMO: "on" },
  });
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function untilReady(child: ChildProcess, url: string, said: () => string): Promise<void> {
  const deadline = Date.now() + READY_WITHIN;
  const answers = () =>
    fetch(`${url}${paths.api.ready()}`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await answers())) {
    if (hasEnded(child)) throw new Error(`the register ended before it was ready: ${said()}`);
    if (Date.now() > deadline) throw new Error(`the register was not ready in time: ${said()}`);
    await pause(50);
  }
}

async function killPostgres(dataDir: string): Promise<void> {
  const file = path.join(dataDir, "postgres", "cluster", "postmaster.pid");
  const pid = Number.parseInt(readFileSync(file, "utf8"), 10);
  process.kill(pid, "SIGQUIT");
  while (runs(pid, "postgres")) await pause(20);
}

/** @param settingsAt further variables of its environment, given its address */
export async function ownRegister(
  settingsAt = async (_url: string): Promise<OwnSettings> => ({}),
): Promise<OwnRegister> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "register-killed-"));
  // Root runs PostgreSQL as another user, who must be able to come here.
  chmodSync(dataDir, 0o755);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const words: Buffer[] = [];
  let child: ChildProcess | null = null;
  const end = async (signal: "SIGKILL" | "SIGTERM") => {
    if (!child || hasEnded(child)) return;
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  };
  return {
    url,
    dataDir,
    start: async () => {
      const started = launch(port, dataDir, await settingsAt(url));
      child = started;
      started.stderr?.on("data", (chunk: Buffer) => words.push(chunk));
      await untilReady(started, url, () => Buffer.concat(words).toString());
    },
    said: () => Buffer.concat(words).toString(),
    crash: async ({ withDatabase }) => {
      await end("SIGKILL");
      if (withDatabase) await killPostgres(dataDir);
    },
    close: async () => {
      await end("SIGTERM");
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
