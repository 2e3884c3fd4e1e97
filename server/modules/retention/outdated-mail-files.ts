import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import { mailTime } from "../notification/mail-transport";

async function filesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}

/** Deletes mails that were written to files before a moment, as their names say. @returns how many there were */
export async function forgetMailFiles(dataDir: string, before: Date): Promise<number> {
  const folder = path.join(dataDir, "mail");
  const outdated = (await filesIn(folder)).filter(
    (name) => name.endsWith(".eml") && name < mailTime(before) && !name.startsWith("."),
  );
  for (const name of outdated) await rm(path.join(folder, name), { force: true });
  return outdated.length;
}
