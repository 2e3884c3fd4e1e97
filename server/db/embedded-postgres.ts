import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import pg from "pg";
import { z } from "zod";
import { Trouble } from "../settings/trouble";
import { whileLocked } from "./file-lock";
import { joinUsers, leaveUsers } from "./folder-users";
import { freePort, isFree } from "./free-port";
import { demandReachable, type PostgresAccount, postgresAccount } from "./postgres-account";
import { type Programs, postgresPrograms, run, troubleFrom } from "./postgres-program";
import { runs } from "./process-identity";

export const DATABASE = "cooperation_register";
const OWNER = "register_owner";

const accessSchema = z.object({ port: z.number().int(), password: z.string() });
type Access = z.infer<typeof accessSchema>;

export interface EmbeddedPostgres {
  /** The owner's address of a database of this cluster; without a name that of the register. */
  url(database?: string): string;
  /** Gives it up; the last user on this data directory stops it. */
  leave(): Promise<void>;
}

interface Cluster {
  folder: string;
  data: string;
  log: string;
  programs: Programs;
  account: PostgresAccount;
  /** For clusters that are thrown away: nothing is forced to the disk. */
  careless: boolean;
}

const accessFile = (cluster: Cluster) => path.join(cluster.folder, "access.json");

function readAccess(cluster: Cluster): Access {
  return accessSchema.parse(JSON.parse(readFileSync(accessFile(cluster), "utf8")));
}

function writeAccess(cluster: Cluster, access: Access): void {
  writeFileSync(accessFile(cluster), `${JSON.stringify(access)}\n`, { mode: 0o600 });
}

function give(target: string, account: PostgresAccount): void {
  if (account.uid !== undefined && account.gid !== undefined) chownSync(target, account.uid, account.gid);
}

function makeFolder(folder: string, account: PostgresAccount): void {
  try {
    mkdirSync(folder, { recursive: true });
    give(folder, account);
  } catch (error) {
    throw error instanceof Error
      ? troubleFrom(error.message.replace("EACCES:", "Permission denied"), folder)
      : error;
  }
  demandReachable(folder, account);
}

async function initialise(cluster: Cluster): Promise<void> {
  const password = randomBytes(24).toString("base64url");
  // Made beside its place and moved there whole, so that an interrupted run leaves nothing half-made.
  const draft = path.join(cluster.folder, "cluster.new");
  const passwordFile = path.join(cluster.folder, "password.new");
  rmSync(draft, { recursive: true, force: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  give(passwordFile, cluster.account);
  const flags = ["--auth=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8", "--lc-messages=C"];
  const speed = cluster.careless ? ["--no-sync"] : [];
  const where = [`--pgdata=${draft}`, `--username=${OWNER}`, `--pwfile=${passwordFile}`];
  const outcome = await run(cluster.programs.initdb, [...where, ...flags, ...speed], cluster.account);
  rmSync(passwordFile);
  if (!outcome.ok) {
    rmSync(draft, { recursive: true, force: true });
    throw troubleFrom(outcome.output, cluster.folder);
  }
  writeAccess(cluster, { port: await freePort(), password });
  renameSync(draft, cluster.data);
}

/** A process number left by a run that was killed may meanwhile belong to another program, and would block the start. */
function clearStalePid(cluster: Cluster): boolean {
  const file = path.join(cluster.data, "postmaster.pid");
  if (!existsSync(file)) return false;
  const pid = Number.parseInt(readFileSync(file, "utf8"), 10);
  if (pid > 0 && runs(pid, "postgres")) return true;
  rmSync(file);
  return false;
}

async function launch(cluster: Cluster): Promise<void> {
  const access = readAccess(cluster);
  const port = (await isFree(access.port)) ? access.port : await freePort();
  if (port !== access.port) writeAccess(cluster, { ...access, port });
  const options = [`-c port=${port}`, "-c listen_addresses=127.0.0.1", "-c unix_socket_directories=''"];
  const speed = cluster.careless
    ? ["-c fsync=off", "-c synchronous_commit=off", "-c full_page_writes=off"]
    : [];
  writeFileSync(cluster.log, "");
  give(cluster.log, cluster.account);
  const args = [
    "start",
    "-w",
    "-t",
    "120",
    "-D",
    cluster.data,
    "-l",
    cluster.log,
    "-o",
    [...options, ...speed].join(" "),
  ];
  const outcome = await run(cluster.programs.pg_ctl, args, cluster.account);
  if (!outcome.ok) throw troubleFrom(readFileSync(cluster.log, "utf8") || outcome.output, cluster.folder);
}

async function start(cluster: Cluster): Promise<void> {
  try {
    await launch(cluster);
  } catch (error) {
    // Between looking for a free port and taking it another program may have been quicker: once more.
    if (!/Address already in use/.test(readFileSync(cluster.log, "utf8"))) throw error;
    await launch(cluster);
  }
}

function urlOf(cluster: Cluster, database: string): string {
  const { port, password } = readAccess(cluster);
  return `postgresql://${OWNER}:${password}@127.0.0.1:${port}/${database}`;
}

async function ensureDatabase(cluster: Cluster): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(cluster, "postgres") });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [DATABASE]);
    if (!rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(DATABASE)}`);
  } finally {
    await client.end();
  }
}

async function open(dataDir: string, careless: boolean): Promise<Cluster> {
  const account = postgresAccount();
  const programs = await postgresPrograms();
  demandReachable(path.dirname(programs.postgres), account);
  for (const program of Object.values(programs)) if (process.getuid?.() === 0) chmodSync(program, 0o755);
  const folder = path.join(dataDir, "postgres");
  makeFolder(folder, account);
  return {
    folder,
    data: path.join(folder, "cluster"),
    log: path.join(folder, "server.log"),
    programs,
    account,
    careless,
  };
}

async function stop(cluster: Cluster): Promise<void> {
  const outcome = await run(
    cluster.programs.pg_ctl,
    ["stop", "-m", "fast", "-w", "-D", cluster.data],
    cluster.account,
  );
  if (!outcome.ok && clearStalePid(cluster))
    throw new Trouble("postgres.failed", { folder: cluster.folder, words: outcome.output.trim() });
}

/**
 * Uses the PostgreSQL of this data directory: the one that is running, left by a killed run or used by another command,
 * or else one started now. Only on the loopback address, on a port of its own that is remembered.
 * @throws Trouble with a sentence for each of: no disk space, unreachable folder, no such program, PostgreSQL's refusal
 */
export async function joinEmbeddedPostgres(
  dataDir: string,
  options: { careless?: boolean } = {},
): Promise<EmbeddedPostgres> {
  const cluster = await open(dataDir, options.careless ?? false);
  const mutex = path.join(cluster.folder, "starting.lock");
  const user = await whileLocked(mutex, async () => {
    if (!existsSync(cluster.data)) await initialise(cluster);
    if (!clearStalePid(cluster)) await start(cluster);
    await ensureDatabase(cluster);
    return joinUsers(cluster.folder);
  });
  return {
    url: (database = DATABASE) => urlOf(cluster, database),
    leave: () =>
      whileLocked(mutex, async () => {
        if (leaveUsers(cluster.folder, user) === 0) await stop(cluster);
      }),
  };
}
