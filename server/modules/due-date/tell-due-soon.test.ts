import { beforeAll, beforeEach, describe, expect, it } from "vitest";
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
import { assignUpdate } from "../assignment/assignment.commands";
import { dateColumn } from "../reporting-period/civil-day";
import { setDueDate } from "../reporting-period/reporting-period.commands";
import { exceptDueDate } from "./due-date.commands";
import { tellDueSoon } from "./tell-due-soon";

const { workspace: db, owner } = await testDatabase();
const context = contextOf(db);
const hk = officerFor(cast.hkOfficer);
const AGENCY: Record<string, string> = { 甲: "gd-ipa", 乙: "hk-customs", 丙: "hk-customs", 丁: "hk-ipd" };

let plan: PlannedPeriod;

/** The register looks on that morning. */
const look = (day: string) => tellDueSoon({ db, clock: fixedClock(`${day}T00:00:00Z`) });

/** To whom the queue has a mail, how it is put, of what day and of which updates; they are taken out of it. */
async function mails(): Promise<string[]> {
  const { rows } = await owner.query("DELETE FROM graphile_worker._private_jobs RETURNING payload");
  return rows
    .filter(({ payload }) => payload.template === "updatesDueSoon")
    .map(({ payload: { to, params } }) => {
      const list = params.list.replaceAll("\n", " ");
      return `${to} ${params.how} ${params.month}/${params.day}: ${list}`;
    })
    .sort();
}

const customs = (how: string) => `${cast.hkCustomsMember.email} ${how}`;
const ipa = (how: string) => `${cast.gdIpaMember.email} ${how}`;

/** The title is handed in: no agency has anything more to do about it. */
async function handIn(title: string): Promise<void> {
  const updateId = plan.updateIds[title] ?? "";
  const texts = {
    create: { locale: "zh-Hans" as const, title, paragraphs: ["文"], standing: "SOURCE" as const },
  };
  const revision = await db.revision.create({
    data: { updateId, ordinal: 1, authorId: hk.accountId, sourceLocale: "zh-Hans", texts },
  });
  await db.progressUpdate.update({ where: { id: updateId }, data: { headRevisionId: revision.id } });
  const step = { updateId, ordinal: 1, kind: "SUBMITTED" as const, revisionId: revision.id };
  await db.reviewStep.create({ data: { ...step, accountId: hk.accountId } });
}

beforeAll(async () => {
  await createCast(db);
  plan = await planYear(db, 2040, Object.keys(AGENCY));
  for (const [title, agency] of Object.entries(AGENCY)) {
    const assigned = { responsibleAgencyId: agencyId(agency), contributingAgencyIds: [] };
    await assignUpdate(hk, { updateId: plan.updateIds[title] ?? "", ...assigned }, context);
  }
  await setDueDate(hk, { periodSlug: plan.periodSlug, dueOn: "2041-03-31" }, context);
});
beforeEach(mails);

describe("what is due soon", () => {
  it("is nobody's while the plan is made", async () => {
    await look("2041-03-17");
    expect(await mails()).toEqual([]);
  });

  it("is told to the members of each agency once, a fortnight before, by what waits for theirs", async () => {
    await bringToStage(db, plan.periodSlug, "COLLECTING", [...bothOfficers()]);
    await handIn("丁");
    await mails();
    await look("2041-03-16");
    expect(await mails()).toEqual([]);
    await Promise.all([look("2041-03-17"), look("2041-03-17")]);
    expect(await mails()).toEqual([ipa("IN_14_DAYS 3/31: 1. 甲"), customs("IN_14_DAYS 3/31: 2. 乙 3. 丙")]);
    await look("2041-03-18");
    expect(await mails()).toEqual([]);
    const { accountId } = actorFor(cast.hkCustomsMember);
    expect(await db.notice.findMany({ where: { accountId, code: "dueDate.dueSoon" } })).toMatchObject([
      { periodSlug: "2040", params: { count: 2, numbers: "2, 3", year: "2041", month: 3, day: 31 } },
    ]);
    expect(await db.auditEvent.findFirst({ orderBy: { sequence: "desc" } })).toMatchObject({
      ...{ action: "dueDate.tellDueSoon", actorId: null, data: { numbers: ["1", "2", "3"] } },
    });
  });

  it("is told by the day that holds for an agency, also where that is another one", async () => {
    const own = { agencyId: agencyId("hk-customs"), dueOn: "2041-04-10", reason: "系統遷移", seen: null };
    await exceptDueDate(hk, { periodSlug: plan.periodSlug, ...own }, context);
    await mails();
    await look("2041-03-24");
    expect(await mails()).toEqual([ipa("IN_7_DAYS 3/31: 1. 甲")]);
    await look("2041-03-27");
    expect(await mails()).toEqual([customs("IN_14_DAYS 4/10: 2. 乙 3. 丙")]);
  });

  it("is made up for where the register stood still on the morning, and not told twice over", async () => {
    await look("2041-03-31");
    expect(await mails()).toEqual([ipa("IN_1_DAY 3/31: 1. 甲")]);
    await look("2041-04-05");
    expect(await mails()).toEqual([ipa("OVERDUE 3/31: 1. 甲"), customs("IN_7_DAYS 4/10: 2. 乙 3. 丙")]);
    await look("2041-04-06");
    expect(await mails()).toEqual([]);
  });

  it("is told no more of what has been handed in", async () => {
    await handIn("乙");
    await look("2041-04-11");
    expect(await mails()).toEqual([customs("OVERDUE 4/10: 3. 丙")]);
    expect(dateColumn("2041-04-10")).toEqual(
      (await db.dueNotice.findFirst({ where: { kind: "OVERDUE", agencyId: agencyId("hk-customs") } }))?.dueOn,
    );
  });
});
