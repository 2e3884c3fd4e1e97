import { isOneStorableLine } from "./storable-text";

/** What nobody sees, and what turns round or hides the letters beside it. */
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * A file's name as it is kept: as written, without a path and without what cannot be seen, one line, not endless; its ending
 * stays. Empty where nothing is left.
 * @param longest in UTF-16 units
 */
export function keptFileName(given: string, longest: number): string {
  const bare = given.normalize("NFC").split(/[\\/]/).at(-1) ?? "";
  const line = [...bare.replace(UNSEEN, "")].filter(isOneStorableLine).join("").trim();
  return [...line].slice(-longest).join("").slice(-longest);
}
