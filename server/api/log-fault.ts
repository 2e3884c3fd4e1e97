import { inspect } from "node:util";
import { isOneStorableLine } from "../kernel/storable-text";
import { withoutSecrets } from "../kernel/without-secrets";

/** Lets what is written in one line stay in it: whoever can name an address must not be able to write lines of the log. */
const inOneLine = (text: string) =>
  Array.from(text, (character) => (isOneStorableLine(character) ? character : escaped(character))).join("");

const escaped = (character: string) => `\\u{${character.charCodeAt(0).toString(16)}}`;

const ANY_LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/;

/** Every further line of a fault is set in, so that none can pass for a line of its own. */
const FURTHER_LINE = "\n    ";

/**
 * Writes a fault of ours into the log of the process, for whoever runs the register, without a secret.
 * @param where what was being done: a request's number and path, a job's name
 */
export function logFault(where: string, error: unknown): void {
  const told = withoutSecrets(inspect(error, { depth: 4 })).split(ANY_LINE_BREAK);
  console.error(`${withoutSecrets(inOneLine(where))}: ${told.map(inOneLine).join(FURTHER_LINE)}`);
}

/**
 * Writes into the log that somebody was not let in or not let do something, so that it can be seen who tries (ASVS 5.0, 16.3).
 * @param where as of `logFault` @param about what is known of who it was; nothing that they typed
 */
export function logRefusal(where: string, code: string, about: Readonly<Record<string, string>>): void {
  const facts = Object.entries(about).map(([name, fact]) => `${name} ${fact}`);
  console.error(inOneLine(`${where} refused: ${code}; ${facts.join(", ")}`));
}
