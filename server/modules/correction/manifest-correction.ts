import type { Tx } from "@/server/db/transaction";
import { localizedTextSchema } from "@/server/kernel/localized-text.schema";
import type { Manifest } from "../publication/manifest.schema";
import type { PeriodRow } from "../reporting-period/stage";
import { newestEditionContent } from "../summary/period-content";
import type { SummaryContent } from "../summary/summary.schema";
import { changedUpdates } from "./changed-updates";

/**
 * What the manifest of the next edition says of the correction that it comes of; null for a first edition.
 * @param content of that edition
 */
export async function manifestCorrection(
  tx: Tx,
  { slug, correction }: Pick<PeriodRow, "slug" | "correction">,
  content: SummaryContent,
): Promise<Manifest["correction"]> {
  const before = correction && (await newestEditionContent(tx, slug));
  if (!correction || !before) return null;
  const { reason, openedAt } = await tx.correction.findUniqueOrThrow({ where: { id: correction.id } });
  return {
    of: correction.corrects,
    reason: localizedTextSchema.parse(reason),
    openedAt: openedAt.toISOString(),
    updates: changedUpdates(before, content),
  };
}
