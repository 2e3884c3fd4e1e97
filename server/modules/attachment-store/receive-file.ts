import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, rm } from "node:fs/promises";
import path from "node:path";
import { Invalid } from "@/server/kernel/errors";
import type { ArrivedFile } from "./store";

const MEBIBYTE = 1024 * 1024;

/** The folder in which files arrive; a name in it says nothing of the file. */
const ARRIVING = "arriving";

interface Limit {
  megabytes: number;
}

/** @throws Invalid `attachment.fileTooLarge` as soon as there is more than may come, `attachment.fileEmpty` */
async function writeChunks(place: string, chunks: AsyncIterable<Uint8Array>, { megabytes }: Limit) {
  const hash = createHash("sha256");
  const handle = await open(place, "wx");
  let size = 0;
  try {
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > megabytes * MEBIBYTE) throw new Invalid("attachment.fileTooLarge", { limit: megabytes });
      hash.update(chunk);
      // `write` may write less than it is given, and says so to nobody who does not ask.
      await handle.appendFile(chunk);
    }
    if (size === 0) throw new Invalid("attachment.fileEmpty");
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { sha256: hash.digest("hex"), size };
}

/**
 * Takes a file in as it comes, to the disk and never into memory, and hands it to `use` with its hash. Afterwards nothing is left
 * of it where it arrived, whatever happened.
 * @param folder where attachments lie, so that a file which is kept there need only be renamed
 */
export async function withReceived<T>(
  chunks: AsyncIterable<Uint8Array>,
  folder: string,
  limit: Limit,
  use: (file: ArrivedFile) => Promise<T>,
): Promise<T> {
  const arriving = path.join(folder, ARRIVING);
  await mkdir(arriving, { recursive: true });
  const place = path.join(arriving, randomUUID());
  try {
    return await use({ path: place, ...(await writeChunks(place, chunks, limit)) });
  } finally {
    await rm(place, { force: true });
  }
}
