import { zipSync } from "fflate";

/**
 * The entries' time: the earliest that zip files can hold. It is read as local and written as local, so that the bytes
 * are the same in every time zone; at noon, since no clock was ever put forward at noon.
 */
const EPOCH = "1980-01-01T12:00:00";

/**
 * A zip file of `entries`. The same entries give the same bytes: they stand in the order given, bear one time, and are packed
 * by a program in JavaScript, not by the machine's zlib, whose output differs between processors.
 */
export function packArchive(entries: Iterable<readonly [name: string, bytes: Uint8Array]>): Uint8Array {
  return zipSync(Object.fromEntries(entries), { mtime: EPOCH });
}
