const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const IS_ENCRYPTED = 1;

/** What the directory at the end of a ZIP archive says that is in it. */
export interface ArchiveDirectory {
  names: ReadonlySet<string>;
  /** What it unpacks to, in bytes, as declared: a lie costs no more than the limits of whoever unpacks. */
  size: number;
  isEncrypted: boolean;
}

function endOfDirectory(bytes: Buffer): number {
  const earliest = Math.max(0, bytes.length - 22 - 0xffff);
  for (let end = bytes.length - 22; end >= earliest; end -= 1) {
    if (bytes.readUInt32LE(end) === END_OF_DIRECTORY) return end;
  }
  return -1;
}

/** The central directory of a ZIP archive (APPNOTE.TXT 6.3.10, 4.3.12 and 4.3.16); null where none can be read. */
export function archiveDirectory(bytes: Buffer): ArchiveDirectory | null {
  const end = endOfDirectory(bytes);
  if (end < 0) return null;
  const names = new Set<string>();
  let [at, size, isEncrypted] = [bytes.readUInt32LE(end + 16), 0, false];
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) return null;
    const nameLength = bytes.readUInt16LE(at + 28);
    names.add(bytes.toString("utf8", at + 46, at + 46 + nameLength));
    size += bytes.readUInt32LE(at + 24);
    isEncrypted ||= (bytes.readUInt16LE(at + 8) & IS_ENCRYPTED) !== 0;
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return { names, size, isEncrypted };
}
