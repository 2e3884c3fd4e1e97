import { words } from "./words.mjs";

const SILENCE = 2_000;
const INTERVAL = 15_000;

/** @param {string} line */
export function sayLine(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * Says what is going on once it has taken two seconds, and from time to time that it still is.
 * @template T
 * @param {string} code its sentence in the catalogue
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withProgress(code, work) {
  const began = Date.now();
  const still = () => sayLine(words("start.still", { seconds: Math.round((Date.now() - began) / 1000) }));
  /** @type {NodeJS.Timeout | undefined} */
  let interval;
  const first = setTimeout(() => {
    sayLine(words(code));
    interval = setInterval(still, INTERVAL);
  }, SILENCE);
  try {
    return await work();
  } finally {
    clearTimeout(first);
    clearInterval(interval);
  }
}
