import { type WordPiece, wordDiff } from "../narrative/word-diff";
import { type ContentChange, contentChanges } from "./content-changes";
import type { UpdateContent } from "./progress-update.schema";

/** A change with its texts compared word by word; `words` is empty where what changed is no text. */
export interface WordedChange extends ContentChange {
  words: WordPiece[];
}

/** As `contentChanges`, word by word. */
export function wordedChanges(before: UpdateContent | null, after: UpdateContent): WordedChange[] {
  return contentChanges(before, after).map((change) => ({
    ...change,
    words: wordDiff(change.before.texts.join("\n"), change.after.texts.join("\n")),
  }));
}
