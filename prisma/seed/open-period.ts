import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { CommandContext } from "../../server/db/command-context";
import type { Actor } from "../../server/kernel/actor";
import { localizedTextSchema } from "../../server/kernel/localized-text.schema";
import { addArea, placeUnderArea } from "../../server/modules/area/area.commands";
import { assignUpdate } from "../../server/modules/assignment/assignment.commands";
import { giveEndorsement } from "../../server/modules/endorsement/endorsement.commands";
import { getEndorsements } from "../../server/modules/endorsement/endorsement.queries";
import { carryForwardProject } from "../../server/modules/project/project.commands";
import { openPeriod } from "../../server/modules/reporting-period/reporting-period.commands";
import { agencyId } from "./agencies";
import type { Confirmers } from "./first-summary";

const historySchema = z.object({
  "areas2022h2-2023": z.object({
    areas: z.array(localizedTextSchema.and(z.object({ projects: z.array(z.number()) }))),
  }),
});

const HISTORY = path.join(process.cwd(), "prisma/seed/source/history.json");

const DAY_MS = 86_400_000;
const DAYS_UNTIL_DUE = 14;

/**
 * Who writes which update in the demonstration: the responsible agency first. No source says it, so it follows the agencies
 * that the update before names; where that names no member agency, the one whose field it is.
 */
const ASSIGNMENTS: Readonly<Record<number, readonly [string, ...string[]]>> = {
  1: ["gd-ipa", "hk-ipd"],
  2: ["gd-ipa", "hk-ipd"],
  3: ["gd-ipa", "hk-ipd"],
  4: ["gd-ipa", "hk-ipd"],
  5: ["gd-ipa", "hk-ipd"],
  6: ["hk-customs", "gd-customs"],
  7: ["gd-copyright", "hk-customs"],
  8: ["gd-ipa", "hk-ipd"],
  9: ["hk-ipd", "gd-ipa"],
  10: ["gd-ipa"],
  11: ["hk-ipd", "gd-ipa"],
  12: ["gd-ipa", "hk-ipd"],
  13: ["hk-ipd", "gd-ipa"],
  14: ["gd-ipa", "hk-ipd"],
  15: ["gd-copyright", "hk-ipd"],
  16: ["gd-ipa", "hk-ipd"],
  17: ["hk-ipd", "gd-ipa"],
};

/** Ids of the updates of the open period, by number. */
export type OpenUpdates = ReadonlyMap<number, string>;

async function carryEverythingForward(
  officer: Actor,
  from: string,
  to: string,
  context: CommandContext,
): Promise<OpenUpdates> {
  const earlier = await context.db.progressUpdate.findMany({
    where: { period: { slug: from } },
    orderBy: { number: "asc" },
    select: { number: true, projectId: true },
  });
  const updates = new Map<number, string>();
  for (const { number, projectId } of earlier) {
    const { updateId } = await carryForwardProject(officer, { periodSlug: to, projectId }, context);
    updates.set(number, updateId);
  }
  return updates;
}

async function arrangeUnderAreas(
  officer: Actor,
  periodSlug: string,
  updates: OpenUpdates,
  context: CommandContext,
): Promise<void> {
  const history = historySchema.parse(JSON.parse(readFileSync(HISTORY, "utf8")));
  for (const { projects, ...name } of history["areas2022h2-2023"].areas) {
    const { areaId } = await addArea(officer, { periodSlug, name: localizedTextSchema.parse(name) }, context);
    for (const number of projects) {
      const updateId = updates.get(number);
      if (updateId) await placeUnderArea(officer, { updateId, areaId }, context);
    }
  }
}

/** 2024, planned from the first period, with the plan endorsed by both sides: the period that the demonstration works in. */
export async function openNextPeriod(
  { gd, hk }: Confirmers,
  from: string,
  context: CommandContext,
): Promise<OpenUpdates> {
  const dueOn = new Date(context.clock.now().getTime() + DAYS_UNTIL_DUE * DAY_MS).toISOString().slice(0, 10);
  const dates = { startsOn: "2024-01-01", endsOn: "2024-12-31" };
  const { periodSlug } = await openPeriod(hk, { ...dates, plannedFromSlug: from, dueOn }, context);
  const updates = await carryEverythingForward(hk, from, periodSlug, context);
  await arrangeUnderAreas(hk, periodSlug, updates, context);
  for (const [number, [responsible, ...contributing]] of Object.entries(ASSIGNMENTS)) {
    const updateId = updates.get(Number(number));
    if (!updateId) continue;
    const agencies = {
      responsibleAgencyId: agencyId(responsible),
      contributingAgencyIds: contributing.map(agencyId),
    };
    await assignUpdate(hk, { updateId, ...agencies }, context);
  }
  const place = { periodSlug, subject: "PLAN" } as const;
  const { digest } = await getEndorsements(hk, place, context);
  for (const officer of [gd, hk]) await giveEndorsement(officer, { ...place, digest }, context);
  return updates;
}
