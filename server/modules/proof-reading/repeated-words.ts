import type { Span } from "../narrative/masked-text";

/** Words that stand twice, with the second of them. */
export interface Repeated extends Span {
  again: string;
}

const WORD = /[\p{Script=Latin}][\p{Script=Latin}\d’'-]*/gu;
/** Good English twice over: it had had, the fact that that. */
const RIGHT_TWICE = new Set(["had", "that", "very", "so", "no", "bye"]);
const LONGEST = 6;

interface Word extends Span {
  text: string;
  /** Whether nothing but white space stands between the word before and this one. */
  isNext: boolean;
}

function wordsOf(text: string): Word[] {
  let end = 0;
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => {
    const isNext = /^[^\S\n]{1,3}$/.test(text.slice(end, Math.min(index, end + 4)));
    end = index + word.length;
    return { text: word, isNext: isNext && index > 0, start: index, end };
  });
}

function isSame(one: Word, other: Word): boolean {
  return one.text.toLowerCase() === other.text.toLowerCase();
}

/** Two of these are one name, as in Pago Pago; a word that begins a sentence may repeat in lower case. */
function isName(word: Word): boolean {
  return /^\p{Lu}/u.test(word.text);
}

/** How many words from `at` on stand there again at once; 0 if none do. The longest count wins. */
function repeatedAt(words: readonly Word[], at: number): number {
  for (let length = LONGEST; length > 0; length -= 1) {
    const first = words.slice(at, at + length);
    const second = words.slice(at + length, at + 2 * length);
    const isWhole = second.length === length && [...first.slice(1), ...second].every(({ isNext }) => isNext);
    if (isWhole && first.every((word, index) => isSame(word, second[index] ?? word))) return length;
  }
  return 0;
}

/** In English text: the the, of the of the. */
export function repeatedWords(text: string): Repeated[] {
  const words = wordsOf(text);
  const found: Repeated[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const length = repeatedAt(words, at);
    const [first, last, again] = [words[at], words[at + 2 * length - 1], words[at + length]];
    if (length === 0 || !first || !last || !again) continue;
    const isMeant = length === 1 && (RIGHT_TWICE.has(again.text) || (isName(first) && isName(again)));
    if (!isMeant) {
      // The white space between the two goes with the second.
      const between = words[at + length - 1]?.end ?? again.start;
      found.push({ start: first.start, end: last.end, again: text.slice(between, last.end) });
    }
    at += 2 * length - 1;
  }
  return found;
}

const SENTENCE = /[^。！？!?\n.；;]+(?:\.(?=\S)[^。！？!?\n.；;]+)*[。！？!?.；;]*[”」』]?\s*/g;
const SHORTEST = { chinese: 12, latin: 30 };

/** What a sentence is compared by: its letters and digits. */
function core(sentence: string): string {
  return sentence.replace(/[^\p{L}\p{N}]/gu, "");
}

function isLong(letters: string): boolean {
  return letters.length >= (/[\u3400-\u9fff]/.test(letters) ? SHORTEST.chinese : SHORTEST.latin);
}

/**
 * The sentences of a text that stand in it twice, or were seen before, with the stop and the space behind them.
 * @param seen what the texts before told; the sentences of this one are added
 */
export function repeatedSentences(text: string, seen: Set<string>): Repeated[] {
  return Array.from(text.matchAll(SENTENCE)).flatMap(({ 0: sentence, index }) => {
    const letters = core(sentence);
    const isRepeated = seen.has(letters) && isLong(letters);
    seen.add(letters);
    return isRepeated ? [{ start: index, end: index + sentence.length, again: sentence.trim() }] : [];
  });
}
