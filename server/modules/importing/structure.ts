import type { Span } from "../narrative/masked-text";
import { type Block, endsSentence } from "./normalise";
import { type Numbered, type NumberingStyle, numberingOf } from "./numbering";

/** One project as the document lays it out, before its narrative is read. */
export interface LaidOutProject {
  number: number;
  title: string;
  /** Where its heading stands in the source, number and all. */
  heading: Span;
  /** Index into the areas, or null. */
  area: number | null;
  paragraphs: Block[];
}

export interface Structure {
  /** The blocks before the first heading: names, title, period, opening sentence. */
  front: Block[];
  areas: string[];
  /** Where each area's heading stands first. */
  areaHeadings: Span[];
  projects: LaidOutProject[];
  /** Numbers began again under an area, or were missing, and were supplied. */
  isRenumbered: boolean;
}

interface Heading extends Numbered {
  at: number;
}

/** Blocks beyond this count are no summary of projects; a bound for what a hostile file can cost. */
const LONGEST_SKIP = 3;
const LONGEST_AREA = 40;
const STYLES: readonly NumberingStyle[] = [
  "arabic",
  "arabicInBrackets",
  "chinese",
  "chineseInBrackets",
  "ordinal",
];

const isTitleLike = (text: string): boolean => text !== "" && !/[。；;！？]$/.test(text) && !/。./.test(text);

interface HeadingSearch {
  numbered: ReadonlyMap<number, Numbered>;
  blocks: readonly Block[];
  /** Accept `1. 标题。正文…` in one block. */
  allowsRunIn: boolean;
}

/** The headings of one style that run 1, 2, 3 …; they may begin again at 1 right behind a heading of another style. */
function sequenceOf(style: NumberingStyle, { numbered, allowsRunIn }: HeadingSearch): Heading[] {
  const headings: Heading[] = [];
  let last = 0;
  for (const [at, found] of numbered) {
    if (found.style !== style || !(isTitleLike(found.rest) || (allowsRunIn && found.rest !== ""))) continue;
    const before = numbered.get(at - 1);
    const beginsAgain = found.number === 1 && before !== undefined && before.style !== style;
    const goesOn =
      found.number > last && found.number <= last + LONGEST_SKIP && (last > 0 || found.number === 1);
    if (!goesOn && !beginsAgain) continue;
    headings.push({ ...found, at });
    last = found.number;
  }
  return headings;
}

/** How many of the headings have a narrative of their own, which areas do not. */
function narratives(headings: readonly Heading[], { numbered, blocks }: HeadingSearch): number {
  return headings.filter(({ at, rest }) => {
    const isFollowed = at + 1 < blocks.length && !isTitleLike(numbered.get(at + 1)?.rest ?? "");
    return isFollowed || !isTitleLike(rest);
  }).length;
}

/** The style that numbers the projects: the one with the stated count of headings, else with the most narratives. */
function projectHeadings(search: HeadingSearch, statedCount: number | null): Heading[] {
  const candidates = STYLES.map((style) => sequenceOf(style, search)).filter(({ length }) => length > 0);
  const scored = candidates.map((headings) => ({
    headings,
    score: narratives(headings, search) * 2 + (headings.length === statedCount ? 1000 : 0),
  }));
  const best = scored.sort((a, b) => b.score - a.score)[0];
  return best && best.score > 0 ? best.headings : [];
}

/** An area stands right before a project's heading: numbered in another style, or a short line of no sentence. */
function areaAt(at: number, search: HeadingSearch, projects: ReadonlyMap<number, unknown>): string | null {
  const text = search.blocks[at]?.text ?? "";
  if (projects.has(at) || !projects.has(at + 1)) return null;
  const numbered = search.numbered.get(at);
  if (numbered) return isTitleLike(numbered.rest) ? numbered.rest : null;
  const isLine = text.length <= LONGEST_AREA && !endsSentence(text) && isTitleLike(text);
  return isLine && !projects.has(at - 1) && at > 0 ? text : null;
}

function splitRunIn(rest: string, block: Block): { title: string; narrative: Block[] } {
  const stop = rest.indexOf("。");
  if (stop < 0 || isTitleLike(rest)) return { title: rest.replace(/[：:]$/, ""), narrative: [] };
  const narrative = rest.slice(stop + 1).trim();
  return {
    title: rest.slice(0, stop),
    narrative: narrative ? [{ ...block, text: narrative }] : [],
  };
}

/** Whether a line of the front is its end (title, period, sentence) and so no area. */
function isFrontMatter(text: string): boolean {
  return /摘要|^[（(]/.test(text);
}

function assemble(search: HeadingSearch, headings: readonly Heading[]): Structure {
  const byPlace = new Map(headings.map((heading) => [heading.at, heading]));
  const structure: Structure = { front: [], areas: [], areaHeadings: [], projects: [], isRenumbered: false };
  const beginsAgain = headings.some(({ number }, index) => index > 0 && number === 1);
  for (const [at, block] of search.blocks.entries()) {
    const heading = byPlace.get(at);
    const area = areaAt(at, search, byPlace);
    const project = structure.projects.at(-1);
    if (heading) {
      const { title, narrative } = splitRunIn(heading.rest.trim(), block);
      const number = beginsAgain ? structure.projects.length + 1 : heading.number;
      const areaIndex = structure.areas.length > 0 ? structure.areas.length - 1 : null;
      structure.projects.push({ number, title, heading: block, area: areaIndex, paragraphs: narrative });
    } else if (area !== null && !(project === undefined && isFrontMatter(block.text))) {
      structure.areas.push(area);
      structure.areaHeadings.push(block);
    } else if (project) {
      project.paragraphs.push(block);
    } else {
      structure.front.push(block);
    }
  }
  return { ...structure, isRenumbered: beginsAgain };
}

/** Finds projects, areas and front matter by the numbers of their headings; no project if no numbering fits. */
export function structureOf(blocks: readonly Block[], statedCount: number | null): Structure {
  const numbered = new Map<number, Numbered>();
  for (const [at, { text }] of blocks.entries()) {
    const found = numberingOf(text);
    if (found) numbered.set(at, found);
  }
  for (const allowsRunIn of [false, true]) {
    const search = { numbered, blocks, allowsRunIn };
    const headings = projectHeadings(search, statedCount);
    if (headings.length > 0) return assemble(search, headings);
  }
  return { front: [...blocks], areas: [], areaHeadings: [], projects: [], isRenumbered: false };
}

const LONGEST_TITLE = 60;

/** For documents whose list numbers were lost: a short line of no sentence, with a sentence behind it, is a title. */
export function structureWithoutNumbers(blocks: readonly Block[], frontLength: number): Structure {
  const projects: LaidOutProject[] = [];
  for (const [at, block] of blocks.entries()) {
    if (at < frontLength) continue;
    const isTitle =
      block.text.length <= LONGEST_TITLE && isTitleLike(block.text) && !endsSentence(block.text);
    if (isTitle && endsSentence(blocks[at + 1]?.text ?? "")) {
      const number = projects.length + 1;
      projects.push({ number, title: block.text, heading: block, area: null, paragraphs: [] });
    } else {
      projects.at(-1)?.paragraphs.push(block);
    }
  }
  const front = blocks.slice(0, frontLength);
  return { front, areas: [], areaHeadings: [], projects, isRenumbered: projects.length > 0 };
}
