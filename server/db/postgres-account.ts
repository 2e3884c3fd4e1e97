import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { Trouble } from "../settings/trouble";

/** The user that PostgreSQL runs as; empty for the user who runs the register. */
export type PostgresAccount = { uid: number; gid: number } | Record<string, never>;

const NAME = "postgres";

function numberOf(flag: "-u" | "-g"): number | null {
  const { status, stdout } = spawnSync("id", [flag, NAME], { encoding: "utf8" });
  return status === 0 ? Number.parseInt(stdout, 10) : null;
}

function find(): { uid: number; gid: number } | null {
  const uid = numberOf("-u");
  const gid = numberOf("-g");
  return uid === null || gid === null ? null : { uid, gid };
}

/**
 * PostgreSQL refuses to run as root, so root hands it to the user `postgres`, making that user where there is none.
 * @throws Trouble `postgres.noAccount` where root may not make one
 */
export function postgresAccount(): PostgresAccount {
  if (process.getuid?.() !== 0) return {};
  const found = find();
  if (found) return found;
  // The second spelling is that of Alpine Linux.
  spawnSync("useradd", ["--system", "--user-group", "--no-create-home", NAME]);
  if (!find()) spawnSync("adduser", ["-S", "-H", NAME]);
  const made = find();
  if (!made) throw new Trouble("postgres.noAccount");
  return made;
}

function mayEnter(folder: string, account: { uid: number; gid: number }): boolean {
  const { mode, uid, gid } = statSync(folder);
  if (uid === account.uid) return (mode & 0o100) !== 0;
  return (mode & (gid === account.gid ? 0o010 : 0o001)) !== 0;
}

function parentsOf(folder: string): string[] {
  const parent = path.dirname(folder);
  return parent === folder ? [folder] : [...parentsOf(parent), folder];
}

/** @throws Trouble `postgres.unreachable` naming the first folder on the way to `target` that the account may not enter */
export function demandReachable(target: string, account: PostgresAccount): void {
  const { uid, gid } = account;
  if (uid === undefined || gid === undefined) return;
  const closed = parentsOf(target).find((folder) => existsSync(folder) && !mayEnter(folder, { uid, gid }));
  if (closed) throw new Trouble("postgres.unreachable", { folder: closed });
}
