import { inspect } from "node:util";
import { isOneStorableLine } from "../kernel/storable-text";
import { withoutSecrets } from "../kernel/without-secrets";

/** Lets what is written in one line stay in it: whoever can name an address must not be able to write lines of the log. */
const inOneLine = (text: string) =>
  Array.from(text, (character) => (isOneStorableLine(character) ? character : escaped(character))).join("");

const escaped = (character: string) => `\\u{${character.charCodeAt(0).toString(16)}}`;

/**
 * Writes a fault of ours into the log of the process, for whoever runs the register, without a secret.
 * @param where what was being done: a request's number and path, a job's name
 */
export function logFault(where: string, error: unknown): void {
  console.error(`${withoutSecrets(inOneLine(where))}: ${withoutSecrets(inspect(error, { depth: 4 }))}`);
}
