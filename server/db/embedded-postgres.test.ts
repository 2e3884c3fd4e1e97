import { type ChildProcess, spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { takeDataDirectory } from "./data-directory";
import { type EmbeddedPostgres, joinEmbeddedPostgres } from "./embedded-postgres";

const dataDir = mkdtempSync(path.join(tmpdir(), "register-embedded-"));
chmodSync(dataDir, 0o755);
const careless = { careless: true };
const asRoot = process.getuid?.() === 0;

async function ask(postgres: EmbeddedPostgres, query: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: postgres.url() });
  await client.connect();
  return client
    .query({ text: query, rowMode: "array" })
    .then((result) => result.rows.flat())
    .finally(() => client.end());
}

function isUp(): boolean {
  return existsSync(path.join(dataDir, "postgres/cluster/postmaster.pid"));
}

/** Another process that uses the same data directory, and says so before it waits. */
async function otherUser(): Promise<ChildProcess> {
  const program = `
    import { joinEmbeddedPostgres } from ${JSON.stringify(path.resolve("server/db/embedded-postgres.ts"))};
    await joinEmbeddedPostgres(${JSON.stringify(dataDir)}, { careless: true });
    console.log("joined");
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", program]);
  await new Promise((resolve, reject) => {
    child.stdout.once("data", resolve);
    child.once("exit", () => reject(new Error("the other process ended early")));
  });
  child.removeAllListeners("exit");
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await gone;
}

beforeAll(async () => {
  const postgres = await joinEmbeddedPostgres(dataDir, careless);
  await ask(postgres, "CREATE TABLE kept AS SELECT 42 AS answer");
  await postgres.leave();
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

describe("the embedded PostgreSQL", () => {
  test("speaks UTF-8 under the locale C.UTF-8 and listens to this machine alone, with a password", async () => {
    const postgres = await joinEmbeddedPostgres(dataDir, careless);
    const columns =
      "pg_encoding_to_char(encoding), datctype, datcollate, current_setting('listen_addresses')";
    const found = await ask(
      postgres,
      `SELECT ${columns} FROM pg_database WHERE datname = current_database()`,
    );
    expect(found).toEqual(["UTF8", "C.UTF-8", "C.UTF-8", "127.0.0.1"]);
    const stranger = new pg.Client({ connectionString: postgres.url().replace(/:[^:@]+@/, ":wrong@") });
    await expect(stranger.connect()).rejects.toThrow(/password/);
    expect(statSync(path.join(dataDir, "postgres/access.json")).mode & 0o777).toBe(0o600);
    await postgres.leave();
  });

  test("keeps its port and its records from one start to the next", async () => {
    const first = await joinEmbeddedPostgres(dataDir, careless);
    const url = first.url();
    await first.leave();
    const second = await joinEmbeddedPostgres(dataDir, careless);
    expect(second.url()).toBe(url);
    expect(await ask(second, "SELECT answer FROM kept")).toEqual([42]);
    await second.leave();
  });

  test("runs on while anybody uses it, and stops with the last", async () => {
    const first = await joinEmbeddedPostgres(dataDir, careless);
    const second = await joinEmbeddedPostgres(dataDir, careless);
    await first.leave();
    expect(await ask(second, "SELECT answer FROM kept")).toEqual([42]);
    await second.leave();
    expect(isUp()).toBe(false);
  });

  test("is taken over from a user who was killed, with nothing lost, and then stopped", async () => {
    await kill(await otherUser());
    expect(isUp()).toBe(true);
    const postgres = await joinEmbeddedPostgres(dataDir, careless);
    expect(await ask(postgres, "SELECT answer FROM kept")).toEqual([42]);
    await postgres.leave();
    expect(isUp()).toBe(false);
  });

  test("starts over the remains of a server that was killed, even where its number belongs to another program now", async () => {
    const postgres = await joinEmbeddedPostgres(dataDir, careless);
    const file = path.join(dataDir, "postgres/cluster/postmaster.pid");
    const [pid = "", ...rest] = readFileSync(file, "utf8").split("\n");
    process.kill(Number(pid), "SIGKILL");
    writeFileSync(file, [String(process.pid), ...rest].join("\n"));
    const again = await joinEmbeddedPostgres(dataDir, careless);
    expect(await ask(again, "SELECT answer FROM kept")).toEqual([42]);
    await again.leave();
    await postgres.leave();
  });

  test("moves to another port where its own is taken", async () => {
    const port = Number(new URL((await rememberedUrl()) ?? "").port);
    const taken = await listenOn(port);
    const postgres = await joinEmbeddedPostgres(dataDir, careless);
    expect(new URL(postgres.url()).port).not.toBe(String(port));
    expect(await ask(postgres, "SELECT answer FROM kept")).toEqual([42]);
    await postgres.leave();
    taken.close();
  });

  test.runIf(asRoot)("says which folder is closed to the user that root hands it to", async () => {
    const closed = path.join(dataDir, "closed");
    mkdirSync(closed, { mode: 0o700 });
    const attempt = joinEmbeddedPostgres(path.join(closed, "data"), careless);
    await expect(attempt).rejects.toMatchObject({ code: "postgres.unreachable", params: { folder: closed } });
  });
});

describe("a data directory", () => {
  test("serves one register at a time, and the second is told which process has it", () => {
    const lock = takeDataDirectory(dataDir);
    const second = () => takeDataDirectory(dataDir);
    expect(second).toThrow(
      expect.objectContaining({ code: "dataDir.inUse", params: { folder: dataDir, pid: process.pid } }),
    );
    lock.release();
    second().release();
  });

  test("is free again when the register that had it was killed, even if its number was given out again", () => {
    writeFileSync(
      path.join(dataDir, "serving.lock"),
      JSON.stringify({ pid: process.pid, startedAt: "long ago" }),
    );
    takeDataDirectory(dataDir).release();
  });

  test("that is a file is refused in a sentence", () => {
    const file = path.join(dataDir, "a-file");
    writeFileSync(file, "");
    expect(() => takeDataDirectory(file)).toThrow(expect.objectContaining({ code: "dataDir.unwritable" }));
  });
});

async function rememberedUrl(): Promise<string> {
  const postgres = await joinEmbeddedPostgres(dataDir, careless);
  await postgres.leave();
  return postgres.url();
}

function listenOn(port: number): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer().listen(port, "127.0.0.1", () => resolve(server));
  });
}
