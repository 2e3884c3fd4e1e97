import { Conflict } from "@/server/kernel/errors";
import { attachmentStore, type KnownBytes } from "./store";

/** So many at a time: a store that answers slowly is not asked for each alone. */
const AT_ONCE = 16;

/**
 * Whether the bytes of all of these are there to be published.
 * @throws Conflict `attachment.bytesMissing` with the name of the first that is not
 */
export async function demandKept(files: readonly (KnownBytes & { name: string })[]): Promise<void> {
  if (files.length === 0) return;
  const store = attachmentStore();
  for (let first = 0; first < files.length; first += AT_ONCE) {
    const some = files.slice(first, first + AT_ONCE);
    const sizes = await Promise.all(some.map(({ sha256 }) => store.sizeOf(sha256)));
    const missing = some.find(({ size }, at) => sizes[at] !== size);
    if (missing) throw new Conflict("attachment.bytesMissing", { name: missing.name });
  }
}
