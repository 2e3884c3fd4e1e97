import type { RecognisedFigure } from "../figure/figure.schema";
import { figuresIn } from "./figures-in";
import type { WrittenText } from "./written-texts";

/** A number with the paragraph that states it. */
export interface PlacedFigure extends RecognisedFigure {
  written: WrittenText;
}

/** Paragraphs that tell the same in two languages. */
export interface Passage {
  source: readonly WrittenText[];
  translation: readonly WrittenText[];
}

/** Numbers of a passage that its two languages do not share. */
export interface Disagreement {
  /** What the source states and the translation does not; null where the translation adds one. */
  there: PlacedFigure | null;
  /** What the translation states and the source does not; null where it lacks one. */
  here: PlacedFigure | null;
}

/** Paragraph by paragraph where there are as many of them; else the two narratives whole. */
export function passagesOf(source: readonly WrittenText[], translation: readonly WrittenText[]): Passage[] {
  if (source.length !== translation.length) return [{ source, translation }];
  return source.map((written, index) => {
    const other = translation[index];
    return { source: [written], translation: other ? [other] : [] };
  });
}

function figuresOf(texts: readonly WrittenText[]): PlacedFigure[] {
  return texts.flatMap((written) => figuresIn(written.text).map((figure) => ({ ...figure, written })));
}

function keyOf({ kind, value, max }: RecognisedFigure): string {
  return `${kind} ${value} ${max}`;
}

/** What is left of `figures` after taking away those of `others`, one for one. */
function without(figures: readonly PlacedFigure[], others: readonly PlacedFigure[]): PlacedFigure[] {
  const counts = new Map<string, number>();
  for (const other of others) counts.set(keyOf(other), (counts.get(keyOf(other)) ?? 0) + 1);
  return figures.filter((figure) => {
    const left = counts.get(keyOf(figure)) ?? 0;
    counts.set(keyOf(figure), left - 1);
    return left <= 0;
  });
}

/** Numbers of a kind are paired in their order where each language has as many that the other has not. */
export function disagreementsIn({ source, translation }: Passage): Disagreement[] {
  const [told, retold] = [figuresOf(source), figuresOf(translation)];
  const [lacking, added] = [without(told, retold), without(retold, told)];
  return (["COUNT", "MONEY", "PERCENT"] as const).flatMap((kind): Disagreement[] => {
    const [theirs, ours] = [
      lacking.filter((one) => one.kind === kind),
      added.filter((one) => one.kind === kind),
    ];
    if (theirs.length === ours.length)
      return ours.map((here, index) => ({ here, there: theirs[index] ?? null }));
    return [
      ...theirs.map((there) => ({ there, here: null })),
      ...ours.map((here) => ({ there: null, here })),
    ];
  });
}
