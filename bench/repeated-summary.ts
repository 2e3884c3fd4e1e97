import type { DocumentTree } from "../server/modules/document/document-tree";
import { composeSummary } from "../server/modules/summary/compose";
import type { SummaryContent } from "../server/modules/summary/summary.schema";
import { sourceContent, summaryContent } from "../server/testing/summary-content";

/** The real summary's updates, over and over. */
export function repeatedSummary(updates: number): SummaryContent {
  const real = sourceContent().updates;
  return summaryContent(
    Array.from({ length: updates }, (_, index) => real[index % real.length]).flatMap((update, index) =>
      update ? [{ ...update, number: index + 1, project: `project-${index + 1}` }] : [],
    ),
  );
}

export function composed(content: SummaryContent): DocumentTree {
  return composeSummary(content, "zh-Hans", { draft: null });
}
