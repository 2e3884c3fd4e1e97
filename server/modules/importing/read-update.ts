import type { DateSpan } from "../../kernel/partial-date";
import { activitiesAmong, type DateMention, findDateMentions } from "../activity/recognise";
import { type AgencyIndex, recogniseParticipations } from "../agency/recognise";
import { namesCurrency } from "../figure/currency";
import { figureDates } from "../figure/figure-date";
import { recogniseFigures } from "../figure/recognise";
import type { ImportedFigure, ImportedUpdate, ImportQuestion } from "./importing.schema";
import type { LaidOutProject } from "./structure";

export interface ReadUpdate {
  update: ImportedUpdate;
  questions: ImportQuestion[];
}

export interface ReadingOptions {
  /** A plan's items may have no narrative. */
  isPlan: boolean;
}

type Question = Omit<ImportQuestion, "update">;

function ask(code: string, paragraph: number | null, params: Question["params"] = {}): Question {
  return { code, paragraph, params };
}

function figuresOf(paragraphs: readonly string[], mentions: readonly DateMention[]): ImportedFigure[] {
  return paragraphs.flatMap((text, paragraph) =>
    recogniseFigures(text, figureDates(mentions, paragraph, text)).map((figure) => ({
      ...figure,
      paragraph,
    })),
  );
}

function questionsAboutText(
  { paragraphs, headingLike }: LaidOutProject,
  { isPlan }: ReadingOptions,
): Question[] {
  if (paragraphs.length === 0) return isPlan ? [] : [ask("importing.noNarrative", null)];
  return paragraphs.flatMap(({ isUncertain, text }, paragraph) => [
    ...(isUncertain ? [ask("importing.uncertainParagraphBreak", paragraph)] : []),
    ...(headingLike.includes(paragraph) ? [ask("importing.uncertainHeading", paragraph, { text })] : []),
  ]);
}

function questionsAboutDates(mentions: readonly DateMention[]): Question[] {
  return mentions
    .filter(({ date }) => date === null)
    .map(({ paragraph, text }) => ask("importing.uncertainDate", paragraph, { text }));
}

function questionsAboutFigures(figures: readonly ImportedFigure[]): Question[] {
  return figures
    .filter(({ kind, text }) => kind === "MONEY" && !namesCurrency(text))
    .map(({ paragraph, text, currency }) =>
      ask("importing.uncertainCurrency", paragraph, { text, currency: currency ?? "" }),
    );
}

/** Reads what one project's narrative says: who took part, what took place when, every figure, and what is left to ask. */
export function readUpdate(
  project: LaidOutProject,
  agencies: AgencyIndex,
  period: DateSpan,
  options: ReadingOptions,
): ReadUpdate {
  const paragraphs = project.paragraphs.map(({ text }) => text);
  const mentions = findDateMentions(paragraphs, period);
  const figures = figuresOf(paragraphs, mentions);
  const { participations, questions } = recogniseParticipations(paragraphs, agencies);
  const { number, area, title } = project;
  const activities = activitiesAmong(mentions);
  const asked: Question[] = [
    ...questionsAboutText(project, options),
    ...questions,
    ...questionsAboutDates(mentions),
    ...questionsAboutFigures(figures),
  ];
  return {
    update: { number, area, title, paragraphs, participations, activities, figures },
    questions: asked.map(({ code, paragraph, params }) => ({ code, update: number, paragraph, params })),
  };
}
