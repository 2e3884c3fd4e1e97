import type { WorkspaceDb } from "@/server/db/workspace-client";
import { type CorrectedBefore, findCorrectedIn } from "../correction/corrected-before";
import { loadStages, type PeriodRow } from "../reporting-period/stage";
import { loadRevision } from "./load-revisions";
import { type PeriodView, periodView } from "./update-rows";
import { type ViewedContent, viewContent } from "./view-content";

export interface PreviousUpdate {
  period: PeriodView;
  number: number;
  content: ViewedContent;
  /** It was corrected after it was published; null where it was not. */
  corrected: CorrectedBefore | null;
}

interface Reported {
  headRevisionId: string | null;
  /** The corrections that name it, each with what was published when it did. */
  corrections: readonly { correctionId: string; revisionId: string }[];
  /** The newest step alone. */
  reviewSteps: readonly { kind: string; revisionId: string }[];
}

/**
 * The revision that counts as reported: what was published, whatever an open correction makes of it, or what was accepted; a
 * draft in the making is its authors' own.
 */
function reportedRevision(
  { headRevisionId, corrections, reviewSteps }: Reported,
  period: PeriodRow | undefined,
): string | null {
  if (period?.correction) {
    const named = corrections.find(({ correctionId }) => correctionId === period.correction?.id);
    return named?.revisionId ?? headRevisionId;
  }
  if (period?.stage === "PUBLISHED") return headRevisionId;
  const [newest] = reviewSteps;
  return newest?.kind === "ACCEPTED" ? newest.revisionId : null;
}

/** What a project reported in the newest earlier period in which that was published or accepted. */
export async function findPreviousUpdate(
  db: WorkspaceDb,
  projectId: string,
  startsOn: Date,
): Promise<PreviousUpdate | null> {
  const rows = await db.progressUpdate.findMany({
    where: { projectId, period: { startsOn: { lt: startsOn } }, headRevisionId: { not: null } },
    orderBy: { period: { startsOn: "desc" } },
    include: {
      period: true,
      corrections: { select: { correctionId: true, revisionId: true } },
      reviewSteps: { select: { kind: true, revisionId: true }, orderBy: { ordinal: "desc" }, take: 1 },
    },
  });
  const stages = await loadStages(
    db,
    rows.map(({ periodId }) => periodId),
  );
  for (const row of rows) {
    const content = await loadRevision(db, reportedRevision(row, stages.get(row.periodId)));
    if (!content) continue;
    const corrected = await findCorrectedIn(db, row.period.slug, row.number);
    return { period: periodView(row.period), number: row.number, content: viewContent(content), corrected };
  }
  return null;
}
