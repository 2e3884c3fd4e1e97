import { isAssignment } from "../agency/assignment";
import { fold } from "../narrative/folded-text";
import type { Span } from "../narrative/masked-text";
import { sentencesOf } from "../narrative/sentence";

/** What stands behind the number of a project's heading. */
export interface HeadingTitle {
  title: string;
  /** Who is responsible, as written in brackets behind the title; null if nobody is. */
  assignment: string | null;
  /** The narrative where it goes on in the heading's own paragraph. */
  narrative: string | null;
}

const OPENERS = new Set("（(【〔[");
const CLOSERS = new Set("）)】〕]");

/** Where the bracket that closes a text opens; -1 if none does. */
function lastBracket(text: string): number {
  let depth = 0;
  if (!CLOSERS.has(text.charAt(text.length - 1))) return -1;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    if (CLOSERS.has(text.charAt(at))) depth += 1;
    if (OPENERS.has(text.charAt(at))) depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

/** A heading is shorter; a bracket is not looked for in more. */
const LONGEST_HEADING = 600;

function withoutAssignment(text: string): { title: string; assignment: string | null } {
  const whole = text.length > LONGEST_HEADING ? "" : text.replace(/[。；;.]$/, "");
  const open = lastBracket(whole);
  const assignment = text.slice(open);
  if (open <= 0 || !isAssignment(fold(whole.slice(open)))) return { title: text, assignment: null };
  return { title: text.slice(0, open).trim(), assignment };
}

/** A colon may end a title, which it leads over from; what ends a sentence may not. */
const ENDS_AS_SENTENCE = /(?:[。；;！？…!?]|(?<![\u3400-\u9fff\s])\.)[”’」』"'）)》〉\]]*$/;

/** A semicolon parts the halves of a title, but not one sentence from another. */
function englishSentences(text: string): Span[] {
  return sentencesOf(text.replaceAll(";", ","));
}

/** Whether a line may be a title: no sentence, and not several. Who is responsible may stand behind it. */
export function isTitleLike(text: string): boolean {
  if (text === "") return false;
  const { title, assignment } = withoutAssignment(text);
  if (assignment !== null) return isTitleLike(title);
  if (ENDS_AS_SENTENCE.test(title.slice(-20)) || /。./.test(title)) return false;
  return /[\u3400-\u9fff]/.test(title) || englishSentences(title).length <= 1;
}

/** The first sentence of a heading that its narrative follows in the same paragraph. */
function firstSentence(text: string): { title: string; narrative: string | null } {
  if (isTitleLike(text)) return { title: text.replace(/[：:]$/, ""), narrative: null };
  const stop = text.indexOf("。");
  const end = stop >= 0 ? stop : (englishSentences(text)[0]?.end ?? text.length);
  return { title: text.slice(0, end), narrative: text.slice(end + 1).trim() || null };
}

/** @param text a heading behind its number, trimmed */
export function headingTitle(text: string): HeadingTitle {
  const whole = withoutAssignment(text);
  if (whole.assignment !== null) {
    const { title, narrative } = firstSentence(whole.title);
    return { title, assignment: whole.assignment, narrative };
  }
  const { title, narrative } = firstSentence(text);
  return { ...withoutAssignment(title), narrative };
}
