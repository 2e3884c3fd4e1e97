import { mkdir, open, rename, stat } from "node:fs/promises";
import path from "node:path";
import type { AttachmentStore } from "./store";

/** What is not there, as the file system says it. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

/** That a file has this name is on the disk as well. Windows cannot do so for a folder, and need not. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}

/** Files in a folder, in folders by the first two digits of their hash. A name is there with its whole file or not at all. */
export function folderStore(folder: string): AttachmentStore {
  const placeOf = (sha256: string) => path.join(folder, sha256.slice(0, 2), sha256);
  return {
    keep: async ({ path: arrived, sha256 }) => {
      const place = placeOf(sha256);
      await mkdir(path.dirname(place), { recursive: true });
      // Also over one that is there: whatever became of that, these bytes are the right ones.
      await rename(arrived, place);
      await syncFolder(path.dirname(place));
    },
    sizeOf: async (sha256) => {
      try {
        return (await stat(placeOf(sha256))).size;
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    open: async (sha256) => {
      try {
        return (await open(placeOf(sha256), "r")).createReadStream();
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
  };
}
