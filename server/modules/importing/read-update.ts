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

function questionsAboutText(project: LaidOutProject): Question[] {
  if (project.paragraphs.length === 0) return [ask("importing.noNarrative", null)];
  return project.paragraphs.flatMap(({ isUncertain }, paragraph) =>
    isUncertain ? [ask("importing.uncertainParagraphBreak", paragraph)] : [],
  );
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
export function readUpdate(project: LaidOutProject, agencies: AgencyIndex, period: DateSpan): ReadUpdate {
  const paragraphs = project.paragraphs.map(({ text }) => text);
  const mentions = findDateMentions(paragraphs, period);
  const figures = figuresOf(paragraphs, mentions);
  const { participations, questions } = recogniseParticipations(paragraphs, agencies);
  const { number, area, title } = project;
  const activities = activitiesAmong(mentions);
  const asked: Question[] = [
    ...questionsAboutText(project),
    ...questions,
    ...questionsAboutDates(mentions),
    ...questionsAboutFigures(figures),
  ];
  return {
    update: { number, area, title, paragraphs, participations, activities, figures },
    questions: asked.map(({ code, paragraph, params }) => ({ code, update: number, paragraph, params })),
  };
}
