import type { WorkspaceDb } from "../db/workspace-client";
import type { Stage } from "../modules/reporting-period/stage";
import { openPeriod } from "./open-period";

let round = 0;

/**
 * The year 2024 with two updates: one that Hong Kong's customs answers for and Guangdong's contributes to, and one of
 * Guangdong's intellectual property administration alone. Each call makes another period, so that tests do not meet.
 */
export async function openCustomsYear(
  db: WorkspaceDb,
  stage: Stage,
): Promise<{ periodId: string; customsId: string; dataId: string }> {
  round += 1;
  const { periodId, updateIds } = await openPeriod(db, {
    slug: `2024-${round}`,
    startsOn: "2024-01-01",
    endsOn: "2024-12-31",
    dueOn: "2025-01-19",
    stage,
    updates: [
      {
        project: `customs-${round}`,
        title: { "zh-Hans": "持续开展粤港海关联合执法行动", "zh-Hant": "持續開展粵港海關聯合執法行動" },
        responsible: "hk-customs",
        contributing: ["gd-customs"],
      },
      {
        project: `data-${round}`,
        title: { "zh-Hans": "实施粤港知识产权数据资源交流" },
        responsible: "gd-ipa",
      },
    ],
  });
  const [customsId = "", dataId = ""] = updateIds;
  return { periodId, customsId, dataId };
}
