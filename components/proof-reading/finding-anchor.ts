/** The id of the list of findings on a page. */
export const FINDINGS = "findings";

/** Enough of a fingerprint to be the only one on its page. */
const LETTERS = 16;

/** The id of a finding's entry in a list. */
export function findingAnchor({ fingerprint }: { fingerprint: string }): string {
  return `finding-${fingerprint.slice(0, LETTERS)}`;
}

/** The id of the words that a finding is about, in the document. */
export function wordsAnchor({ fingerprint }: { fingerprint: string }): string {
  return `words-${fingerprint.slice(0, LETTERS)}`;
}
