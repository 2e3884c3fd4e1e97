import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isRunning, ownIdentity, processIdentitySchema } from "./process-identity";

/** Who uses a folder at this moment, such as that of the embedded PostgreSQL or of a build: one file each, so that the last one knows that it is the last. */
const listOf = (folder: string) => path.join(folder, "users");

/** @returns the name under which to leave again */
export function joinUsers(folder: string): string {
  const name = randomUUID();
  mkdirSync(listOf(folder), { recursive: true });
  writeFileSync(path.join(listOf(folder), name), JSON.stringify(ownIdentity()));
  return name;
}

function isPresent(file: string): boolean {
  try {
    return isRunning(processIdentitySchema.parse(JSON.parse(readFileSync(file, "utf8"))));
  } catch {
    return false;
  }
}

/** How many there are; those that died without leaving are not counted, and forgotten. */
export function countUsers(folder: string): number {
  if (!existsSync(listOf(folder))) return 0;
  const files = readdirSync(listOf(folder)).map((entry) => path.join(listOf(folder), entry));
  for (const file of files) if (!isPresent(file)) rmSync(file, { force: true });
  return readdirSync(listOf(folder)).length;
}

/** @returns how many are left */
export function leaveUsers(folder: string, name: string): number {
  rmSync(path.join(listOf(folder), name), { force: true });
  return countUsers(folder);
}
