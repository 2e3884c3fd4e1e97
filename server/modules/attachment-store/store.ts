import path from "node:path";
import type { Readable } from "node:stream";
import { currentSettings } from "@/server/settings/current-settings";
import { folderStore } from "./folder-store";
import { objectStore } from "./object-store";

/** The bytes of a file, known by their hash. */
export interface KnownBytes {
  /** SHA-256, in lower-case hexadecimal. */
  sha256: string;
  /** In bytes. */
  size: number;
}

/** A file that has come in whole and lies in a folder of ours until it is kept. */
export interface ArrivedFile extends KnownBytes {
  path: string;
}

/** Where the bytes of attachments are kept, each once, under their hash. Nothing is ever taken out. */
export interface AttachmentStore {
  /** Keeps a file that has arrived; it is there for good when this is done. */
  keep(file: ArrivedFile): Promise<void>;
  /** In bytes; null where there is nothing under this hash. */
  sizeOf(sha256: string): Promise<number | null>;
  /** Null where there is nothing under this hash. What is read is not looked at: see `verifiedBytes`. */
  open(sha256: string): Promise<Readable | null>;
}

/** A folder of the data directory, in which files arrive, and lie where there is no object store. */
export function attachmentFolder(): string {
  return path.join(currentSettings().dataDir, "attachments");
}

/** By the settings: S3-compatible storage where it is set, the data directory where not. */
export function attachmentStore(): AttachmentStore {
  const { s3 } = currentSettings();
  return s3 ? objectStore(s3) : folderStore(attachmentFolder());
}
