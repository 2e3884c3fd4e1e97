import { anchor } from "../figure/anchor";
import type { DraftUpdate } from "./import-draft.schema";

/**
 * An update whose paragraphs people may have parted, joined or mended, with the places of its figures and activities found
 * again in them. A figure whose words have gone has no place, and is to be looked at again.
 */
export function anchoredUpdate(update: DraftUpdate): DraftUpdate {
  const { content } = update;
  const paragraphs = content.texts[content.sourceLocale]?.paragraphs ?? [];
  const figures = content.figures.map((figure) => {
    const place = anchor(paragraphs, figure);
    const isLost = figure.text !== null && place.text === null;
    return { ...figure, ...place, checked: figure.checked && !isLost };
  });
  const activities = content.activities.map((activity) => {
    const { paragraph, text } = anchor(paragraphs, { ...activity, start: 0, end: null });
    return { ...activity, paragraph, text };
  });
  return { ...update, content: { ...content, figures, activities } };
}
