import { readFileSync } from "node:fs";
import path from "node:path";

const root = path.dirname(import.meta.dirname);

/** The language of whoever types the command, as the terminal names it; English where it names none of ours. */
export function terminalLocale(environment = process.env) {
  const tag = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || "";
  if (/^zh[_-](HK|TW|MO|Hant)/i.test(tag)) return "zh-Hant";
  return /^zh/i.test(tag) ? "zh-Hans" : "en";
}

const file = path.join(root, "server/i18n/messages", terminalLocale(), "operation.json");

/** @type {Record<string, unknown>} */
const catalogue = JSON.parse(readFileSync(file, "utf8"));

/** @param {unknown} node @param {string} key @returns {unknown} */
const step = (node, key) => (node !== null && typeof node === "object" ? Reflect.get(node, key) : undefined);

/**
 * The sentence `code` of the catalogue `operation.json`, with `params` put in its braces; the code itself where the
 * catalogue has no such sentence. Only Node.js is needed, so that it works before anything is installed.
 * @param {string} code dotted path
 * @param {Record<string, string | number>} [params]
 * @returns {string}
 */
export function words(code, params = {}) {
  /** @type {unknown} */
  let sentence = catalogue;
  for (const key of code.split(".")) sentence = step(sentence, key);
  if (typeof sentence !== "string") return code;
  return sentence.replaceAll(/\{(\w+)\}/g, (whole, name) => String(params[name] ?? whole));
}
