import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { Trouble } from "../server/settings/trouble";

/** By this file a folder is known as an exported site, and its files as the site's own. */
const LIST = "site.json";
const listSchema = z.object({
  format: z.literal("co-operation-register/site/1"),
  files: z.array(z.string()),
});

function namesIn(folder: string, within = ""): string[] {
  return readdirSync(path.join(folder, within), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(within, entry.name);
    return entry.isDirectory() ? namesIn(folder, name) : [name];
  });
}

/** The files of an earlier export, by its own list; null where there is none. */
function listedIn(folder: string): ReadonlySet<string> | null {
  try {
    const { files } = listSchema.parse(JSON.parse(readFileSync(path.join(folder, LIST), "utf8")));
    return new Set([...files, LIST]);
  } catch {
    return null;
  }
}

function exists(place: string): boolean {
  return statSync(place, { throwIfNoEntry: false }) !== undefined;
}

/**
 * Whether a site may be written to `folder`: it is not there, is empty, or holds an earlier export and nothing else.
 * @throws Trouble `exportSite.notAFolder`, `exportSite.notEmpty`, `exportSite.otherFiles`
 */
export function demandReplaceable(folder: string): void {
  const there = statSync(folder, { throwIfNoEntry: false });
  if (!there) return;
  if (!there.isDirectory()) throw new Trouble("exportSite.notAFolder", { folder });
  const names = namesIn(folder);
  const listed = listedIn(folder);
  if (names.length > 0 && !listed) throw new Trouble("exportSite.notEmpty", { folder });
  const other = names.find((name) => !listed?.has(name));
  if (other !== undefined) throw new Trouble("exportSite.otherFiles", { folder, file: other });
}

/** Puts a finished folder in the place of another, which comes back if that fails. */
function replace(folder: string, finished: string): void {
  const old = `${finished}-old`;
  if (exists(folder)) renameSync(folder, old);
  try {
    renameSync(finished, folder);
  } catch (error) {
    if (exists(old)) renameSync(old, folder);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

async function writeAll(folder: string, files: AsyncIterable<{ name: string; bytes: Uint8Array }>) {
  const names: string[] = [];
  for await (const { name, bytes } of files) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    names.push(name);
  }
  const list = { format: "co-operation-register/site/1", files: names.sort() };
  writeFileSync(path.join(folder, LIST), `${JSON.stringify(list, null, 1)}\n`);
  return names.length;
}

/**
 * Writes a site to `folder`, whole or not at all: beside it first, and into its place when it is finished. What was begun is
 * taken away again, also where the command is stopped.
 * @returns how many files it has
 * @throws Trouble as `demandReplaceable`, and `exportSite.notWritable`
 */
export async function writeSite(
  folder: string,
  files: AsyncIterable<{ name: string; bytes: Uint8Array }>,
): Promise<number> {
  demandReplaceable(folder);
  const begun = `${folder}.part-${process.pid}`;
  const takeAway = () => rmSync(begun, { recursive: true, force: true });
  const stopped = () => {
    takeAway();
    process.exit(1);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stopped);
  try {
    mkdirSync(begun, { recursive: true });
    const count = await writeAll(begun, files);
    replace(folder, begun);
    return count;
  } catch (error) {
    const isOfFiles = error instanceof Error && "syscall" in error && "path" in error;
    throw isOfFiles ? new Trouble("exportSite.notWritable", { folder, words: error.message }) : error;
  } finally {
    takeAway();
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.off(signal, stopped);
  }
}
