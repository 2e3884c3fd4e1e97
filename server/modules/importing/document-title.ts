import { fold } from "../narrative/folded-text";
import { isGroupName } from "./group-name";
import type { Block } from "./normalise";

/** The line that says what the document is. */
export interface DocumentTitle {
  /** Index of its block. */
  at: number;
  /** The words, as written: 合作项目摘要, Co-operation Plan. */
  title: string;
  /** Where they begin in the line. */
  start: number;
  /** A list of what is to be done, whose items may have no narrative. */
  isPlan: boolean;
}

const SUMMARY =
  /(?:合作)?项目(?:工作)?(?:摘要|概要)|工作摘要|摘要|概要|\b(?:summary|overview) of (?:the )?(?:[\w/-]+ ){0,3}(?:projects|items|work|initiatives|programmes?|co-?operation)\b|\b(?:[\w-]+ )?(?:project|work|co-?operation) summary\b/i;
const PLAN =
  /(?:合作|重点)?(?:合作|工作|年度|行动|项目)计划(?:书|表)?|工作(?:方案|安排|要点)|\b(?:(?:annual|joint|co-?operation|work|action)\s+)+plan\b|\bplan (?:of|for) (?:work|co-?operation)\b|\b(?:work|co-?operation) programme\b|\bprogramme of (?:work|co-?operation)\b/i;
const LONGEST_TITLE_LINE = 160;

/** A title is no sentence: 80 Chinese characters and a comma are one. */
function mayBeTitle(text: string): boolean {
  if (text.length > LONGEST_TITLE_LINE || /[。；]|[.;:：]$/.test(text)) return false;
  return text.length < 80 || !/[\u3400-\u9fff]/.test(text);
}

type FoundTitle = Omit<DocumentTitle, "isPlan">;

/** The first that stands below or beside the name of a group, for a header above both may say the same; else the first. */
function titleBy(pattern: RegExp, blocks: readonly Block[]): FoundTitle | null {
  const found = blocks.flatMap(({ text }, at): FoundTitle[] => {
    const match = mayBeTitle(text) ? pattern.exec(fold(text)) : null;
    if (!match) return [];
    return [{ at, title: text.slice(match.index, match.index + match[0].length), start: match.index }];
  });
  const name = blocks.findIndex(({ text }) => mayBeTitle(text) && isGroupName(text));
  const isNamed = ({ at, start }: FoundTitle) =>
    (name >= 0 && name < at) || isGroupName(blocks[at]?.text.slice(0, start) ?? "");
  return found.find(isNamed) ?? found[0] ?? null;
}

/** The title among the first blocks of a document: that of a summary before that of a plan; null if there is neither. */
export function documentTitle(blocks: readonly Block[]): DocumentTitle | null {
  const summary = titleBy(SUMMARY, blocks);
  if (summary) return { ...summary, isPlan: false };
  const plan = titleBy(PLAN, blocks);
  return plan && { ...plan, isPlan: true };
}
