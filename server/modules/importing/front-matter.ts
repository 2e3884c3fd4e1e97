import { fold } from "../narrative/folded-text";
import type { Block } from "./normalise";
import { type ReadPeriod, readPeriod } from "./period-label";

/** What stands before the first project. */
export interface FrontMatter {
  hasTitle: boolean;
  /** The words that make it a summary: 合作项目摘要. */
  title: string;
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

const TITLE = /(?:合作)?项目(?:工作)?(?:摘要|概要)|工作摘要|摘要/;
const GROUP = "(?:小组|工作组|委员会|联席会议|专班|协作组|领导小组)";
const NAME_IN_SENTENCE = new RegExp(
  `^[^，。；：\\d]{2,40}?${GROUP}(?=\\s*(?:从|自|于|在|由|共|已|按|就|根据|，|\\d))`,
);
const IN_BRACKETS = /[（(]([^（）()]*)[)）]/;

function spaceless(text: string): string {
  return text.replaceAll(/\s/g, "");
}

/** The words of the title line that are neither title nor period: a group's name on the same line. */
function nameBesideTitle(line: string): string {
  const folded = fold(line);
  const title = TITLE.exec(folded);
  if (!title) return "";
  const rest = line.slice(0, title.index);
  const period = readPeriod(rest);
  const name = period ? rest.slice(0, fold(rest).search(/[（(]?\s*(?:[12]\d{3}|[一二][〇零○九])/)) : rest;
  return name.replaceAll(/[《》“”「」（()）\s]/g, "");
}

function openingFrom(blocks: readonly Block[], titleAt: number): Block[] {
  const after = blocks.slice(titleAt + 1);
  const isHeader = ({ text }: Block) =>
    /^[（(].*[)）]$/.test(text) || (text.length < 25 && readPeriod(text) !== null);
  return after.filter((block, index) => !(index < 2 && isHeader(block)));
}

/** The period in brackets or alone on a line of the heading, before it is looked for in the opening sentence. */
function headedPeriod(blocks: readonly Block[], titleAt: number): ReadPeriod | null {
  const heading = blocks.slice(0, titleAt + 3).map(({ text }) => text);
  const bracketed = heading
    .map((line) => IN_BRACKETS.exec(line)?.[1] ?? "")
    .find((inside) => readPeriod(inside));
  if (bracketed !== undefined) return readPeriod(bracketed);
  const short = heading.find((line) => line.length < 60 && !/[。，]/.test(line) && readPeriod(line));
  return short === undefined ? null : readPeriod(short);
}

/** Reads names, title, period and opening sentence from the blocks before the first project. */
export function readFrontMatter(blocks: readonly Block[]): FrontMatter {
  const titleAt = blocks.findIndex(({ text }) => text.length < 80 && TITLE.test(fold(text)));
  const openingBlocks = openingFrom(blocks, titleAt);
  const opening = openingBlocks.map(({ text }) => text).join("");
  const sentence = NAME_IN_SENTENCE.exec(fold(opening).trimStart());
  const namedInOpening = sentence ? spaceless(opening.trimStart().slice(0, sentence[0].length)) : null;
  const above = blocks.slice(0, Math.max(0, titleAt)).map(({ text }) => spaceless(text));
  const headed = above.join("") || nameBesideTitle(blocks[titleAt]?.text ?? "");
  return {
    hasTitle: titleAt >= 0,
    title: TITLE.exec(fold(blocks[titleAt]?.text ?? ""))?.[0] ?? "",
    taskForce: headed || namedInOpening,
    namedInOpening,
    period: headedPeriod(blocks, titleAt) ?? readPeriod(opening),
    periodInOpening: readPeriod(opening),
    opening,
    blocks: { title: blocks[titleAt] ?? null, opening: openingBlocks },
  };
}

/** How many blocks at the beginning are front matter, for a document whose projects carry no numbers. */
export function frontLength(blocks: readonly Block[]): number {
  const lastOfOpening = blocks.findIndex(({ text }) => /项目/.test(fold(text)) && /[。：:]$/.test(text));
  return lastOfOpening + 1;
}
