import { randomBytes } from "node:crypto";
import { tokenHash } from "../invitation/token";
import { RECOVERY_CODES } from "./second-factor.schema";

/** Without letters that look like others (Crockford's base 32). */
const LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
const LENGTH = 24;

/** 120 random bits, of which a plain hash may be kept (ASVS 5.0, 6.5.2): a letter of 32 for each byte, without a bias, since 256 is a multiple of 32. */
function newCode(): string {
  return Array.from(randomBytes(LENGTH), (byte) => LETTERS[byte % LETTERS.length] ?? "").join("");
}

export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, newCode);
}

/** As it is shown, to be written down: k4q7-… in groups of four. */
export function readableCode(code: string): string {
  return code.match(/.{1,4}/g)?.join("-") ?? code;
}

/** Letters that are not used, as somebody may read them off their paper. */
const MISREAD: Record<string, string> = { o: "0", i: "1", l: "1" };

/** What is kept of a code. It has too many bits for its hash to be turned back, so no salt is needed. */
export function recoveryHash(code: string): string {
  return tokenHash(code.replace(/[oil]/g, (letter) => MISREAD[letter] ?? letter));
}
