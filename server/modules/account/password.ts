import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/** OWASP's least for argon2id: 19 MiB, two passes, one lane. The library's default variant is argon2id. */
const STRENGTH = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The argon2id hash of `password` in PHC form, with a salt of its own. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFC"), STRENGTH);
}

/** The hash of a password that nobody knows, of the same strength as the real ones. */
export function unknownPasswordHash(): Promise<string> {
  return hashPassword(randomBytes(32).toString("base64url"));
}

let decoy: Promise<string> | undefined;

/** One of those, made once for the life of the process. */
function decoyHash(): Promise<string> {
  decoy ??= unknownPasswordHash();
  return decoy;
}

/**
 * Whether `password` is the one behind `stored`. Without an account (`stored` null) the answer is no after the same work,
 * so that the time taken does not tell which addresses have accounts.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const decoyed = await decoyHash();
  const matches = await verify(stored ?? decoyed, password.normalize("NFC"));
  return matches && stored !== null;
}
