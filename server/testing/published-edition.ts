import type { WorkspaceDb } from "../db/workspace-client";
import { saveUpdate } from "../modules/progress-update/progress-update.commands";
import { cast } from "./cast";
import type { Endorsing } from "./endorsing";
import { actorFor } from "./factories";
import { writtenContent } from "./update-content";

const PARAGRAPH = "2023年9月，双方签署协议“A\\B”，意向总金额17.05亿元，𠮷野家参展。";
const PLACE = { paragraph: null, start: null, end: null, text: null, checked: true } as const;
const FIGURE = {
  value: "1705000000.25",
  max: null,
  unit: null,
  kind: "MONEY",
  currency: "CNY",
  qualifier: "EXACT",
  side: null,
  label: { "zh-Hans": "意向总金额", en: "Intended total, “all-in”" },
  date: "2023",
  ...PLACE,
} as const;

/** Publishes a period of two updates, one of them with a figure, as two officers of two sides would. @returns its slug */
export async function publishPeriod(db: WorkspaceDb, desk: Endorsing): Promise<string> {
  const { slug, updateIds } = await desk.inReview();
  const update = await db.progressUpdate.findUniqueOrThrow({ where: { id: updateIds[0] } });
  const content = writtenContent([PARAGRAPH], { figures: [FIGURE] });
  const save = { updateId: update.id, baseRevisionId: update.headRevisionId, content };
  await saveUpdate(actorFor(cast.gdOfficer), save, desk.context);
  await desk.give(cast.gdOfficer2, slug);
  await desk.give(cast.hkOfficer, slug);
  await desk.publish(cast.gdOfficer, slug);
  return slug;
}
