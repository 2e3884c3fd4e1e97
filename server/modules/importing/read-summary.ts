import { Invalid } from "../../kernel/errors";
import type { AgencyKnowledge } from "../agency/agency-knowledge";
import { indexAgencies } from "../agency/recognise";
import type { Span } from "../narrative/masked-text";
import { scriptOf } from "../narrative/script";
import { disagreements } from "./disagreement";
import { type FrontMatter, frontLength, readFrontMatter } from "./front-matter";
import type { ImportedSummary } from "./importing.schema";
import { blocksOf } from "./normalise";
import { type Opening, readOpening } from "./opening";
import { readUpdate } from "./read-update";
import { placeOf, spanning } from "./source-place";
import { type Structure, structureOf, structureWithoutNumbers } from "./structure";

/** What the reader knows beforehand; the text says the rest. */
export interface ImportKnowledge {
  agencies: readonly AgencyKnowledge[];
}

/** Offsets in the source of what each field was understood from. A paragraph spans from its first line to its last. */
export interface SummaryPlaces {
  title: Span;
  taskForce: Span;
  period: Span;
  /** Null where no sentence stands before the first project. */
  opening: Span | null;
  areas: Span[];
  updates: { title: Span; paragraphs: Span[] }[];
}

export interface SummaryReading {
  summary: ImportedSummary;
  /** The source as given. */
  text: string;
  places: SummaryPlaces;
}

/** Longer than fifty summaries; a bound for what a file that is none can cost. */
export const LONGEST_TEXT = 200_000;

interface Outline {
  front: FrontMatter;
  opening: Opening;
  structure: Structure;
}

function outlineOf(structure: Structure): Outline {
  const front = readFrontMatter(structure.front);
  return { front, opening: readOpening(front.opening), structure };
}

/** The count that the opening states helps to tell the projects' numbers from others, so the text is laid out twice. */
function outline(text: string): Outline {
  const blocks = blocksOf(text);
  const first = outlineOf(structureOf(blocks, null));
  if (first.structure.projects.length > 0) return outlineOf(structureOf(blocks, first.opening.count));
  const unjoined = blocksOf(text, false);
  return outlineOf(structureWithoutNumbers(unjoined, frontLength(unjoined)));
}

type Missing = "title" | "taskForce" | "period" | "projects";

function firstMissing({ front, structure }: Outline): Missing | null {
  if (!front.hasTitle) return "title";
  if (front.taskForce === null || front.taskForce === "") return "taskForce";
  if (front.period === null) return "period";
  return structure.projects.length === 0 ? "projects" : null;
}

function placesOf(
  text: string,
  { front, structure }: Outline,
  taskForce: string,
  label: string,
): SummaryPlaces {
  const head = spanning(structure.front) ?? { start: 0, end: text.length };
  const title = front.blocks.title ?? head;
  return {
    title: placeOf(front.title, text, title),
    taskForce: placeOf(taskForce, text, head),
    period: placeOf(label, text, head),
    opening: spanning(front.blocks.opening),
    areas: structure.areas.map((area, index) => placeOf(area, text, structure.areaHeadings[index] ?? head)),
    updates: structure.projects.map(({ title: name, heading, paragraphs }) => ({
      title: placeOf(name, text, heading),
      paragraphs: paragraphs.map((paragraph) => placeOf(paragraph.text, text, paragraph)),
    })),
  };
}

/**
 * Reads a published summary of co-operation projects, in simplified or traditional Chinese, into structured data, and says
 * where in the text each part was understood from. What the text leaves open becomes a question; nothing is guessed in silence.
 * @throws Invalid `importing.notASummary` with `missing` (title, taskForce, period or projects); `importing.textTooLong`
 */
export function readSummary(text: string, knowledge: ImportKnowledge): SummaryReading {
  if (text.length > LONGEST_TEXT) throw new Invalid("importing.textTooLong", { limit: LONGEST_TEXT });
  const read = outline(text);
  const { front, opening, structure } = read;
  const missing = firstMissing(read);
  if (missing !== null || front.period === null || front.taskForce === null) {
    throw new Invalid("importing.notASummary", { missing: missing ?? "period" });
  }
  const { startsOn, endsOn, label } = front.period;
  const index = indexAgencies(knowledge.agencies);
  const updates = structure.projects.map((project) =>
    readUpdate(project, index, { from: startsOn, to: endsOn }),
  );
  const summary: ImportedSummary = {
    sourceLocale: scriptOf(text),
    taskForce: front.taskForce,
    period: { startsOn, endsOn, label },
    areas: structure.areas,
    statedCount: opening.count,
    statedNew: opening.stated.numbers,
    updates: updates.map(({ update }) => update),
    questions: [
      ...disagreements(front, opening, structure),
      ...updates.flatMap(({ questions }) => questions),
    ],
  };
  return { summary, text, places: placesOf(text, read, front.taskForce, label) };
}
