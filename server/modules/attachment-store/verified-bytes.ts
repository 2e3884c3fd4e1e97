import { createHash } from "node:crypto";
import type { AttachmentStore, KnownBytes } from "./store";

/**
 * The bytes that are kept under a hash, piece by piece. The last piece is held back until all of them are known to be the right
 * ones, so that nobody ever has the whole of a file that is another.
 * @throws Error where there is nothing under this hash, or something else
 */
export async function* verifiedBytes(
  store: AttachmentStore,
  { sha256, size }: KnownBytes,
): AsyncGenerator<Uint8Array, void> {
  const source = await store.open(sha256);
  if (!source) throw new Error(`no attachment is kept under ${sha256}`);
  const hash = createHash("sha256");
  let [held, length]: [Uint8Array | null, number] = [null, 0];
  for await (const chunk of source) {
    const piece: Uint8Array = chunk;
    if (held) yield held;
    hash.update(piece);
    length += piece.length;
    held = piece;
    if (length > size) break;
  }
  if (length !== size || hash.digest("hex") !== sha256)
    throw new Error(`the attachment that is kept under ${sha256} is another`);
  if (held) yield held;
}

/** As `verifiedBytes`, at once. */
export async function readVerified(store: AttachmentStore, file: KnownBytes): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of verifiedBytes(store, file)) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}
