import type { Span } from "../narrative/masked-text";

/** A list of names with the number of them that the text states. */
export interface StatedList {
  stated: number;
  /** How many names stand there: one number where they can be told apart, a range where 和 may be part of a name. */
  listed: readonly [least: number, most: number];
  /** The list ends in 等 or says that it only includes: then it may be shorter than what is stated. */
  isOpen: boolean;
  /** Nothing else can be meant. */
  isCertain: boolean;
  /** The numeral with its noun. */
  words: Span;
}
