import { mkdirSync } from "node:fs";
import path from "node:path";
import { Trouble } from "../settings/trouble";
import { type FileLock, tryLock } from "./file-lock";

/**
 * Takes the data directory for a register that serves; commands that only use its database need not.
 * @throws Trouble `dataDir.inUse` where another register serves from it, `dataDir.unwritable` where it cannot be used
 */
export function takeDataDirectory(dataDir: string): FileLock {
  const attempt = tryLockIn(dataDir);
  if (!attempt.taken) throw new Trouble("dataDir.inUse", { folder: dataDir, pid: attempt.holder.pid });
  return attempt.lock;
}

function tryLockIn(dataDir: string) {
  try {
    mkdirSync(dataDir, { recursive: true });
    return tryLock(path.join(dataDir, "serving.lock"));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (["EACCES", "EPERM", "EROFS", "ENOTDIR", "EEXIST"].includes(code)) {
      throw new Trouble("dataDir.unwritable", { folder: dataDir });
    }
    throw error;
  }
}
