import type { ChangedWords, ContentChange, ShortChanges } from "./changed-content.schema";

/** How many changes a message tells, and how long one is at most, in characters. */
const MOST_CHANGES = 12;
const MOST_CHARACTERS = 3_000;

/** Unchanged words around a change, and the longest changed stretch that is told whole. */
const AROUND = 24;
const LONGEST = 240;
const OF_A_LONG_ONE = 100;

const SKIPPED: ChangedWords = { kind: "skipped", text: "" };

/** By characters as people count them, so that none is cut in two. */
function firstOf(text: string, count: number): string {
  return [...text].slice(0, count).join("");
}
function lastOf(text: string, count: number): string {
  return count === 0 ? "" : [...text].slice(-count).join("");
}

/** The beginning and the end of a stretch, with a mark between where something is left out. */
function abridged({ kind, text }: ChangedWords, head: number, tail: number, longest: number): ChangedWords[] {
  if ([...text].length <= longest) return [{ kind, text }];
  const parts: ChangedWords[] = [
    { kind, text: firstOf(text, head) },
    SKIPPED,
    { kind, text: lastOf(text, tail) },
  ];
  return parts.filter((part) => part.kind === "skipped" || part.text !== "");
}

function shortWords(words: readonly ChangedWords[]): ChangedWords[] {
  return words.flatMap((piece, at) => {
    if (piece.kind !== "same") return abridged(piece, OF_A_LONG_ONE, OF_A_LONG_ONE, LONGEST);
    const head = at === 0 ? 0 : AROUND;
    const tail = at === words.length - 1 ? 0 : AROUND;
    return abridged(piece, head, tail, head + tail + AROUND);
  });
}

/** A text that was only converted says again what its source says, where that is told. */
function isToldAlready(change: ContentChange, changes: readonly ContentChange[]): boolean {
  return (
    change.follows &&
    changes.some(
      (other) =>
        !other.follows && other.field === change.field && other.update?.number === change.update?.number,
    )
  );
}

const lengthOf = ({ words }: ContentChange) => words.reduce((sum, { text }) => sum + text.length, 0);

/** Changes as a message has room for them: each abridged around what changed, and only so many; the page tells all. */
export function shortenChanges(changes: readonly ContentChange[]): ShortChanges {
  const told: ContentChange[] = [];
  let length = 0;
  let more = 0;
  for (const change of changes) {
    if (isToldAlready(change, changes)) continue;
    const short = { ...change, words: shortWords(change.words) };
    length += lengthOf(short);
    const hasRoom = told.length === 0 || (told.length < MOST_CHANGES && length <= MOST_CHARACTERS);
    if (hasRoom) told.push(short);
    else more += 1;
  }
  return { changes: told, more };
}
