import { Invalid } from "../../kernel/errors";
import type { AgencyKnowledge } from "../agency/agency-knowledge";
import { indexAgencies } from "../agency/recognise";
import { scriptOf } from "../narrative/script";
import { disagreements } from "./disagreement";
import { type FrontMatter, frontLength, readFrontMatter } from "./front-matter";
import type { ImportedSummary } from "./importing.schema";
import { blocksOf } from "./normalise";
import { type Opening, readOpening } from "./opening";
import { readUpdate } from "./read-update";
import { type Structure, structureOf, structureWithoutNumbers } from "./structure";

/** What the reader knows beforehand; the text says the rest. */
export interface ImportKnowledge {
  agencies: readonly AgencyKnowledge[];
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

/**
 * Reads a published summary of co-operation projects, in simplified or traditional Chinese, into structured data.
 * What the text leaves open becomes a question; nothing is guessed in silence.
 * @throws Invalid `importing.notASummary` with `missing` (title, taskForce, period or projects); `importing.textTooLong`
 */
export function parseSummary(text: string, knowledge: ImportKnowledge): ImportedSummary {
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
  return {
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
}
