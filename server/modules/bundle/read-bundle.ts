import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { Invalid, NotFound } from "@/server/kernel/errors";
import { LARGEST_BUNDLE, LARGEST_FILE, MOST_FILES, type NamedFiles } from "./bundle.schema";
import { readArchive } from "./read-archive";
import { demandSafeName } from "./safe-name";

const tooLarge = () => new Invalid("bundle.tooLarge", { limit: LARGEST_BUNDLE / 1024 / 1024 });

/** Every file in `folder` and the folders in it, by name; a link is not followed but refused. */
async function namesIn(folder: string, within = ""): Promise<string[]> {
  const names: string[] = [];
  for (const entry of await readdir(path.join(folder, within), { withFileTypes: true })) {
    const name = within ? `${within}/${entry.name}` : entry.name;
    demandSafeName(name);
    if (entry.isDirectory()) names.push(...(await namesIn(folder, name)));
    else if (entry.isFile()) names.push(name);
    else throw new Invalid("bundle.noPlainFile", { name });
    if (names.length > MOST_FILES) throw new Invalid("bundle.tooManyFiles", { limit: MOST_FILES });
  }
  return names;
}

function bytesOf(file: string): Promise<Uint8Array> {
  return readFile(file).catch(() => {
    throw new Invalid("bundle.notReadable", { file });
  });
}

async function readFolder(folder: string): Promise<NamedFiles> {
  const files = new Map<string, Uint8Array>();
  let total = 0;
  for (const name of (await namesIn(folder)).sort()) {
    const file = path.join(folder, name);
    const { size } = await stat(file);
    total += size;
    if (size > LARGEST_FILE || total > LARGEST_BUNDLE) throw tooLarge();
    files.set(name, await bytesOf(file));
  }
  return files;
}

/**
 * The files of a bundle as somebody keeps it: the zip file, or the folder into which it was unpacked.
 * @throws NotFound `bundle.notFound`; Invalid as `readArchive` and `bundle.noPlainFile`, `bundle.notReadable`
 */
export async function readBundle(place: string): Promise<NamedFiles> {
  const there = await stat(place).catch(() => null);
  if (!there) throw new NotFound("bundle.notFound", { file: place });
  if (there.isDirectory()) return readFolder(place);
  if (!there.isFile()) throw new Invalid("bundle.noPlainFile", { name: place });
  if (there.size > LARGEST_BUNDLE) throw tooLarge();
  return readArchive(await bytesOf(place));
}
