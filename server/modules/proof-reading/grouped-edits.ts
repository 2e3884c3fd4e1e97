import type { Span } from "../narrative/masked-text";

/** A small change of a text. */
export interface Edit extends Span {
  replacement: string;
}

/** Several changes of one kind that a person mends with one click. */
export interface EditGroup extends Edit {
  /** How many changes it holds. */
  count: number;
}

/** So that a finding can still be read beside its text. */
const LONGEST = 1000;

/** Changes in order and apart from each other, put together as far as a reader can see them at once. */
export function groupEdits(text: string, edits: readonly Edit[]): EditGroup[] {
  const groups: EditGroup[] = [];
  for (const edit of edits) {
    const last = groups.at(-1);
    if (last && edit.end - last.start <= LONGEST) {
      last.replacement += text.slice(last.end, edit.start) + edit.replacement;
      last.end = edit.end;
      last.count += 1;
    } else {
      groups.push({ ...edit, count: 1 });
    }
  }
  return groups;
}
