import { readFile } from "node:fs/promises";
import { fileTypeFromBuffer } from "file-type";
import { Invalid } from "@/server/kernel/errors";
import { nameAndEnding } from "@/server/kernel/safe-file-name";
import { archiveDirectory } from "../importing/archive-directory";
import { type AttachmentMediaType, ENDINGS, mediaTypeSchema } from "./attachment.schema";

/** What Office makes of a document that opens with a password: another kind of file, with the document in it. */
const ENCRYPTED_PACKAGE = Buffer.from("EncryptedPackage", "utf16le");

const ENDINGS_WITH_MACROS = /^(doc|dot|xls|xlt|ppt|pot|pps|xla|ppa)m$/;

/** A part of a document that holds programs: Visual Basic, its data, or controls. */
const PROGRAM = /(^|\/)(vbaProject\.bin|vbaData\.xml|activeX\/.+)$/i;

/** The kind that a name claims. @throws Invalid `attachment.kindNotTaken` */
function claimedKind(fileName: string): AttachmentMediaType {
  const { ending } = nameAndEnding(fileName);
  const claimed = mediaTypeSchema.options.find((kind) => ENDINGS[kind].includes(ending));
  if (!claimed) throw new Invalid("attachment.kindNotTaken", { name: fileName });
  return claimed;
}

/** An Office document is an archive; nothing in it is encrypted, and nothing a program. */
function demandPlainArchive(bytes: Buffer, name: string): void {
  const directory = archiveDirectory(bytes);
  if (!directory) throw new Invalid("attachment.fileDamaged", { name });
  if (directory.isEncrypted) throw new Invalid("attachment.fileEncrypted", { name });
  if ([...directory.names].some((part) => PROGRAM.test(part)))
    throw new Invalid("attachment.fileWithMacros", { name });
}

/**
 * What kind of file this is, by its content, which must be what its name says.
 * @param fileName as it is kept
 * @throws Invalid `attachment.kindNotTaken`, `attachment.contentIsOther`, `attachment.fileEncrypted`,
 * `attachment.fileWithMacros`, `attachment.fileDamaged`
 */
export async function demandKind(file: { path: string }, fileName: string): Promise<AttachmentMediaType> {
  const name = fileName;
  const claimed = claimedKind(fileName);
  const bytes = await readFile(file.path);
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const isOffice = claimed.includes("openxmlformats");
  if (isOffice && found && ENDINGS_WITH_MACROS.test(found.ext))
    throw new Invalid("attachment.fileWithMacros", { name });
  if (isOffice && found?.ext === "cfb" && bytes.includes(ENCRYPTED_PACKAGE))
    throw new Invalid("attachment.fileEncrypted", { name });
  if (found?.mime !== claimed) throw new Invalid("attachment.contentIsOther", { name });
  if (isOffice) demandPlainArchive(bytes, name);
  return claimed;
}
