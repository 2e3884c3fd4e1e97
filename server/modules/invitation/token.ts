import { createHash, randomBytes } from "node:crypto";
import { openSealed, sealText } from "@/server/kernel/sealed-text";

/** 256 random bits, as they stand in a link. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is kept of a token: its SHA-256, in hexadecimal. A token has too many bits to be guessed, so no salt is needed. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

const PURPOSE = "token in a mail that waits";

/** A token as it may wait in the queue of mails, which is a table like any other. */
export function sealToken(token: string, secret: string): string {
  return sealText(token, secret, PURPOSE);
}

/** @throws Error when it was sealed under another secret, or changed since */
export function openToken(sealed: string, secret: string): string {
  return openSealed(sealed, secret, PURPOSE);
}
