import { beforeAll, describe, expect, it } from "vitest";
import { agencyId } from "@/prisma/seed/agencies";
import { fixedClock } from "@/server/kernel/clock";
import { cast } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { actorFor, createCast } from "@/server/testing/factories";
import { bringToStage } from "@/server/testing/period-at-stage";
import {
  bothOfficers,
  contextOf,
  officerFor,
  type PlannedPeriod,
  planYear,
} from "@/server/testing/planned-periods";
import { writtenContent } from "@/server/testing/update-content";
import { assignUpdate } from "../assignment/assignment.commands";
import { tellDueSoon } from "../due-date/tell-due-soon";
import { saveUpdate } from "../progress-update/progress-update.commands";
import { setDueDate } from "../reporting-period/reporting-period.commands";
import { submitUpdate } from "../review/review.commands";
import { remind } from "./reminder.commands";

const { workspace: db } = await testDatabase();
const context = contextOf(db);
const hk = officerFor(cast.hkOfficer);
const customs = actorFor(cast.hkCustomsMember);
const AGENCY: Record<string, string> = { 甲: "hk-customs", 乙: "hk-customs", 丙: "hk-customs", 丁: "hk-ipd" };

let plan: PlannedPeriod;
const id = (title: string) => plan.updateIds[title] ?? "";

async function handIn(title: string): Promise<void> {
  const content = writtenContent();
  const saved = await saveUpdate(customs, { updateId: id(title), baseRevisionId: null, content }, context);
  await submitUpdate(customs, { updateId: id(title), revisionId: saved.revisionId }, context);
}

/** What the people of customs are still asked for, and of which updates. */
async function asked(): Promise<unknown[]> {
  const codes = ["reminder.updatesAwaited", "dueDate.dueSoon"];
  const rows = await db.notice.findMany({
    where: { accountId: customs.accountId, code: { in: codes }, doneAt: null },
    orderBy: { id: "asc" },
  });
  return rows.map(({ code, params }) => [code, params]);
}

const of = (numbers: string) => expect.objectContaining({ numbers });

beforeAll(async () => {
  await createCast(db);
  plan = await planYear(db, 2040, Object.keys(AGENCY));
  for (const [title, agency] of Object.entries(AGENCY)) {
    const assigned = { responsibleAgencyId: agencyId(agency), contributingAgencyIds: [] };
    await assignUpdate(hk, { updateId: id(title), ...assigned }, context);
  }
  await setDueDate(hk, { periodSlug: plan.periodSlug, dueOn: "2041-03-31" }, context);
  await bringToStage(db, plan.periodSlug, "COLLECTING", [...bothOfficers()]);
});

describe("a notice of several updates", () => {
  it("is done when the last of them is handed in, and not before, whatever else waits", async () => {
    await remind(hk, { periodSlug: plan.periodSlug, updateIds: [id("甲"), id("乙")] }, context);
    await tellDueSoon({ db, clock: fixedClock("2041-03-17T00:00:00Z") });
    const reminded = ["reminder.updatesAwaited", of("1, 2")];
    const dueSoon = ["dueDate.dueSoon", of("1, 2, 3")];
    expect(await asked()).toEqual([reminded, dueSoon]);
    await handIn("甲");
    expect(await asked()).toEqual([reminded, dueSoon]);
    await handIn("乙");
    expect(await asked()).toEqual([dueSoon]);
    await handIn("丙");
    expect(await asked()).toEqual([]);
    const others = actorFor(cast.hkIpdMember).accountId;
    const still = await db.notice.count({
      where: { accountId: others, code: "dueDate.dueSoon", doneAt: null },
    });
    expect(still).toBe(1);
  });
});
