import type { Reconciliation } from "@/server/modules/figure/reconcile";
import type { WrittenFigure } from "@/server/modules/figure/written-figure.schema";
import type { NumberStanding } from "./standing-mark";

/** A piece of a paragraph: plain words, or a number with its standing and the line that it leads to. */
export interface TextPiece {
  start: number;
  text: string;
  number: { standing: NumberStanding; line: string } | null;
}

interface Mark {
  paragraph: number;
  start: number;
  end: number;
  standing: NumberStanding;
  line: string;
}

/** The name of the line of an offered number, for links to it. */
export const offeredLine = ({ paragraph, start }: Pick<WrittenFigure, "paragraph" | "start">) =>
  `offered.${paragraph}-${start}`;

function marksOf(reconciliations: readonly Reconciliation[], offered: readonly WrittenFigure[]): Mark[] {
  const recorded = reconciliations.flatMap(({ place, standing }, index) =>
    place ? [{ ...place, standing, line: `figures.${index}` }] : [],
  );
  const others = offered.flatMap((figure) => {
    const { paragraph, start, end } = figure;
    if (paragraph === null || start === null || end === null) return [];
    return [{ paragraph, start, end, standing: "OFFERED" as const, line: offeredLine(figure) }];
  });
  return [...recorded, ...others].sort((a, b) => a.start - b.start);
}

/** The paragraphs in pieces, their numbers apart from the other words. Where two overlap the first is marked. */
export function numbersInText(
  paragraphs: readonly string[],
  reconciliations: readonly Reconciliation[],
  offered: readonly WrittenFigure[],
): TextPiece[][] {
  const marks = marksOf(reconciliations, offered);
  return paragraphs.map((text, paragraph) => {
    const pieces: TextPiece[] = [];
    let from = 0;
    for (const { start, end, standing, line, ...mark } of marks) {
      if (mark.paragraph !== paragraph || start < from) continue;
      if (start > from) pieces.push({ start: from, text: text.slice(from, start), number: null });
      pieces.push({ start, text: text.slice(start, end), number: { standing, line } });
      from = end;
    }
    if (from < text.length) pieces.push({ start: from, text: text.slice(from), number: null });
    return pieces;
  });
}
