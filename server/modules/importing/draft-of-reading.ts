import type { DraftHead, DraftQuestion, DraftUpdate, Place } from "./import-draft.schema";
import { contentOf } from "./imported-content";
import type { ImportQuestion } from "./importing.schema";
import { joinedAt } from "./joined-at";
import type { SummaryReading } from "./read-summary";

export interface NewDraft {
  head: DraftHead;
  updates: DraftUpdate[];
}

const areaKey = (index: number) => `area-${index + 1}`;

function asked({ code, paragraph, params }: ImportQuestion, splitAt: number | null = null): DraftQuestion {
  return { code, paragraph, params, isSettled: false, splitAt };
}

function headOf({ summary, places }: SummaryReading): DraftHead {
  const { title, taskForce, period, opening, areas } = places;
  return {
    sourceLocale: summary.sourceLocale,
    taskForce: summary.taskForce,
    startsOn: summary.period.startsOn,
    endsOn: summary.period.endsOn,
    slug: "",
    label: "",
    sentenceLabel: "",
    areas: summary.areas.map((name, index) => ({ key: areaKey(index), name })),
    questions: summary.questions.filter(({ update }) => update === null).map((question) => asked(question)),
    places: { title, taskForce, period, opening, areas },
  };
}

/** An uncertain break says where it is, so that one press can part what was joined. */
function questionsOf(
  { summary, text }: SummaryReading,
  { number, paragraphs }: SummaryReading["summary"]["updates"][number],
  places: readonly Place[],
): DraftQuestion[] {
  return summary.questions
    .filter(({ update }) => update === number)
    .map((question) => {
      const index = question.paragraph ?? -1;
      const place = places[index];
      const isBreak = question.code === "importing.uncertainParagraphBreak" && place !== undefined;
      const splitAt = isBreak ? joinedAt(text.slice(place.start, place.end), paragraphs[index] ?? "") : null;
      return asked(question, splitAt);
    });
}

/** The agencies (ids by slug) and the codes of the sides that are on record. */
export interface OnRecord {
  agencies: ReadonlyMap<string, string>;
  sides: readonly string[];
}

/** What was understood of a file as a draft for people to mend. Figures are unchecked until somebody looks at them. */
export function draftOfReading(reading: SummaryReading, { agencies, sides }: OnRecord): NewDraft {
  const { summary, places } = reading;
  const updates = summary.updates.map((update, index): DraftUpdate => {
    const content = contentOf(update, summary.sourceLocale, agencies);
    const own = places.updates[index] ?? null;
    return {
      content: {
        ...content,
        figures: content.figures.map(({ side, ...figure }) => ({
          ...figure,
          side: side !== null && sides.includes(side) ? side : null,
          checked: false,
        })),
      },
      areaKey: update.area === null ? null : areaKey(update.area),
      isNew: summary.statedNew.includes(update.number),
      project: { kind: "UNDECIDED" },
      questions: questionsOf(reading, update, own?.paragraphs ?? []),
      places: own,
    };
  });
  return { head: headOf(reading), updates };
}
