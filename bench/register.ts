import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { ensureBuilt } from "../commands/build";
import type { DatabaseUrls } from "../server/db/connect";
import { freePort } from "../server/db/free-port";
import { cloneDatabase } from "../server/testing/clone-database";
import { TEST_SECRET } from "../server/testing/cluster";

/** Generous, because a source that was changed since the pages were built is built again. */
const READY_WITHIN = 300_000;

/** Of all demonstration accounts in the register that is measured. */
export const PASSWORD = "a password for measuring";

/** A register that serves the demonstration from one process, in a throw-away database. */
export interface RunningRegister {
  port: number;
  urls: DatabaseUrls;
  close(): Promise<void>;
}

function start(port: number, databaseUrl: string, dataDir: string): ChildProcess {
  const environment = {
    NODE_ENV: "production" as const,
    PORT: String(port),
    BASE_URL: `http://localhost:${port}`,
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    AUTH_SECRET: TEST_SECRET,
    DEMO: "on",
    DEMO_PASSWORD: PASSWORD,
  };
  return spawn(process.execPath, ["commands/start.mjs"], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, ...environment },
  });
}

async function untilReady(child: ChildProcess, port: number): Promise<void> {
  const deadline = Date.now() + READY_WITHIN;
  const answers = () =>
    fetch(`http://localhost:${port}/zh-Hans`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await answers())) {
    if (child.exitCode !== null) throw new Error("the register ended before it was ready");
    if (Date.now() > deadline) throw new Error("the register was not ready in time");
    await pause(100);
  }
}

export async function startRegister(): Promise<RunningRegister> {
  await ensureBuilt();
  const dataDir = mkdtempSync(path.join(tmpdir(), "register-bench-"));
  const { urls } = await cloneDatabase();
  const port = await freePort();
  const child = start(port, urls.owner, dataDir);
  const said: Buffer[] = [];
  child.stderr?.on("data", (chunk: Buffer) => said.push(chunk));
  const close = async () => {
    if (child.exitCode === null) {
      child.kill("SIGTERM");
      await once(child, "exit");
    }
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await untilReady(child, port);
    return { port, urls, close };
  } catch (error) {
    process.stderr.write(Buffer.concat(said));
    await close();
    throw error;
  }
}
