import { diffArrays } from "diff";

/** One stretch of a comparison of two texts, in the order of reading. */
export interface WordPiece {
  kind: "same" | "removed" | "added";
  text: string;
}

/** Beyond so many words taken out and put in, two texts have too little in common for a comparison to be read. */
const MOST_EDITS = 800;

/** Chinese has no spaces between words: a dictionary finds them. One segmenter reads both scripts and English. */
const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** A number with its separators, and a word of Latin letters, digits and what joins them, are each one word. */
const WHOLE = /[0-9０-９]+(?:[.,．，][0-9０-９]+)*|\p{Script=Latin}[\p{Script=Latin}\p{M}\p{N}'’-]*|\s+/gu;

function segmented(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

/** The words of a text, with its spaces and signs as words of their own; joined, they are the text. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  let from = 0;
  for (const match of text.matchAll(WHOLE)) {
    words.push(...segmented(text.slice(from, match.index)), match[0]);
    from = match.index + match[0].length;
  }
  return [...words, ...segmented(text.slice(from))];
}

/** Spaces and signs that two changed words have between them are no reason to read three changes. */
const isBetweenWords = (text: string) => text.length <= 2 && /^[\s\p{P}\p{S}]+$/u.test(text);

interface Stretch {
  same: string;
  removed: string;
  added: string;
}

/** Changed stretches that only a sign holds apart become one. */
function joined(stretches: Stretch[]): Stretch[] {
  const found: Stretch[] = [];
  for (const { same, removed, added } of stretches) {
    const last = found.at(-1);
    if (last && (last.removed || last.added) && isBetweenWords(same) && (removed || added)) {
      found[found.length - 1] = {
        same: last.same,
        removed: last.removed + same + removed,
        added: last.added + same + added,
      };
    } else found.push({ same, removed, added });
  }
  return found;
}

function piecesOf({ same, removed, added }: Stretch): WordPiece[] {
  const pieces: WordPiece[] = [
    { kind: "same", text: same },
    { kind: "removed", text: removed },
    { kind: "added", text: added },
  ];
  return pieces.filter(({ text }) => text !== "");
}

/** Each changed stretch with what stands unchanged before it; the last one may have changed nothing. */
function compared(before: string, after: string): Stretch[] {
  const changes = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: MOST_EDITS });
  if (!changes) return [{ same: "", removed: before, added: after }];
  const stretches: Stretch[] = [];
  let open: Stretch = { same: "", removed: "", added: "" };
  for (const { added, removed, value } of changes) {
    const text = value.join("");
    if (!added && !removed) {
      stretches.push(open);
      open = { same: text, removed: "", added: "" };
    } else if (removed) open.removed += text;
    else open.added += text;
  }
  return [...stretches, open];
}

/**
 * What changed from one text to another, word by word, in Chinese as in English.
 * @returns pieces of which the unchanged and the removed ones make up `before`, the unchanged and the added ones `after`; at
 * one place the removed words come before the added ones. Texts with next to nothing in common are one of each.
 */
export function wordDiff(before: string, after: string): WordPiece[] {
  return joined(compared(before, after)).flatMap(piecesOf);
}
