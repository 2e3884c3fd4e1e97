import { Converter } from "opencc-js/t2cn";

/**
 * Text made comparable without moving a single character: traditional characters become simplified ones, full-width
 * digits and Latin letters become half-width, exotic spaces become plain. Because the length never changes, an offset
 * found in the folded text holds in the original, and one word list reads both scripts.
 */
const toSimplified = Converter({ from: "hk", to: "cn" });

const folds = new Map<string, string>();

const SIGNS: Record<string, string> = {
  "\u00a0": " ",
  "\u3000": " ",
  "\u2007": " ",
  "\u202f": " ",
  "\ufe6a": "%",
  "\uff5e": "~",
  "\u301c": "~",
};

function foldCharacter(character: string): string {
  const sign = SIGNS[character];
  if (sign !== undefined) return sign;
  const code = character.charCodeAt(0);
  const isFullWidth = code >= 0xff10 && code <= 0xff5a && /[０-９Ａ-Ｚａ-ｚ]/.test(character);
  if (isFullWidth || /[．％－＄]/.test(character)) return String.fromCharCode(code - 0xfee0);
  const folded = code < 0x3400 ? character : toSimplified(character);
  return folded.length === character.length ? folded : character;
}

/** The texts that were folded last: every reader of a narrative folds the same paragraphs, one after the other. */
const kept = new Map<string, string>();
const KEPT_TEXTS = 512;
const LONGEST_KEPT = 20_000;

function remember(text: string, folded: string): string {
  if (text.length > LONGEST_KEPT) return folded;
  const [oldest] = kept.size >= KEPT_TEXTS ? kept.keys() : [];
  if (oldest !== undefined) kept.delete(oldest);
  kept.set(text, folded);
  return folded;
}

/** @returns a string of exactly the same length in UTF-16 units as `text` */
export function fold(text: string): string {
  const known = kept.get(text);
  if (known !== undefined) return known;
  let result = "";
  for (const character of text) {
    let folded = folds.get(character);
    if (folded === undefined) {
      folded = foldCharacter(character);
      folds.set(character, folded);
    }
    result += folded;
  }
  return remember(text, text.search(FULL_WIDTH_THOUSANDS) < 0 ? result : withPlainCommas(text, result));
}

const FULL_WIDTH_THOUSANDS = /[０-９]，[０-９]{3}(?![０-９])/;

/** １，２００ is one number: the comma between full-width digits separates thousands and no clauses. */
function withPlainCommas(text: string, folded: string): string {
  const units = folded.split("");
  for (const match of text.matchAll(/(?<=[０-９])，(?=[０-９]{3}(?![０-９]))/g)) units[match.index] = ",";
  return units.join("");
}
