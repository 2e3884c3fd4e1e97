import type { Locale } from "@/server/kernel/locale";
import type { FindingPlace } from "@/server/modules/proof-reading/finding.schema";
import { wordsAnchor } from "./finding-anchor";

interface Marked {
  fingerprint: string;
  place: FindingPlace;
}

/** Some words of a text: plain, or those of findings, with the ids of the ones that begin here. */
export interface MarkedPiece {
  text: string;
  isMarked: boolean;
  ids: string[];
}

/** One title or paragraph of a document. */
export interface TextPlace {
  update: number;
  /** Null for the title. */
  paragraph: number | null;
  locale: Locale;
}

interface Stretch {
  id: string;
  from: number;
  to: number;
}

/** Where something is missing there are no words: the characters around it are marked. */
function stretchOf({ fingerprint, place }: Marked, length: number): Stretch {
  const [start, end] = [place.start ?? 0, place.end ?? 0];
  const around = start === end ? 1 : 0;
  const clamped = (at: number) => Math.min(Math.max(at, 0), length);
  return { id: wordsAnchor({ fingerprint }), from: clamped(start - around), to: clamped(end + around) };
}

function standsIn({ place }: Marked, at: TextPlace, text: string): boolean {
  const field = at.paragraph === null ? "title" : "narrative";
  if (place.update !== at.update || place.locale !== at.locale || place.field !== field) return false;
  if (place.paragraph !== at.paragraph || place.start === null || place.end === null) return false;
  return text.slice(place.start, place.end) === place.text;
}

/**
 * A text in pieces, by the findings that stand in it; joined they are the text again. Findings may lie in one another.
 * @returns one plain piece where none does
 */
export function markedPieces(text: string, at: TextPlace, findings: readonly Marked[]): MarkedPiece[] {
  const stretches = findings
    .filter((finding) => standsIn(finding, at, text))
    .map((finding) => stretchOf(finding, text.length));
  const cuts = [...new Set([0, text.length, ...stretches.flatMap(({ from, to }) => [from, to])])];
  cuts.sort((a, b) => a - b);
  const pieces = cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? text.length;
    return {
      text: text.slice(from, to),
      isMarked: stretches.some((stretch) => stretch.from <= from && to <= stretch.to),
      ids: stretches.filter((stretch) => stretch.from === from).map(({ id }) => id),
    };
  });
  return pieces;
}
