import type { Locale } from "@/server/kernel/locale";
import { namesCurrency } from "./currency";
import { rewordFigure } from "./reword";
import { type Differing, type FigureStandingName, figureStandings, type StatedNumber } from "./standing";
import type { WrittenFigure } from "./written-figure.schema";

/** Where in the narrative a number stands; `paragraphs[paragraph].slice(start, end) === text`. */
export interface NumberPlace {
  paragraph: number;
  start: number;
  end: number;
  text: string;
}

/** How a figure stands to its narrative, and what would bring the two together. */
export interface Reconciliation {
  standing: FigureStandingName;
  differs: readonly Differing[];
  /** Where the text states it; null where it does not, or not so that a program can read it. */
  place: NumberPlace | null;
  /** The figure as the text has it, to be recorded with one press; null unless the two contradict. */
  asInText: WrittenFigure | null;
  /** The words that would say at the place what is recorded; null unless the two contradict and such words are known. */
  asRecorded: string | null;
}

function withNumber(figure: WrittenFigure, stated: StatedNumber): WrittenFigure {
  const { value, max, kind, unit, qualifier, paragraph, start, end, text } = stated;
  // A bare 元 leaves the currency to whoever recorded it.
  const isCurrencyKept = kind === "MONEY" && figure.kind === "MONEY" && !namesCurrency(text);
  const currency = isCurrencyKept ? figure.currency : stated.currency;
  return {
    ...figure,
    value,
    max,
    kind,
    unit,
    qualifier,
    currency,
    paragraph,
    start,
    end,
    text,
    checked: true,
  };
}

/**
 * What stands between each figure and the narrative that it is of, in the order of the figures, with both ways to mend it:
 * the figure can be made to say what the text says, or the text what the figure says.
 */
export function reconcile(
  figures: readonly WrittenFigure[],
  paragraphs: readonly string[],
  locale: Locale,
): Reconciliation[] {
  return figureStandings(figures, paragraphs).map(({ standing, differs, stated }, index) => {
    const figure = figures[index];
    if (!figure || !stated) return { standing, differs, place: null, asInText: null, asRecorded: null };
    const { paragraph, start, end, text } = stated;
    const place = { paragraph, start, end, text };
    if (standing !== "CONTRADICTING") return { standing, differs, place, asInText: null, asRecorded: null };
    const asRecorded = rewordFigure(paragraphs[paragraph] ?? "", { ...stated, label: {} }, figure, locale);
    return { standing, differs, place, asInText: withNumber(figure, stated), asRecorded };
  });
}
