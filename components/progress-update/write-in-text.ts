import type { NumberPlace } from "@/server/modules/figure/reconcile";
import type { UpdateForm } from "@/server/modules/progress-update/update-form.schema";
import { placeInNarrative } from "../proof-reading/narrative-place";

type Figures = UpdateForm["figures"];

/** What a form takes over when words of its source text are replaced. */
export interface WrittenInText {
  narrative: string;
  figures: Figures;
}

/** Places behind the words move with them; the figure whose words they are stands at the new ones. */
function moved(figures: Figures, { paragraph, start, end }: NumberPlace, words: string): Figures {
  const longer = words.length - (end - start);
  return figures.map((figure) => {
    if (figure.paragraph !== paragraph || figure.start === null || figure.end === null) return figure;
    if (figure.start >= end) return { ...figure, start: figure.start + longer, end: figure.end + longer };
    const isThere = figure.start < end && start < figure.end;
    return isThere ? { ...figure, start, end: start + words.length, text: words } : figure;
  });
}

/**
 * Writes other words at a figure's place in the narrative as it is typed, and moves the places of the other figures along.
 * @param at the figure whose words they are: it stands there afterwards, and counts as checked
 * @returns null where other words stand at the place by now
 */
export function writeInText(
  { narrative, figures }: WrittenInText,
  at: number,
  place: NumberPlace,
  words: string,
): WrittenInText | null {
  const found = placeInNarrative(narrative, place);
  if (!found) return null;
  const { paragraph, start } = place;
  const written = { paragraph, start, end: start + words.length, text: words, checked: true };
  return {
    narrative: narrative.slice(0, found.start) + words + narrative.slice(found.end),
    figures: moved(figures, place, words).map((figure, index) =>
      index === at ? { ...figure, ...written } : figure,
    ),
  };
}
