import { Decimal } from "decimal.js";
import { fold } from "../narrative/folded-text";
import type { SummaryFigure } from "../summary/summary.schema";
import { anchor } from "./anchor";
import { namesCurrency } from "./currency";
import type { RecognisedFigure } from "./figure.schema";
import { recogniseFigures } from "./recognise";

/**
 * How a recorded figure stands to the narrative: checked by a person and said there; said there and not yet checked; the
 * narrative says something else; or the narrative does not state it at all.
 */
export const FIGURE_STANDINGS = ["CONFIRMED", "UNCONFIRMED", "CONTRADICTING", "NOT_STATED"] as const;
export type FigureStandingName = (typeof FIGURE_STANDINGS)[number];

/** What of a figure the text can contradict. */
export const DIFFERING = ["kind", "value", "max", "currency", "unit", "qualifier"] as const;
export type Differing = (typeof DIFFERING)[number];

/** A figure on record, as an update or a summary holds it; `checked` is left out where nobody is asked any more. */
export type FigureOnRecord = SummaryFigure & { checked?: boolean };

/** A number that the narrative states, with the paragraph that it stands in. */
export interface StatedNumber extends RecognisedFigure {
  paragraph: number;
}

export interface FigureStanding {
  standing: FigureStandingName;
  /** The number that the text states for it; null where it states none that a program can read. */
  stated: StatedNumber | null;
  /** What the text says otherwise, most telling first; empty unless the standing is CONTRADICTING. */
  differs: readonly Differing[];
}

/** Every number that the paragraphs state, in order. */
export function statedNumbers(paragraphs: readonly string[]): StatedNumber[] {
  return paragraphs.flatMap((text, paragraph) =>
    recogniseFigures(text).map((figure) => ({ ...figure, paragraph })),
  );
}

/** 个 of 个城市, items of counterfeit items: a unit told at more or less length is the same unit. */
function isSameUnit(recorded: string | null, stated: string | null): boolean {
  if (recorded === null || stated === null) return true;
  const [a, b] = [fold(recorded).toLowerCase(), fold(stated).toLowerCase()];
  return a.startsWith(b) || b.startsWith(a) || a.endsWith(b) || b.endsWith(a);
}

/** 1.50 is 1.5: a decimal that was typed may end in zeros. */
function isSameNumber(a: string | null, b: string | null): boolean {
  return a === null || b === null ? a === b : new Decimal(a).equals(b);
}

/** What the text says otherwise than the record. A bare 元 says no currency, so that it cannot contradict one. */
export function differences(figure: FigureOnRecord, stated: RecognisedFigure): Differing[] {
  const isCurrencySaid = stated.currency !== null && namesCurrency(stated.text);
  const differs: Record<Differing, boolean> = {
    kind: figure.kind !== stated.kind,
    value: !isSameNumber(figure.value, stated.value),
    max: !isSameNumber(figure.max, stated.max),
    currency: isCurrencySaid && figure.kind === "MONEY" && figure.currency !== stated.currency,
    unit: figure.kind === "COUNT" && stated.kind === "COUNT" && !isSameUnit(figure.unit, stated.unit),
    qualifier: figure.qualifier !== stated.qualifier,
  };
  return DIFFERING.filter((part) => differs[part]);
}

function numberAtPlace(figure: FigureOnRecord, numbers: readonly StatedNumber[]): StatedNumber | null {
  const { paragraph, start, end } = figure;
  if (start === null || end === null) return null;
  return numbers.find((one) => one.paragraph === paragraph && one.start < end && start < one.end) ?? null;
}

/** Recorded without a place: the same number, or failing that the only one that goes by the figure's name. */
function numberByName(figure: FigureOnRecord, numbers: readonly StatedNumber[]): StatedNumber | null {
  const same = numbers.find((one) => differences(figure, one).length === 0);
  if (same) return same;
  const labels = new Set(Object.values(figure.label).map((label) => fold(label.trim())));
  const [named, ...others] = numbers.filter(
    (one) => one.kind === figure.kind && one.label !== "" && labels.has(fold(one.label)),
  );
  return named && others.length === 0 ? named : null;
}

function standingOf(figure: FigureOnRecord, numbers: readonly StatedNumber[]): FigureStanding {
  const isPlaced = figure.text !== null;
  const stated = isPlaced ? numberAtPlace(figure, numbers) : numberByName(figure, numbers);
  const standing = figure.checked === false ? "UNCONFIRMED" : "CONFIRMED";
  if (stated === null) return { standing: isPlaced ? standing : "NOT_STATED", stated, differs: [] };
  const differs = differences(figure, stated);
  return { standing: differs.length > 0 ? "CONTRADICTING" : standing, stated, differs };
}

/**
 * The standing of each figure against the narrative that it is of, in the order of the figures. A number that stands at the
 * place of one figure is not taken for another that has no place. Words at a place that no program reads are believed.
 * @param paragraphs of the source text
 */
export function figureStandings(
  figures: readonly FigureOnRecord[],
  paragraphs: readonly string[],
): FigureStanding[] {
  const numbers = statedNumbers(paragraphs);
  const placed = figures.map((figure) => ({ ...figure, ...anchor(paragraphs, figure) }));
  const taken = new Set(placed.map((figure) => numberAtPlace(figure, numbers)));
  const free = numbers.filter((number) => !taken.has(number));
  return placed.map((figure) => standingOf(figure, figure.text === null ? free : numbers));
}

/** As `figureStandings`, of one figure alone. */
export function figureStanding(figure: FigureOnRecord, paragraphs: readonly string[]): FigureStanding {
  const [standing] = figureStandings([figure], paragraphs);
  return standing ?? { standing: "NOT_STATED", stated: null, differs: [] };
}
