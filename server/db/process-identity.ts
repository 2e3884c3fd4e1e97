import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { z } from "zod";

/** A process, told apart from a later one that was given the same number. */
export const processIdentitySchema = z.object({ pid: z.number().int().positive(), startedAt: z.string() });
export type ProcessIdentity = z.infer<typeof processIdentitySchema>;

/** When the process began, in whatever unit the system counts; empty where the system does not tell. */
function startOf(pid: number): string {
  if (process.platform === "win32") return "";
  if (process.platform !== "linux")
    return (
      spawnSync("ps", ["-o", "lstart=", "-p", String(pid)])
        .stdout?.toString()
        .trim() ?? ""
    );
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name in parentheses may itself hold spaces and parentheses; the start time is the 22nd field.
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    return "";
  }
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user exists although it may not be signalled.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

export function ownIdentity(): ProcessIdentity {
  return { pid: process.pid, startedAt: startOf(process.pid) };
}

export function isRunning(identity: ProcessIdentity): boolean {
  return exists(identity.pid) && startOf(identity.pid) === identity.startedAt;
}

/** Whether `pid` is a process that runs `program`; where the system does not tell, whether it is a process at all. */
export function runs(pid: number, program: string): boolean {
  if (process.platform !== "linux") return exists(pid);
  try {
    return readFileSync(`/proc/${pid}/comm`, "utf8").trim() === program;
  } catch {
    return false;
  }
}
