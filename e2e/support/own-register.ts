import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { paths } from "../../components/navigation/paths";
import { freePort } from "../../server/db/free-port";
import { runs } from "../../server/db/process-identity";
import { demandNoSecretSaid } from "./secrets";

const READY_WITHIN = 300_000;

/** A register of its own, with the PostgreSQL that `npm start` brings unless it is told of another, to be killed and started again. */
export interface OwnRegister {
  url: string;
  dataDir: string;
  /** Resolves when it answers. @param more variables of its environment, from now on */
  start(more?: OwnSettings): Promise<void>;
  /** Runs one of the commands on it, as somebody types it; answers with what it says on standard output. */
  command(name: string, ...args: string[]): Promise<string>;
  /** Ends it as ctrl-C does, to be started again. */
  stop(): Promise<void>;
  /** What it has written into its log until now. */
  said(): string;
  /** Without a chance to write anything down: SIGKILL for the register and, if asked, an end without a checkpoint for PostgreSQL. */
  crash(what: { withDatabase: boolean }): Promise<void>;
  /** Ends it as ctrl-C does, removes what it kept, and fails where it has written down what lets somebody in. */
  close(): Promise<void>;
}

type OwnSettings = Record<string, string>;

/** A demonstration, unless it has a database of its own. */
function environmentOf(port: number, dataDir: string, settings: OwnSettings): NodeJS.ProcessEnv {
  const { DATABASE_URL, AUTH_SECRET, BASE_URL, DEMO, ...rest } = process.env;
  return { ...rest, ...settings, NODE_ENV: "production", PORT: String(port), DATA_DIR: dataDir };
}

function launch(env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, ["commands/start.mjs"], { stdio: ["ignore", "pipe", "pipe"], env });
}

async function runOn(env: NodeJS.ProcessEnv, name: string, args: string[]): Promise<string> {
  const program = ["--import", "tsx", path.join("commands", `${name}.ts`), ...args];
  return (await promisify(execFile)(process.execPath, program, { encoding: "utf8", env })).stdout;
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
  const settings: OwnSettings = {};
  const environment = () => environmentOf(port, dataDir, settings);
  const said = () => Buffer.concat(words).toString();
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
    start: async (more = {}) => {
      Object.assign(settings, await settingsAt(url), more);
      const started = launch(environment());
      child = started;
      for (const output of [started.stdout, started.stderr])
        output?.on("data", (chunk: Buffer) => words.push(chunk));
      await untilReady(started, url, said);
    },
    command: (name, ...args) => runOn(environment(), name, args),
    said,
    stop: () => end("SIGTERM"),
    crash: async ({ withDatabase }) => {
      await end("SIGKILL");
      if (withDatabase) await killPostgres(dataDir);
    },
    close: async () => {
      await end("SIGTERM");
      const silent = demandNoSecretSaid({ dataDir, said: said(), settings: environment() });
      await silent.finally(() => rmSync(dataDir, { recursive: true, force: true }));
    },
  };
}
