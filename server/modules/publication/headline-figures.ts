import type { SummaryContent, SummaryFigure, SummaryUpdate } from "../summary/summary.schema";

/** What one update says of each side, to be set side by side: never summed, never converted. */
export interface SideBySide {
  update: SummaryUpdate;
  sides: { code: string; figures: SummaryFigure[] }[];
}

/** The updates that state figures of more than one side, in the order of the summary and of its sides. */
export function figuresBySide(content: SummaryContent): SideBySide[] {
  return content.updates.flatMap((update) => {
    const sides = content.sides
      .map(({ code }) => ({ code, figures: update.figures.filter((figure) => figure.side === code) }))
      .filter(({ figures }) => figures.length > 0);
    return sides.length > 1 ? [{ update, sides }] : [];
  });
}

export interface JointAmount {
  update: SummaryUpdate;
  figure: SummaryFigure;
}

/** The sums of money that belong to no side alone, each with the update that states it. */
export function jointMoney(content: SummaryContent): JointAmount[] {
  return content.updates.flatMap((update) =>
    update.figures
      .filter((figure) => figure.kind === "MONEY" && figure.side === null)
      .map((figure) => ({ update, figure })),
  );
}
