import { createHash } from "node:crypto";

/**
 * What is kept of a browser's token, SHA-256 in hexadecimal: of each account another, so that nothing tells whether two people
 * use one browser. A token has too many bits to be guessed, so no salt is needed.
 */
export function deviceHash(accountId: string, token: string): string {
  return createHash("sha256").update(`${accountId} ${token}`).digest("hex");
}
