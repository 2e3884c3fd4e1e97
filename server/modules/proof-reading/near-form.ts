import type { Span } from "../narrative/masked-text";

/** A place that reads almost, but not quite, like a known name. */
export interface NearForm extends Span {
  /** The name that it is near to, as given. */
  name: string;
}

/** What tells one name from another that is written almost alike: places of the region, ordinals, a deputy. */
const TELLING = /[粤港澳深穗京沪台莞珠惠中副前\d〇一二三四五六七八九十]/g;
/** The one name in which leaving out a place is no other name but a slip. */
const ONLY_ONE = new Set(["粤港澳大湾区"]);
/** So many places at most are looked at for one part of a name: a text that repeats itself costs no more. */
const MOST_PLACES = 50;

/** How many characters may be other, missing or too many. Short names have too many neighbours. */
function editsAllowed(name: string): number {
  const isLatin = !/[\u3400-\u9fff]/.test(name);
  if (isLatin) return name.length < 16 ? 0 : Math.min(4, Math.floor(name.length / 8));
  if (name.length < 6) return 0;
  return name.length < 12 ? 1 : 2;
}

function placesOf(text: string, part: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(part); at >= 0 && places.length < MOST_PLACES; at = text.indexOf(part, at + 1)) {
    places.push(at);
  }
  return places;
}

interface Reach {
  length: number;
  cost: number;
}

/**
 * Levenshtein's distance in a band of `most` around the diagonal: how far into `text` the whole of `name` reaches at the
 * least cost, ending in its own last character; null where it costs more.
 */
function reach(name: string, text: string, most: number): Reach | null {
  if (name === "") return { length: 0, cost: 0 };
  const far = most + 1;
  let row = Array.from({ length: text.length + 1 }, (_, at) => (at <= most ? at : far));
  for (let i = 1; i <= name.length; i += 1) {
    const next = new Array<number>(text.length + 1).fill(far);
    if (i <= most) next[0] = i;
    for (let j = Math.max(1, i - most); j <= Math.min(text.length, i + most); j += 1) {
      const other = name.charAt(i - 1) === text.charAt(j - 1) ? 0 : 1;
      next[j] = Math.min((row[j - 1] ?? far) + other, (row[j] ?? far) + 1, (next[j - 1] ?? far) + 1);
    }
    row = next;
  }
  const ends = row.flatMap((cost, length) =>
    cost <= most && length > 0 && text.charAt(length - 1) === name.at(-1) ? [{ length, cost }] : [],
  );
  return ends.reduce<Reach | null>((best, end) => (best && best.cost <= end.cost ? best : end), null);
}

const backwards = (text: string) => Array.from(text).reverse().join("");

/** The name laid over the text so that the part at `from` of it stands at `at`; null where it does not fit, or fits exactly. */
function layOver(text: string, name: string, part: Span, at: number): NearForm | null {
  const most = editsAllowed(name);
  const before = name.slice(0, part.start);
  const after = name.slice(part.end);
  const size = part.end - part.start;
  const left = reach(
    backwards(before),
    backwards(text.slice(Math.max(0, at - before.length - most), at)),
    most,
  );
  const right = reach(after, text.slice(at + size, at + size + after.length + most), most);
  if (!left || !right || left.cost + right.cost > most || left.cost + right.cost === 0) return null;
  return { start: at - left.length, end: at + size + right.length, name };
}

function telling(text: string): string {
  return (text.match(TELLING) ?? []).join("");
}

/** Where two characters stand for two others, another word is meant: 研究中心 for 保护中心. */
function isAnotherWord(name: string, written: string): boolean {
  if (name.length !== written.length || !/[\u3400-\u9fff]/.test(name)) return false;
  const differing = Array.from(name).flatMap((character, at) =>
    character === written.charAt(at) ? [] : [at],
  );
  const [first = 0, second] = differing;
  return second === first + 1;
}

/** Quotation marks and spaces inside a name are no slip of it. */
const APART = /[\s“”‘’「」『』《》"']/g;

function isSameName(name: string, written: string): boolean {
  if (name.replace(APART, "") === written.replace(APART, "")) return false;
  if (/[，。；：！？、\n]/.test(written) && !/[，。；：！？、]/.test(name)) return false;
  if (ONLY_ONE.has(name)) return true;
  return telling(name) === telling(written) && !isAnotherWord(name, written);
}

function nearFormsOf(text: string, name: string): NearForm[] {
  const parts = editsAllowed(name) + 1;
  if (parts === 1) return [];
  const size = Math.floor(name.length / parts);
  return Array.from({ length: parts }, (_, index) => {
    const start = index * size;
    return { start, end: index === parts - 1 ? name.length : start + size };
  }).flatMap((part) =>
    placesOf(text, name.slice(part.start, part.end)).flatMap((at) => {
      const near = layOver(text, name, part, at);
      return near && isSameName(name, text.slice(near.start, near.end)) ? [near] : [];
    }),
  );
}

/** For every offset, how far the known names reach that begin there or before. */
function reachOfKnown(text: string, known: Iterable<string>): Int32Array {
  const ends = new Int32Array(text.length + 1);
  for (const name of known) {
    for (let at = text.indexOf(name); at >= 0 && name !== ""; at = text.indexOf(name, at + 1)) {
      ends[at] = Math.max(ends[at] ?? 0, at + name.length);
    }
  }
  for (let at = 1; at < ends.length; at += 1) ends[at] = Math.max(ends[at] ?? 0, ends[at - 1] ?? 0);
  return ends;
}

/**
 * The places in a folded text that are a slip of one of `names` (one or two characters other, missing or too many, never the
 * first or last), and are no known name themselves. Longest first where they overlap.
 * @param known names that are right, those of `names` among them
 */
export function findNearForms(text: string, names: readonly string[], known: Iterable<string>): NearForm[] {
  const found = names.flatMap((name) => nearFormsOf(text, name));
  if (found.length === 0) return [];
  const ends = reachOfKnown(text, known);
  const taken: NearForm[] = [];
  for (const near of found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    const isKnown = (ends[near.start] ?? 0) >= near.end;
    const overlaps = taken.some((other) => near.start < other.end && other.start < near.end);
    if (!isKnown && !overlaps && taken.length < MOST_PLACES) taken.push(near);
  }
  return taken.sort((a, b) => a.start - b.start);
}

/** English made comparable without moving a character: lower case, one kind of dash, apostrophe and space. */
export function foldLatin(text: string): string {
  const folded = text
    .replace(/[‐‑–—]/g, "-")
    .replace(/[’‘]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\u00a0\n]/g, " ");
  const lower = folded.toLowerCase();
  return lower.length === text.length ? lower : folded;
}
