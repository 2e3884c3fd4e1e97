import { fold } from "../narrative/folded-text";
import type { FrontMatter } from "./front-matter";
import type { ImportQuestion } from "./importing.schema";
import type { ReadPeriod } from "./period-label";
import type { RunningLine } from "./running-line";
import type { Opening } from "./stated-counts";
import type { Structure } from "./structure";

type Params = ImportQuestion["params"];

function ask(code: string, params: Params = {}): ImportQuestion {
  return { code, update: null, paragraph: null, params };
}

const sameName = (name: string) => fold(name).toLowerCase();

function aboutHeading({ taskForce, namedInOpening, period, periodInOpening }: FrontMatter): ImportQuestion[] {
  const questions: ImportQuestion[] = [];
  if (taskForce !== null && namedInOpening !== null && sameName(taskForce) !== sameName(namedInOpening)) {
    questions.push(ask("importing.taskForceDisagrees", { heading: taskForce, opening: namedInOpening }));
  }
  const isOther = ({ startsOn, endsOn }: ReadPeriod, other: ReadPeriod) =>
    startsOn !== other.startsOn || endsOn !== other.endsOn;
  if (period && periodInOpening && isOther(period, periodInOpening)) {
    questions.push(
      ask("importing.periodDisagrees", { heading: period.label, opening: periodInOpening.label }),
    );
  }
  return questions;
}

function aboutCounts({ count, stated }: Opening, { projects }: Structure): ImportQuestion[] {
  const questions: ImportQuestion[] = [];
  const found = projects.length;
  if (count === null) questions.push(ask("importing.countNotStated", { found }));
  else if (count !== found) questions.push(ask("importing.countDisagrees", { stated: count, found }));
  if (stated.count !== null && stated.count !== stated.numbers.length) {
    questions.push(
      ask("importing.newCountDisagrees", { stated: stated.count, found: stated.numbers.length }),
    );
  }
  const numbers = new Set(projects.map(({ number }) => number));
  for (const number of stated.numbers) {
    if (!numbers.has(number)) questions.push(ask("importing.newNotFound", { number }));
  }
  return questions;
}

function aboutNumbers({ projects, isRenumbered }: Structure): ImportQuestion[] {
  if (isRenumbered) return [ask("importing.numbersSupplied")];
  return projects.flatMap(({ number }, index) => {
    const expected = (projects[index - 1]?.number ?? 0) + 1;
    return number === expected
      ? []
      : [{ ...ask("importing.numberMissing", { expected, found: number }), update: number }];
  });
}

/** Where the parts of a document contradict one another: one question each, and the document's own words are kept. */
export function disagreements(front: FrontMatter, opening: Opening, structure: Structure): ImportQuestion[] {
  return [...aboutHeading(front), ...aboutCounts(opening, structure), ...aboutNumbers(structure)];
}

const UNREADABLE = /[\ue000-\uf8ff\ufffd]/g;

/** Characters that stand for none of Unicode's, as the signs of Hong Kong in some encodings do: shown as empty boxes. */
export function questionsAboutCharacters(text: string): ImportQuestion[] {
  const count = text.match(UNREADABLE)?.length ?? 0;
  return count === 0 ? [] : [ask("importing.unreadableCharacters", { count })];
}

/** What was taken for headers, footers and areas by its look alone. */
export function questionsAboutLayout(
  structure: Structure,
  running: readonly RunningLine[],
): ImportQuestion[] {
  const areas = structure.areAreasPlain ? structure.areas : [];
  return [
    ...running.map(({ text, times }) => ask("importing.runningLine", { text, times })),
    ...areas.map((area) => ask("importing.uncertainArea", { area })),
  ];
}
