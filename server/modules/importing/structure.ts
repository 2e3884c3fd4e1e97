import type { Span } from "../narrative/masked-text";
import { AreaPath, areaHeadings } from "./area";
import { endsSentence } from "./ends-sentence";
import { type Candidate, type Heading, headingChain, rivalsOf } from "./heading-chain";
import { headingTitle, isTitleLike } from "./heading-title";
import type { Block } from "./normalise";
import {
  NUMBERING_STYLES,
  type Numbered,
  type NumberingStyle,
  numberingOf,
  withRomanSettled,
} from "./numbering";

/** One project as the document lays it out, before its narrative is read. */
export interface LaidOutProject {
  number: number;
  title: string;
  /** Where its heading stands in the source, number and all. */
  heading: Span;
  /** Index into the areas, or null. */
  area: number | null;
  paragraphs: Block[];
  /** Indices of paragraphs that might have been the heading of a project. */
  headingLike: number[];
}

export interface Structure {
  /** The blocks before the first heading: names, title, period, opening sentence. */
  front: Block[];
  areas: string[];
  /** Where each area's heading stands first. */
  areaHeadings: Span[];
  /** Areas have no numbers: only their look says that they are headings. */
  areAreasPlain: boolean;
  projects: LaidOutProject[];
  /** Numbers began again under an area, or were missing, and were supplied. */
  isRenumbered: boolean;
}

/** What the document says of itself beforehand. */
export interface Expected {
  /** The number of projects that the opening states; null if it states none. */
  count: number | null;
  /** A plan's items may have no narrative. */
  isPlan: boolean;
}

interface HeadingSearch {
  numbered: ReadonlyMap<number, Numbered>;
  blocks: readonly Block[];
  /** Places of the numbered lines that may be titles. */
  titles: ReadonlySet<number>;
  /** Accept `1. 标题。正文…` in one block. */
  allowsRunIn: boolean;
}

/** Whether something other than the next heading stands behind a heading. */
function hasNarrative(at: number, { numbered, blocks, titles }: HeadingSearch): boolean {
  const next = numbered.get(at + 1)?.rest ?? "";
  return at + 1 < blocks.length && (!titles.has(at + 1) || endsSentence(next));
}

/** A line that may be a title; one that is a sentence only bridges a gap, unless titles run in; a colon leads over to a list. */
function scoreOf({ rest, at }: Heading, search: HeadingSearch): number {
  if (!search.titles.has(at)) return search.allowsRunIn ? 3 : -1;
  return 10 + (hasNarrative(at, search) ? 3 : 0) - (/[：:]$/.test(rest) ? 4 : 0);
}

function candidatesOf(style: NumberingStyle, search: HeadingSearch): Candidate[] {
  return Array.from(search.numbered)
    .filter(([, found]) => found.style === style && found.rest.trim() !== "")
    .map(([at, found]) => {
      const before = search.numbered.get(at - 1);
      const mayBeginAgain = before !== undefined && before.style !== style && search.titles.has(at - 1);
      return { ...found, at, score: scoreOf({ ...found, at }, search), mayBeginAgain };
    });
}

/** How many of the headings have a narrative of their own, which areas do not. */
function narratives(headings: readonly Heading[], search: HeadingSearch): number {
  return headings.filter(({ at }) => hasNarrative(at, search) || !search.titles.has(at)).length;
}

interface Found {
  headings: Heading[];
  candidates: Candidate[];
  score: number;
}

/** The style that numbers the projects: the one with the stated count of headings, else with the most narratives, or, in a plan, headings. */
function projectHeadings(search: HeadingSearch, { count, isPlan }: Expected): Found | null {
  const found = NUMBERING_STYLES.map((style) => {
    const candidates = candidatesOf(style, search);
    const headings = headingChain(candidates, count);
    const assigned = headings.filter(({ rest }) => headingTitle(rest.trim()).assignment !== null).length;
    const leadingOver = headings.filter(({ rest }) => /[：:]$/.test(rest)).length;
    const beginsWithOne = headings[0]?.number === 1 ? 1 : 0;
    const weight = narratives(headings, search) * 2 + assigned * 5 + headings.length * (isPlan ? 2 : 0.1);
    return {
      headings,
      candidates,
      score: weight - leadingOver * 1.5 + beginsWithOne + (headings.length === count ? 1000 : 0),
    };
  }).filter(({ headings }) => headings.some(({ at }) => search.allowsRunIn || search.titles.has(at)));
  // Of two that fit equally, the one that begins later stands under the other.
  const firstAt = ({ headings }: Found) => headings[0]?.at ?? 0;
  return found.sort((a, b) => b.score - a.score || firstAt(b) - firstAt(a))[0] ?? null;
}

function paragraphsOfHeading(rest: string, block: Block): { title: string; paragraphs: Block[] } {
  const { title, assignment, narrative } = headingTitle(rest.trim());
  const paragraphs = [assignment, narrative]
    .filter((text) => text !== null)
    .map((text) => ({ ...block, text }));
  return { title, paragraphs };
}

function assemble(search: HeadingSearch, { headings, candidates }: Found): Structure {
  const { blocks, numbered } = search;
  const byPlace = new Map(headings.map((heading) => [heading.at, heading]));
  const rivals = new Set(rivalsOf(headings, candidates).map(({ at }) => at));
  const firstProject = headings[0]?.at ?? 0;
  const areas = areaHeadings({ blocks, numbered, projects: new Set(byPlace.keys()), firstProject });
  const beginsAgain = headings.some(({ number }, index) => index > 0 && number === 1);
  const path = new AreaPath();
  const front: Block[] = [];
  const projects: LaidOutProject[] = [];
  for (const [at, block] of blocks.entries()) {
    const heading = byPlace.get(at);
    const area = areas.get(at);
    const project = projects.at(-1);
    if (heading) {
      const number = beginsAgain ? projects.length + 1 : heading.number;
      const read = paragraphsOfHeading(heading.rest, block);
      projects.push({ number, heading: block, area: path.current, headingLike: [], ...read });
    } else if (area) path.enter(at, area, block);
    else if (project) {
      if (rivals.has(at)) project.headingLike.push(project.paragraphs.length);
      project.paragraphs.push(block);
    } else front.push(block);
  }
  const areAreasPlain = [...areas.values()].some(({ style }) => style === null);
  return {
    front,
    areas: path.names,
    areaHeadings: path.headings,
    areAreasPlain,
    projects,
    isRenumbered: beginsAgain,
  };
}

const WITHOUT_PROJECTS = {
  areas: [],
  areaHeadings: [],
  areAreasPlain: false,
  projects: [],
  isRenumbered: false,
};

/** Finds projects, areas and front matter by the numbers of their headings; no project if no numbering fits. */
export function structureOf(blocks: readonly Block[], expected: Expected): Structure {
  const lines = new Map<number, Numbered>();
  for (const [at, { text }] of blocks.entries()) {
    const found = numberingOf(text);
    if (found) lines.set(at, found);
  }
  const numbered = withRomanSettled(lines, (at) => blocks[at]?.text ?? "");
  const titles = new Set(Array.from(numbered).flatMap(([at, { rest }]) => (isTitleLike(rest) ? [at] : [])));
  const titled = { numbered, blocks, titles, allowsRunIn: false };
  const runIn = { ...titled, allowsRunIn: true };
  const found = projectHeadings(titled, expected);
  if (found && (expected.count === null || found.headings.length === expected.count))
    return assemble(titled, found);
  const foundRunIn = projectHeadings(runIn, expected);
  if (foundRunIn && (!found || foundRunIn.headings.length === expected.count))
    return assemble(runIn, foundRunIn);
  return found ? assemble(titled, found) : { front: [...blocks], ...WITHOUT_PROJECTS };
}

const LONGEST_TITLE = 60;
const LONGEST_ENGLISH_TITLE = 160;

/** For documents whose list numbers were lost: a short line of no sentence, with a sentence behind it, is a title. */
export function structureWithoutNumbers(blocks: readonly Block[], frontLength: number): Structure {
  const projects: LaidOutProject[] = [];
  for (const [at, block] of blocks.entries()) {
    if (at < frontLength) continue;
    const { title, paragraphs } = paragraphsOfHeading(block.text, block);
    const longest = /[\u3400-\u9fff]/.test(title) ? LONGEST_TITLE : LONGEST_ENGLISH_TITLE;
    const isTitle = title.length <= longest && isTitleLike(block.text) && !endsSentence(title);
    const isFollowed = paragraphs.length > 0 || endsSentence(blocks[at + 1]?.text ?? "");
    if (isTitle && isFollowed) {
      const number = projects.length + 1;
      projects.push({ number, title, heading: block, area: null, paragraphs, headingLike: [] });
    } else {
      projects.at(-1)?.paragraphs.push(block);
    }
  }
  return {
    ...WITHOUT_PROJECTS,
    front: blocks.slice(0, frontLength),
    projects,
    isRenumbered: projects.length > 0,
  };
}
