import { fold } from "../narrative/folded-text";
import { type DocumentTitle, documentTitle } from "./document-title";
import { isGroupName, nameInSentence, tidyName } from "./group-name";
import type { Block } from "./normalise";
import { type ReadPeriod, readPeriod, readPeriodLabel } from "./period-label";

/** What stands before the first project. */
export interface FrontMatter {
  /** What makes it a summary or a plan; null where no line says so. */
  title: DocumentTitle | null;
  /** The group's name as headed; null if none is found. */
  taskForce: string | null;
  /** The group's name as the opening sentence begins with it. */
  namedInOpening: string | null;
  period: ReadPeriod | null;
  /** The period that the opening sentence names. */
  periodInOpening: ReadPeriod | null;
  opening: string;
  /** What the heading and the opening are made of. */
  blocks: { title: Block | null; opening: Block[] };
}

const IN_BRACKETS = /[（(]([^（）()]*)[)）]/;
/** What a register prints on a document beside the text: the mark of a draft, notes on translations. */
const MARK_OF_DRAFT = /SHA-256/;
const NOTE = /^(?:注|Note)[：:]/;
const LONGEST_HEADER = 60;
/** A few English words and no sentence, right below the title: its second line. */
const REST_OF_TITLE = /^[A-Za-z][A-Za-z /-]{0,40}$/;
/** Lines below the title that may belong to the heading. */
const BELOW_TITLE = 2;

/** The words of the title line that are neither title nor period: a group's name on the same line. */
function nameBesideTitle(line: string, { title, start }: DocumentTitle): string {
  const behind = line.slice(start + title.length).replace(IN_BRACKETS, "");
  const ofGroup = /^\s+(?:of|by|under)\s+(?:the\s+)?(.+)$/i.exec(behind)?.[1] ?? "";
  const rest = line.slice(0, start);
  const name = readPeriod(rest)
    ? rest.slice(0, fold(rest).search(/[（(]?\s*(?:[12]\d{3}|[一二][〇零○九])/))
    : rest;
  const before = name.replaceAll(/[《》“”「」（()）]/g, "").replace(/[\s:：,–—-]+$/, "");
  return tidyName(before || ofGroup);
}

function isHeader({ text }: Block): boolean {
  return (
    /^[（(].*[)）]$/.test(text) ||
    (text.length < LONGEST_HEADER && !/，|[。.：:]$/.test(text) && readPeriodLabel(text) !== null)
  );
}

function openingFrom(blocks: readonly Block[], titleAt: number): Block[] {
  const after = blocks.slice(titleAt + 1);
  return after.filter(
    (block, index) =>
      !(index < BELOW_TITLE && (isHeader(block) || REST_OF_TITLE.test(block.text))) &&
      !NOTE.test(fold(block.text)),
  );
}

/** The period in brackets or alone on a line of the heading, before it is looked for in the opening sentence. */
function headedPeriod(blocks: readonly Block[], titleAt: number): ReadPeriod | null {
  const heading = blocks.slice(0, titleAt + 1 + BELOW_TITLE).map(({ text }) => text);
  for (const line of heading) {
    const inside = readPeriodLabel(IN_BRACKETS.exec(line)?.[1] ?? "");
    if (inside) return inside;
  }
  const short = heading.filter((line) => line.length < LONGEST_HEADER * 2 && !/[。，]|[.:]$/.test(line));
  return short.map(readPeriodLabel).find((period) => period !== null) ?? null;
}

/** The name above the title: the line that is one, or all lines together; before them the one that the opening repeats. */
function headedName(
  blocks: readonly Block[],
  title: DocumentTitle | null,
  inOpening: string | null,
): string | null {
  if (!title) return null;
  const above = blocks.slice(0, title.at).map(({ text }) => text);
  const names = above.filter((text) => {
    const block = { text, start: 0, end: 0, isUncertain: false, isRow: false };
    return isGroupName(text) || !(isHeader(block) || documentTitle([block]));
  });
  // A header says the name once more.
  const together = tidyName([...new Set(names)].join(" "));
  if (inOpening && fold(together).endsWith(fold(inOpening))) return inOpening;
  const beside = nameBesideTitle(blocks[title.at]?.text ?? "", title);
  const alone = names.filter(isGroupName).map(tidyName);
  return [together, ...alone, beside].find(isGroupName) ?? inOpening ?? (together || beside || null);
}

function textOf(blocks: readonly Block[]): string {
  return blocks.reduce((text, block) => {
    const isEnglish = /[A-Za-z.,;:)]$/.test(text) && /^[A-Za-z(\d]/.test(block.text);
    return text + (isEnglish ? " " : "") + block.text;
  }, "");
}

/** Reads names, title, period and opening sentence from the blocks before the first project. */
export function readFrontMatter(all: readonly Block[]): FrontMatter {
  const blocks = all.filter(({ text }) => !MARK_OF_DRAFT.test(text));
  const title = documentTitle(blocks);
  const titleAt = title?.at ?? -1;
  const openingBlocks = openingFrom(blocks, titleAt);
  const opening = textOf(openingBlocks);
  const namedInOpening = nameInSentence(opening);
  const periodInOpening = readPeriod(opening);
  return {
    title,
    taskForce: headedName(blocks, title, namedInOpening) ?? namedInOpening,
    namedInOpening,
    period: headedPeriod(blocks, titleAt) ?? periodInOpening,
    periodInOpening,
    opening,
    blocks: { title: blocks[titleAt] ?? null, opening: openingBlocks },
  };
}

/** How many blocks at the beginning are front matter, for a document whose projects carry no numbers. */
export function frontLength(blocks: readonly Block[]): number {
  const isOpening = ({ text }: Block) =>
    /项目|\b(?:projects?|items?)\b/i.test(fold(text)) && /[。：:.]$/.test(text);
  return blocks.findIndex(isOpening) + 1;
}
