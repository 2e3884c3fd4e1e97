export interface Anchored {
  paragraph: number | null;
  start: number | null;
  end: number | null;
  text: string | null;
}

const NOWHERE: Anchored = { paragraph: null, start: null, end: null, text: null };

/** Where `text` stands in `paragraph`, nearest to `near`; -1 if nowhere. */
function nearest(paragraph: string, text: string, near: number): number {
  let best = -1;
  for (let at = paragraph.indexOf(text); at >= 0; at = paragraph.indexOf(text, at + 1)) {
    if (best >= 0 && Math.abs(at - near) >= Math.abs(best - near)) break;
    best = at;
  }
  return best;
}

/** Paragraph indices in the order in which they are looked through: the one it was in, then its neighbours, outwards. */
function outwards(count: number, from: number): number[] {
  return Array.from({ length: count }, (_, index) => index).sort(
    (a, b) => Math.abs(a - from) - Math.abs(b - from),
  );
}

/**
 * The place of the same words in a narrative that may have been edited since: where they were if they are still there, else
 * the nearest place where they stand, else none. Afterwards `paragraphs[paragraph].slice(start, end) === text` holds.
 */
export function anchor(paragraphs: readonly string[], place: Anchored): Anchored {
  const { paragraph, start, text } = place;
  if (paragraph === null || start === null || text === null || text === "") return NOWHERE;
  for (const index of outwards(paragraphs.length, paragraph)) {
    const near = index === paragraph ? start : 0;
    const at = nearest(paragraphs[index] ?? "", text, near);
    if (at >= 0) return { paragraph: index, start: at, end: at + text.length, text };
  }
  return NOWHERE;
}
