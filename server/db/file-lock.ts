import { randomBytes } from "node:crypto";
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { isRunning, ownIdentity, type ProcessIdentity, processIdentitySchema } from "./process-identity";

export interface FileLock {
  release(): void;
}

export type LockAttempt = { taken: true; lock: FileLock } | { taken: false; holder: ProcessIdentity };

function holderOf(file: string): ProcessIdentity | null {
  try {
    return processIdentitySchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return null;
  }
}

function place(file: string): boolean {
  const draft = `${file}.${randomBytes(6).toString("hex")}`;
  writeFileSync(draft, JSON.stringify(ownIdentity()));
  try {
    // Linking puts the file in place with its content, so that nobody ever reads a lock without a holder.
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Moves a dead holder's lock aside; should a live one have come between, its lock is put back. */
function clear(file: string): void {
  const aside = `${file}.${randomBytes(6).toString("hex")}`;
  try {
    renameSync(file, aside);
    const holder = holderOf(aside);
    if (holder && isRunning(holder)) linkSync(aside, file);
  } catch {
    // Somebody else was quicker: the next attempt sees what is there now.
  }
  rmSync(aside, { force: true });
}

/** Takes the lock `file`, also over a holder that died without releasing it. */
export function tryLock(file: string): LockAttempt {
  for (;;) {
    if (place(file)) return { taken: true, lock: { release: () => rmSync(file, { force: true }) } };
    const holder = holderOf(file);
    if (holder && isRunning(holder)) return { taken: false, holder };
    clear(file);
  }
}

/** Runs `work` while nobody else runs under the same lock. */
export async function whileLocked<T>(file: string, work: () => Promise<T>): Promise<T> {
  let attempt = tryLock(file);
  while (!attempt.taken) {
    await pause(50);
    attempt = tryLock(file);
  }
  try {
    return await work();
  } finally {
    attempt.lock.release();
  }
}
