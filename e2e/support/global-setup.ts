import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { cloneDatabase } from "../../server/testing/clone-database";
import { startTestCluster } from "../../server/testing/cluster";
import { demandNoSecretSaid } from "./secrets";

/** The pages may have to be built first, beside other work. */
const STARTED_WITHIN = 600_000;

/** The password of the demonstration accounts in end-to-end tests. */
const DEMO_PASSWORD = "demonstration-password";
const AUTH_SECRET = "a secret for end-to-end tests only";

function startRegister(databaseUrl: string, dataDir: string): ChildProcess {
  return spawn(process.execPath, ["commands/start.mjs"], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: process.env.E2E_PORT,
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataDir,
      AUTH_SECRET,
      DEMO: "on",
      DEMO_PASSWORD,
    },
  });
}

/** What a register writes, which whoever runs the tests sees as well. */
function heard({ stdout, stderr }: ChildProcess): () => string {
  const chunks: Buffer[] = [];
  for (const [output, terminal] of [
    [stdout, process.stdout],
    [stderr, process.stderr],
  ] as const)
    output?.on("data", (chunk: Buffer) => {
      chunks.push(chunk);
      terminal.write(chunk);
    });
  return () => Buffer.concat(chunks).toString();
}

async function answers(url: string): Promise<boolean> {
  return fetch(url, { redirect: "manual" }).then(
    () => true,
    () => false,
  );
}

async function untilReady(register: ChildProcess, url: string): Promise<void> {
  const deadline = Date.now() + STARTED_WITHIN;
  while (!(await answers(url))) {
    if (register.exitCode !== null) throw new Error("the register ended before it was ready");
    if (Date.now() > deadline) throw new Error("the register was not ready in time");
    await pause(200);
  }
}

function ended(register: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (register.exitCode !== null) return resolve();
    register.once("exit", () => resolve());
    register.kill("SIGTERM");
  });
}

/** Starts the register as `npm start` does, with the demonstration in a throw-away database; the tests only look at it. */
export default async function setup(): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "register-e2e-"));
  const cluster = process.env.TEST_TEMPLATE_URL ? null : await startTestCluster();
  if (cluster) process.env.TEST_TEMPLATE_URL = cluster.templateUrl;
  const { urls } = await cloneDatabase();
  const register = startRegister(urls.owner, dataDir);
  const said = heard(register);
  const url = `http://localhost:${process.env.E2E_PORT}`;
  const secretsDir = mkdtempSync(path.join(tmpdir(), "register-e2e-secrets-"));
  const E2E_SECRETS = path.join(secretsDir, "secrets");
  Object.assign(process.env, {
    DEMO_PASSWORD,
    E2E_DATA_DIR: dataDir,
    E2E_DATABASE_URL: urls.owner,
    E2E_SECRETS,
  });
  const teardown = async () => {
    await ended(register);
    await cluster?.stop();
    const settings = { AUTH_SECRET, DEMO_PASSWORD, DATABASE_URL: urls.owner };
    await demandNoSecretSaid({ dataDir, said: said(), settings }).finally(() => {
      for (const folder of [dataDir, secretsDir]) rmSync(folder, { recursive: true, force: true });
    });
  };
  await untilReady(register, url).catch(async (error: unknown) => {
    await teardown();
    throw error;
  });
  return teardown;
}
