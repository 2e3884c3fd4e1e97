import { readFileSync } from "node:fs";
import { LOCALES, type Locale } from "../kernel/locale";
import { recogniseFigures } from "../modules/figure/recognise";

/**
 * Sentences in the manner of summaries and press releases, with every figure in them marked by a person who asked what it
 * means. The development part is what recognition is built with. The held-out part was written before it and looked at after.
 *
 * A line is a paragraph. `{words|value|measure|qualifier}` is a figure: value `100..200` for a range, in the base unit; measure
 * is an ISO 4217 code, `%`, the unit as written, or `-` for none; the qualifier is left out where it is EXACT. `<words>` is a
 * numeral that counts nothing: an ordinal, a date, a reference, a part of a name.
 */
export const PARTS = ["development", "held-out"] as const;
export type Part = (typeof PARTS)[number];

export interface LabelledParagraph {
  text: string;
  /** `start words value measure qualifier`, in order. */
  figures: string[];
  distractors: number;
}

const MARK = /\{([^|}]+)\|([^|}]+)\|([^|}]+)(?:\|([A-Z_]+))?\}|<([^>]+)>/g;

function readLine(line: string): LabelledParagraph {
  const figures: string[] = [];
  let text = "";
  let distractors = 0;
  let from = 0;
  for (const mark of line.matchAll(MARK)) {
    text += line.slice(from, mark.index);
    const [, words, value, measure, qualifier = "EXACT", distractor] = mark;
    if (distractor === undefined) figures.push([text.length, words, value, measure, qualifier].join(" "));
    else distractors += 1;
    text += words ?? distractor;
    from = mark.index + mark[0].length;
  }
  return { text: text + line.slice(from), figures, distractors };
}

export function labelledParagraphs(part: Part, locale: Locale): LabelledParagraph[] {
  const file = new URL(`./labelled-text/${part}.${locale}.txt`, import.meta.url);
  return readFileSync(file, "utf8").trim().split("\n").map(readLine);
}

/** The figures that the program finds, in the form of the labels. */
export function recognisedIn(text: string): string[] {
  return recogniseFigures(text).map(({ start, text: words, value, max, currency, unit, qualifier }) =>
    [start, words, max === null ? value : `${value}..${max}`, currency ?? unit ?? "-", qualifier].join(" "),
  );
}

export interface Score {
  labelled: number;
  recognised: number;
  right: number;
  distractors: number;
  /** Labels that were not found, and findings that no label has, each with its paragraph. */
  missed: string[];
  invented: string[];
}

/** A finding is right if place, words, value, measure and qualifier all are. */
export function scoreRecognition(part: Part, locales: readonly Locale[] = LOCALES): Score {
  const score: Score = { labelled: 0, recognised: 0, right: 0, distractors: 0, missed: [], invented: [] };
  for (const { text, figures, distractors } of locales.flatMap((one) => labelledParagraphs(part, one))) {
    const found = recognisedIn(text);
    const missed = figures.filter((figure) => !found.includes(figure));
    score.labelled += figures.length;
    score.recognised += found.length;
    score.right += figures.length - missed.length;
    score.distractors += distractors;
    score.missed.push(...missed.map((figure) => `${figure} in ${text}`));
    const invented = found.filter((figure) => !figures.includes(figure));
    score.invented.push(...invented.map((figure) => `${figure} in ${text}`));
  }
  return score;
}

export const precision = ({ right, recognised }: Score) => (recognised === 0 ? 0 : right / recognised);
export const recall = ({ right, labelled }: Score) => right / labelled;
