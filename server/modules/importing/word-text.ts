import mammoth from "mammoth";
import { Invalid } from "../../kernel/errors";

/** A Word file is a ZIP archive; what it may unpack to, so that a small file cannot fill the memory. */
const MOST_UNPACKED = 200 * 1024 * 1024;
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

/**
 * The unpacked size that an archive's central directory declares (APPNOTE.TXT 6.3.10, 4.3.12 and 4.3.16); null if it has
 * no readable directory.
 */
export function declaredSize(bytes: Buffer): number | null {
  const earliest = Math.max(0, bytes.length - 22 - 0xffff);
  let end = bytes.length - 22;
  while (end >= earliest && bytes.readUInt32LE(end) !== END_OF_DIRECTORY) end -= 1;
  if (end < earliest || end < 0) return null;
  const entries = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  let size = 0;
  for (let entry = 0; entry < entries; entry += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) return null;
    size += bytes.readUInt32LE(at + 24);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return size;
}

/**
 * The text of a .docx file, a blank line between paragraphs. Numbers of automatic lists are not in it.
 * @throws Invalid `importing.fileDamaged`, `importing.fileTooLarge`
 */
export async function wordText(bytes: Buffer): Promise<string> {
  const size = declaredSize(bytes);
  if (size === null) throw new Invalid("importing.fileDamaged");
  if (size > MOST_UNPACKED)
    throw new Invalid("importing.fileTooLarge", { limit: MOST_UNPACKED / 1024 / 1024 });
  try {
    return (await mammoth.extractRawText({ buffer: bytes })).value;
  } catch {
    // Whatever the library stumbles over, the person can only mend or replace the file.
    throw new Invalid("importing.fileDamaged");
  }
}
