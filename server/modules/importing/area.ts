import { isAssignment } from "../agency/assignment";
import { fold } from "../narrative/folded-text";
import type { Span } from "../narrative/masked-text";
import { endsSentence } from "./ends-sentence";
import { isTitleLike } from "./heading-title";
import type { Block } from "./normalise";
import type { Numbered } from "./numbering";

/** The heading of an area of co-operation. */
export interface AreaHeading {
  name: string;
  /** How it is numbered; null where it is not. */
  style: Numbered["style"] | null;
  number: number | null;
}

export interface LaidOutBlocks {
  blocks: readonly Block[];
  numbered: ReadonlyMap<number, Numbered>;
  /** Places of the projects' headings, and of the first of them. */
  projects: ReadonlySet<number>;
  firstProject: number;
}

const LONGEST_AREA = 40;
const LONGEST_ENGLISH_AREA = 90;
const DEEPEST = 3;
/** A line of the front that ends it (title, period, opening) and is no area. */
const FRONT_MATTER = /摘要|概要|如下|计划$|^[（(]|summary|as follows/i;

type Areas = Map<number, AreaHeading>;

function isHeading({ style, rest }: Numbered, projectStyle: Numbered["style"] | undefined): boolean {
  return style !== projectStyle && isTitleLike(rest) && !endsSentence(rest);
}

/** Numbered headings right before a project's, or before another area's of another style. */
function numberedAreas({ blocks, numbered, projects, firstProject }: LaidOutBlocks): Areas {
  const areas: Areas = new Map();
  const projectStyle = numbered.get(firstProject)?.style;
  let depth = 0;
  for (let at = blocks.length - 2; at >= 0; at -= 1) {
    const found = numbered.get(at);
    const next = areas.get(at + 1);
    const leads = projects.has(at + 1) || (next !== undefined && next.style !== found?.style);
    depth = next ? depth + 1 : 1;
    if (!found || projects.has(at) || !leads || depth > DEEPEST || !isHeading(found, projectStyle)) continue;
    areas.set(at, { name: found.rest.trim(), style: found.style, number: found.number });
  }
  return areas;
}

/** Of the numbered ones, those whose numbers begin with 1 and go on: 五、 behind 一、 is a line of a list. */
function inSequence(areas: Areas): Areas {
  const last = new Map<AreaHeading["style"], number>();
  const names = new Set<string>();
  const kept = [...areas]
    .sort(([a], [b]) => a - b)
    .filter(([, { name, style, number }]) => {
      const before = last.get(style) ?? 0;
      const goesOn = number === 1 || number === before + 1 || names.has(name);
      if (!goesOn || number === null) return false;
      names.add(name);
      last.set(style, number);
      return true;
    });
  return new Map(kept);
}

/** Short lines of no sentence right before a project's heading; only where one stands before the first project. */
function plainAreas({ blocks, numbered, projects, firstProject }: LaidOutBlocks): Areas {
  const isPlain = (at: number) => {
    const text = blocks[at]?.text ?? "";
    const longest = /[\u3400-\u9fff]/.test(text) ? LONGEST_AREA : LONGEST_ENGLISH_AREA;
    const isLine =
      blocks[at]?.isRow !== true && text.length <= longest && !endsSentence(text) && isTitleLike(text);
    return isLine && at > 0 && !numbered.has(at) && !projects.has(at - 1) && !isAssignment(fold(text));
  };
  const before = firstProject - 1;
  if (!isPlain(before) || FRONT_MATTER.test(fold(blocks[before]?.text ?? ""))) return new Map();
  const places = [...projects].map((at) => at - 1).filter(isPlain);
  return new Map(places.map((at) => [at, { name: blocks[at]?.text ?? "", style: null, number: null }]));
}

/** The headings of areas, by place. */
export function areaHeadings(laidOut: LaidOutBlocks): Areas {
  const numbered = inSequence(numberedAreas(laidOut));
  return numbered.size > 0 ? numbered : plainAreas(laidOut);
}

interface Level extends AreaHeading {
  at: number;
  span: Span;
}

/** Keeps the area that projects stand under while a document is walked through; areas in areas are named by both. */
export class AreaPath {
  readonly names: string[] = [];
  readonly headings: Span[] = [];
  current: number | null = null;
  private levels: Level[] = [];
  private readonly depths = new Map<AreaHeading["style"], number>();

  enter(at: number, heading: AreaHeading, span: Span): void {
    const depth = this.depths.get(heading.style) ?? this.levels.length;
    this.depths.set(heading.style, depth);
    this.levels = [...this.levels.slice(0, depth), { ...heading, at, span }];
    const colon = /[\u3400-\u9fff]/.test(heading.name) ? "：" : ": ";
    const name = this.levels.map((level) => level.name).join(colon);
    const known = this.names.indexOf(name);
    this.current = known;
    if (known >= 0) return;
    this.current = this.names.push(name) - 1;
    this.headings.push({ start: this.adjacentFrom(at).start, end: span.end });
  }

  /** The first of the headings that stand right before one another up to this one. */
  private adjacentFrom(at: number): Span {
    const first = this.levels.find((level, index) => at - level.at === this.levels.length - 1 - index);
    return first?.span ?? { start: 0, end: 0 };
  }
}
