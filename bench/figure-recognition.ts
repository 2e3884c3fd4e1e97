import { LOCALES } from "../server/kernel/locale";
import { FIGURES } from "../server/testing/first-summary";
import { PARTS, precision, recall, type Score, scoreRecognition } from "../server/testing/labelled-figures";
import type { Reading } from "./reading";
import { read } from "./written-summary";

/** Share of `of` that is in `among`, each counted as often as it stands. */
function shareFound(of: readonly string[], among: readonly string[]): number {
  const left = [...among];
  const found = of.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return found.length / of.length;
}

/** Place, words, value, unit or currency, qualifier; with side and date where `whole`. */
const rows = (whole: boolean) => ({
  recognised: read.updates.flatMap(({ number, figures }) =>
    figures.map(({ paragraph, text, value, unit, currency, qualifier, side, date }) =>
      JSON.stringify([
        `${number}.${paragraph}`,
        text,
        value,
        unit ?? currency,
        qualifier,
        ...(whole ? [side, date] : []),
      ]),
    ),
  ),
  byHand: FIGURES.map((row) => JSON.stringify(row.slice(0, whole ? 7 : 5))),
});

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

/** Sentences that a person labelled: those that recognition was built with, and those kept back. */
function readLabelled(): Reading[] {
  const reading = (what: string, score: Score): Reading => ({
    what: `${what}: recall / precision`,
    ours: `${percent(recall(score))} / ${percent(precision(score))}`,
    beside: `${score.labelled} figures, ${score.distractors} numerals that are none`,
  });
  return PARTS.flatMap((part) =>
    LOCALES.map((locale) => reading(`${part}, ${locale}`, scoreRecognition(part, [locale]))),
  );
}

/** What the program reads in the real summary, against what a person wrote out by hand, and in labelled sentences. */
export async function measureFigureRecognition(): Promise<Reading[]> {
  const summary = [false, true].map((whole) => {
    const { recognised, byHand } = rows(whole);
    return {
      what: `real summary, ${whole ? "with side and date" : "value, unit, qualifier"}: recall / precision`,
      ours: `${percent(shareFound(byHand, recognised))} / ${percent(shareFound(recognised, byHand))}`,
      beside: `${byHand.length} figures by hand`,
    };
  });
  return [...summary, ...readLabelled()];
}
