import type { WorkspaceDb } from "@/server/db/workspace-client";
import { loadStages, type Stage } from "../reporting-period/stage";
import { loadRevision } from "./load-revisions";
import { type PeriodView, periodView } from "./update-rows";
import { type ViewedContent, viewContent } from "./view-content";

export interface PreviousUpdate {
  period: PeriodView;
  number: number;
  content: ViewedContent;
}

interface Reported {
  headRevisionId: string | null;
  /** The newest step alone. */
  reviewSteps: readonly { kind: string; revisionId: string }[];
}

/** The revision that counts as reported: what was published, or what was accepted; a draft in the making is its authors' own. */
function reportedRevision(
  { headRevisionId, reviewSteps }: Reported,
  stage: Stage | undefined,
): string | null {
  if (stage === "PUBLISHED") return headRevisionId;
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
      reviewSteps: { select: { kind: true, revisionId: true }, orderBy: { ordinal: "desc" }, take: 1 },
    },
  });
  const stages = await loadStages(
    db,
    rows.map(({ periodId }) => periodId),
  );
  for (const row of rows) {
    const content = await loadRevision(db, reportedRevision(row, stages.get(row.periodId)?.stage));
    if (content) return { period: periodView(row.period), number: row.number, content: viewContent(content) };
  }
  return null;
}
