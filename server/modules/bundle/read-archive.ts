import { crc32, inflateRawSync } from "node:zlib";
import { Invalid } from "@/server/kernel/errors";
import { LARGEST_BUNDLE, LARGEST_FILE, MOST_FILES, type NamedFiles } from "./bundle.schema";
import { demandSafeName } from "./safe-name";

// The structures of APPNOTE.TXT 6.3.10: 4.3.7 local header, 4.3.9 data descriptor, 4.3.12 directory, 4.3.16 its end.
const END = { signature: 0x06054b50, size: 22 };
const ENTRY = { signature: 0x02014b50, size: 46 };
const LOCAL = { signature: 0x04034b50, size: 30 };
const DESCRIPTOR_SIGNATURE = 0x08074b50;

const FLAG = { encrypted: 1, sizesFollow: 8 };
const METHOD = { stored: 0, deflated: 8 };

interface Entry {
  name: string;
  flags: number;
  method: number;
  crc: number;
  packed: number;
  size: number;
  /** Where its local header begins. */
  at: number;
}

const damaged = (name?: string) =>
  name === undefined ? new Invalid("bundle.archiveDamaged") : new Invalid("bundle.entryDamaged", { name });

function nameAt(bytes: Buffer, at: number, length: number): string {
  if (at + length > bytes.length) throw damaged();
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(at, at + length));
  } catch {
    throw new Invalid("bundle.unsafeName", { name: "?" });
  }
}

/** Where the directory begins and how many entries it has. Nothing stands behind it but its end, and that without a comment. */
function directoryOf(bytes: Buffer): { at: number; end: number; count: number } {
  if (bytes.length < 4 || bytes.readUInt16LE(0) !== 0x4b50) throw new Invalid("bundle.notAnArchive");
  const end = bytes.length - END.size;
  if (end < 0 || bytes.readUInt32LE(end) !== END.signature) throw damaged();
  const [count, at] = [bytes.readUInt16LE(end + 10), bytes.readUInt32LE(end + 16)];
  if (count > MOST_FILES) throw new Invalid("bundle.tooManyFiles", { limit: MOST_FILES });
  if (at + bytes.readUInt32LE(end + 12) !== end) throw damaged();
  return { at, end, count };
}

function entryAt(bytes: Buffer, at: number): { entry: Entry; next: number } {
  if (at + ENTRY.size > bytes.length || bytes.readUInt32LE(at) !== ENTRY.signature) throw damaged();
  const lengths = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
  const name = nameAt(bytes, at + ENTRY.size, lengths[0] ?? 0);
  const entry = {
    name,
    flags: bytes.readUInt16LE(at + 8),
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    packed: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    at: bytes.readUInt32LE(at + 42),
  };
  return { entry, next: at + ENTRY.size + lengths.reduce((sum, length) => sum + length, 0) };
}

function entriesOf(bytes: Buffer): { entries: Entry[]; end: number } {
  const directory = directoryOf(bytes);
  const entries: Entry[] = [];
  let at = directory.at;
  while (entries.length < directory.count) {
    const { entry, next } = entryAt(bytes, at);
    entries.push(entry);
    at = next;
  }
  if (at !== directory.end) throw damaged();
  return { entries, end: directory.at };
}

function demandBounded(entries: readonly Entry[]): void {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  const tooLarge = entries.some(({ size }) => size > LARGEST_FILE) || total > LARGEST_BUNDLE;
  if (tooLarge) throw new Invalid("bundle.tooLarge", { limit: LARGEST_BUNDLE / 1024 / 1024 });
}

/** What a local header and its data take, so that entries are known to stand one behind the other with nothing between. */
function extentOf(bytes: Buffer, entry: Entry): { data: number; next: number } {
  const { at, name, packed, flags } = entry;
  if (at + LOCAL.size > bytes.length || bytes.readUInt32LE(at) !== LOCAL.signature) throw damaged(name);
  const length = bytes.readUInt16LE(at + 26);
  const data = at + LOCAL.size + length + bytes.readUInt16LE(at + 28);
  const isSame =
    nameAt(bytes, at + LOCAL.size, length) === name && bytes.readUInt16LE(at + 8) === entry.method;
  if (!isSame || data + packed > bytes.length) throw damaged(name);
  if ((flags & FLAG.sizesFollow) === 0) return { data, next: data + packed };
  const after = data + packed;
  const isSigned = after + 4 <= bytes.length && bytes.readUInt32LE(after) === DESCRIPTOR_SIGNATURE;
  return { data, next: after + (isSigned ? 16 : 12) };
}

/** Unpacks one entry into no more than it says that it holds. */
function unpacked(bytes: Buffer, entry: Entry, data: number): Uint8Array {
  const { name, flags, method, packed, size, crc } = entry;
  if (flags & FLAG.encrypted) throw new Invalid("bundle.encrypted", { name });
  const source = bytes.subarray(data, data + packed);
  const unpack = () => {
    if (method === METHOD.stored) return source;
    if (method !== METHOD.deflated) throw damaged(name);
    return inflateRawSync(source, { maxOutputLength: Math.max(size, 1) });
  };
  try {
    const whole = unpack();
    if (whole.length !== size || crc32(whole) !== crc) throw damaged(name);
    return whole;
  } catch {
    throw damaged(name);
  }
}

/**
 * The files of a zip archive that somebody hands us, in memory and nowhere else. Strict where an archive could say two things:
 * names are plain and stand once, directory and entries agree, nothing stands between, before or behind the entries, and
 * nothing unpacks to more than it declares or than a bundle may hold.
 * @throws Invalid `bundle.notAnArchive`, `bundle.archiveDamaged`, `bundle.entryDamaged`, `bundle.unsafeName`,
 *   `bundle.twice`, `bundle.tooLarge`, `bundle.tooManyFiles`, `bundle.encrypted`
 */
export function readArchive(archive: Uint8Array): NamedFiles {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const { entries, end } = entriesOf(bytes);
  demandBounded(entries);
  const files = new Map<string, Uint8Array>();
  let expected = 0;
  for (const entry of [...entries].sort((a, b) => a.at - b.at)) {
    demandSafeName(entry.name);
    if (files.has(entry.name)) throw new Invalid("bundle.twice", { name: entry.name });
    if (entry.at !== expected) throw damaged(entry.name);
    const { data, next } = extentOf(bytes, entry);
    files.set(entry.name, unpacked(bytes, entry, data));
    expected = next;
  }
  if (expected !== end) throw damaged();
  return files;
}
