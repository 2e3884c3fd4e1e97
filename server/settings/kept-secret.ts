import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * The secret `name` of this data directory, made at the first call and the same ever after, readable by its owner only.
 * Two processes that start at once agree: the file is linked into place whole, and only the first link succeeds.
 */
export function keptSecret(dataDir: string, name: string, make: () => string = randomSecret): string {
  const file = path.join(dataDir, "secrets", name);
  const kept = readIfThere(file);
  if (kept) return kept;
  // Two steps: only the folder of the secrets is closed, for others have business in the data directory.
  mkdirSync(dataDir, { recursive: true });
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomBytes(6).toString("hex")}`;
  writeFileSync(draft, `${make()}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!readIfThere(file)) throw error;
  } finally {
    rmSync(draft);
  }
  return readIfThere(file);
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return "";
  }
}

function randomSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** Four groups of letters and digits that are not mistaken for one another when read aloud or typed. */
export function readablePassword(): string {
  const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
  const letters = Array.from(randomBytes(16), (byte) => alphabet[byte % alphabet.length]);
  return [0, 4, 8, 12].map((start) => letters.slice(start, start + 4).join("")).join("-");
}
