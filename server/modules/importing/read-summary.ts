import { Invalid } from "../../kernel/errors";
import { type AgencyKnowledge, knownOn } from "../agency/agency-knowledge";
import { indexAgencies } from "../agency/recognise";
import type { Span } from "../narrative/masked-text";
import { languageOf } from "../narrative/script";
import { disagreements, questionsAboutCharacters, questionsAboutLayout } from "./disagreement";
import { documentTitle } from "./document-title";
import { type FrontMatter, frontLength, readFrontMatter } from "./front-matter";
import type { ImportedSummary } from "./importing.schema";
import { blocksOf } from "./normalise";
import { readOpening } from "./opening";
import { readUpdate } from "./read-update";
import { type RunningLine, withoutRunningLines } from "./running-line";
import { linesOf } from "./source-line";
import { placeOf, spanning } from "./source-place";
import type { Opening } from "./stated-counts";
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
  running: RunningLine[];
}

/** Blocks in which a title is looked for before the projects are found. */
const FIRST_BLOCKS = 12;

/** The count that the opening states helps to tell the projects' numbers from others, so the text is laid out twice. */
function outline(text: string): Outline {
  const { lines, running } = withoutRunningLines(linesOf(text));
  const outlineOf = (structure: Structure): Outline => {
    const front = readFrontMatter(structure.front);
    return { front, opening: readOpening(front.opening), structure, running };
  };
  const blocks = blocksOf(lines);
  const isPlan = documentTitle(blocks.slice(0, FIRST_BLOCKS))?.isPlan ?? false;
  const first = outlineOf(structureOf(blocks, { count: null, isPlan }));
  const { count } = first.opening;
  if (first.structure.projects.length > 0) {
    return count === null ? first : outlineOf(structureOf(blocks, { count, isPlan }));
  }
  const unjoined = blocksOf(lines, false);
  return outlineOf(structureWithoutNumbers(unjoined, frontLength(unjoined)));
}

type Missing = "title" | "taskForce" | "period" | "projects";

function firstMissing({ front, structure }: Outline): Missing | null {
  if (!front.title) return "title";
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
    title: placeOf(front.title?.title ?? "", text, title),
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
 * Reads a published summary of co-operation projects, or a plan of them, in simplified or traditional Chinese or in English,
 * into structured data, and says where in the text each part was understood from. What the text leaves open becomes a question; nothing is guessed in silence.
 * @throws Invalid `importing.notASummary` with `missing` (title, taskForce, period or projects); `importing.textTooLong`
 */
export function readSummary(text: string, knowledge: ImportKnowledge): SummaryReading {
  if (text.length > LONGEST_TEXT) throw new Invalid("importing.textTooLong", { limit: LONGEST_TEXT });
  const read = outline(text);
  const { front, opening, structure, running } = read;
  const missing = firstMissing(read);
  if (missing !== null || front.period === null || front.taskForce === null) {
    throw new Invalid("importing.notASummary", { missing: missing ?? "period" });
  }
  const { startsOn, endsOn, label } = front.period;
  const index = indexAgencies(knownOn(knowledge.agencies, { startsOn, endsOn }));
  const updates = structure.projects.map((project) =>
    readUpdate(project, index, { from: startsOn, to: endsOn }, { isPlan: front.title?.isPlan ?? false }),
  );
  const summary: ImportedSummary = {
    sourceLocale: languageOf(text),
    taskForce: front.taskForce,
    period: { startsOn, endsOn, label },
    areas: structure.areas,
    statedCount: opening.count,
    statedNew: opening.stated.numbers,
    updates: updates.map(({ update }) => update),
    questions: [
      ...disagreements(front, opening, structure),
      ...questionsAboutLayout(structure, running),
      ...questionsAboutCharacters(text),
      ...updates.flatMap(({ questions }) => questions),
    ],
  };
  return { summary, text, places: placesOf(text, read, front.taskForce, label) };
}
