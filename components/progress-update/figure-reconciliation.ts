import type { Reconciliation } from "@/server/modules/figure/reconcile";
import type { WrittenFigure } from "@/server/modules/figure/written-figure.schema";
import type { UpdateView } from "@/server/modules/progress-update/progress-update.queries";

/** What the register last said of the figures of a form; nothing where they are not held against a narrative. */
export type SavedFigures = Partial<Pick<UpdateView, "content" | "reconciliations">>;

/** What decides how a figure stands to the narrative. */
function signature(figure: WrittenFigure): string {
  const { value, max, kind, unit, currency, qualifier, paragraph, start, text, checked } = figure;
  return JSON.stringify([value, max, kind, unit, currency, qualifier, paragraph, start, text, checked]);
}

/**
 * How the figures of the form stand to the narrative, as far as the register has them: undefined for one that was changed
 * since the last save.
 */
export function reconciliationsOf(
  figures: readonly WrittenFigure[],
  { content, reconciliations = [] }: SavedFigures,
): (Reconciliation | undefined)[] {
  const saved = content?.figures ?? [];
  return figures.map((figure, index) => {
    const same = saved[index];
    if (same && signature(same) === signature(figure)) return reconciliations[index];
    const at = saved.findIndex((one) => signature(one) === signature(figure));
    return at < 0 ? undefined : reconciliations[at];
  });
}
