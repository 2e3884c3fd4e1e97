import { beforeEach, describe, expect, it } from "vitest";
import { agencyId } from "@/prisma/seed/agencies";
import { fixedClock } from "@/server/kernel/clock";
import { cast, type Person } from "@/server/testing/cast";
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
import { getBoard } from "../board/board.queries";
import { boardSchema } from "../board/board.schema";
import { listMyDesk } from "../desk/desk.queries";
import { getUpdate } from "../progress-update/progress-update.queries";
import { setDueDate } from "../reporting-period/reporting-period.commands";
import type { Stage } from "../reporting-period/stage";
import { endException, exceptDueDate } from "./due-date.commands";
import { exceptDueDateSchema } from "./due-date.schema";
import { tellDueDates } from "./tell-due-date";

const { workspace: db } = await testDatabase();
const context = contextOf(db);
const gd = officerFor(cast.gdOfficer);
const hk = officerFor(cast.hkOfficer);
const CUSTOMS = agencyId("hk-customs");
const reason = "系统迁移";

let year = 2030;
let plan: PlannedPeriod;

/** 甲 for gd-ipa and 乙 for hk-customs, due at the end of January of the next year. */
async function planDue(stage: Stage): Promise<void> {
  year += 1;
  plan = await planYear(db, year, ["甲", "乙"]);
  const customs = { responsibleAgencyId: CUSTOMS, contributingAgencyIds: [] };
  await assignUpdate(hk, { updateId: plan.updateIds.乙 ?? "", ...customs }, context);
  await setDueDate(gd, { periodSlug: plan.periodSlug, dueOn: `${year + 1}-01-31` }, context);
  await bringToStage(db, plan.periodSlug, stage, [...bothOfficers()]);
}

const except = (person: Person, over: Record<string, string> = {}) =>
  exceptDueDate(
    actorFor(person),
    {
      periodSlug: plan.periodSlug,
      agencyId: CUSTOMS,
      dueOn: `${year + 1}-03-31`,
      reason,
      seen: null,
      ...over,
    },
    context,
  );

const boardOn = (person: Person, day: string) =>
  getBoard(actorFor(person), boardSchema.parse({ periodSlug: plan.periodSlug }), {
    db,
    clock: fixedClock(`${day}T01:00:00Z`),
  });

const told = (person: Person) =>
  db.notice.findMany({
    where: { accountId: actorFor(person).accountId, periodSlug: plan.periodSlug },
    orderBy: { createdAt: "asc" },
  });

beforeEach(async () => {
  if (year === 2030) await createCast(db);
  await planDue("COLLECTING");
});

describe("another due date for one agency", () => {
  it("holds for its updates alone: on the board, on its desk and on the update's page", async () => {
    await except(cast.hkOfficer);
    const { updates, exceptions, period } = await boardOn(cast.gdOfficer, `${year + 1}-04-02`);
    expect(period.dueOn).toBe(`${year + 1}-01-31`);
    expect(updates.map(({ dueOn, daysLate }) => [dueOn, daysLate])).toEqual([
      [`${year + 1}-01-31`, year + 1 === 2032 ? 62 : 61],
      [`${year + 1}-03-31`, 2],
    ]);
    expect(exceptions).toMatchObject([
      { agency: { slug: "hk-customs" }, dueOn: `${year + 1}-03-31`, reason, setBy: cast.hkOfficer.name },
    ]);
    const member = actorFor(cast.hkCustomsMember);
    const onDesk = (await listMyDesk(member, context)).toWrite.filter(
      (update) => update.period.slug === plan.periodSlug && update.number === 2,
    );
    expect(onDesk.map(({ dueOn }) => dueOn)).toEqual([`${year + 1}-03-31`]);
    const view = await getUpdate(member, { updateId: plan.updateIds.乙 ?? "" }, { db });
    expect(view.period.dueOn).toBe(`${year + 1}-03-31`);
  });

  it("tells the agency at once, in the page and by mail, and nobody else", async () => {
    const before = (await told(cast.hkCustomsMember)).length;
    await except(cast.hkOfficer);
    const notices = await told(cast.hkCustomsMember);
    expect(notices).toHaveLength(before + 1);
    expect(notices.at(-1)).toMatchObject({
      code: "reportingPeriod.updatesDue",
      params: { year: String(year + 1), month: 3, day: 31 },
    });
    expect(await told(cast.gdIpaMember)).toEqual([]);
  });

  it("is left alone by a change of the period's, of which the agency is not told", async () => {
    await except(cast.hkOfficer);
    const before = await told(cast.hkCustomsMember);
    await setDueDate(gd, { periodSlug: plan.periodSlug, dueOn: `${year + 1}-02-15` }, context);
    expect(await told(cast.hkCustomsMember)).toEqual(before);
    expect(await told(cast.gdIpaMember)).toHaveLength(1);
    const { updates } = await boardOn(cast.gdOfficer, `${year + 1}-02-20`);
    expect(updates.map(({ daysLate }) => daysLate)).toEqual([5, 0]);
  });

  it("is replaced by the next one, taken away again, and each is on record", async () => {
    await except(cast.hkOfficer);
    const other = { dueOn: `${year + 1}-02-28`, reason: "部分恢复" };
    await expect(except(cast.hkOfficer2, other)).rejects.toMatchObject({ code: "dueDate.changedMeanwhile" });
    await except(cast.hkOfficer2, { ...other, seen: `${year + 1}-03-31` });
    expect((await boardOn(cast.hkOfficer, `${year + 1}-02-01`)).exceptions).toMatchObject([
      { dueOn: `${year + 1}-02-28`, reason: "部分恢复", setBy: cast.hkOfficer2.name },
    ]);
    await endException(hk, { periodSlug: plan.periodSlug, agencyId: CUSTOMS }, context);
    const { updates, exceptions } = await boardOn(cast.hkOfficer, `${year + 1}-02-02`);
    expect(exceptions).toEqual([]);
    expect(updates.map(({ daysLate }) => daysLate)).toEqual([2, 2]);
    const events = await db.auditEvent.findMany({
      where: { action: { startsWith: "dueDate." }, subjectId: plan.periodId },
      orderBy: { sequence: "asc" },
    });
    expect(events.map(({ action, data }) => [action, data])).toEqual([
      ["dueDate.exceptDueDate", expect.objectContaining({ forAgency: "hk-customs", reason })],
      ["dueDate.exceptDueDate", expect.objectContaining({ reason: "部分恢复" })],
      ["dueDate.endException", expect.objectContaining({ forAgency: "hk-customs" })],
    ]);
  });

  it("gives its reason to officers and to the agency, and not to another one", async () => {
    await except(cast.hkOfficer);
    const reasonFor = async (person: Person) =>
      (await boardOn(person, `${year + 1}-02-01`)).exceptions.map((one) => one.reason);
    expect(await reasonFor(cast.gdOfficer)).toEqual([reason]);
    expect(await reasonFor(cast.hkCustomsMember)).toEqual([reason]);
    expect(await reasonFor(cast.gdIpaMember)).toEqual([null]);
  });

  it.each([
    ["an officer of the other side", cast.gdOfficer, "forbidden", "dueDate.otherSide"],
    ["a member of the agency", cast.hkCustomsMember, "forbidden", "reportingPeriod.onlySecretariats"],
    ["an administrator", cast.admin, "notFound", "reportingPeriod.notFound"],
  ] as const)("is not given by %s", async (_, person, kind, code) => {
    await expect(except(person)).rejects.toMatchObject({ kind, code });
    const ended = endException(actorFor(person), { periodSlug: plan.periodSlug, agencyId: CUSTOMS }, context);
    await expect(ended).rejects.toMatchObject({ kind, code });
    expect(await db.dueDateException.count({ where: { periodId: plan.periodId } })).toBe(0);
  });

  it.each([
    ["a day before the period", { dueOn: "2020-01-01" }, "reportingPeriod.dueBeforeStart"],
    ["an organisation that is no member", { agencyId: agencyId("hk-tdc") }, "assignment.notAMember"],
    ["an agency that there is not", { agencyId: "nobody" }, "assignment.notAMember"],
  ])("is not %s", async (_, over, code) => {
    await expect(except(cast.hkOfficer, over)).rejects.toMatchObject({ kind: "invalid", code });
  });

  it("is not taken away where there is none", async () => {
    const ended = endException(hk, { periodSlug: plan.periodSlug, agencyId: CUSTOMS }, context);
    await expect(ended).rejects.toMatchObject({ code: "dueDate.noException" });
  });

  it("needs a reason, at its field", () => {
    const input = { periodSlug: "2031", agencyId: "a", dueOn: "2031-02-31", reason: " ", seen: null };
    expect(exceptDueDateSchema.safeParse(input).error?.issues).toMatchObject([
      { path: ["dueOn"], message: "reportingPeriod.notADate" },
      { path: ["reason"], message: "dueDate.reasonMissing" },
    ]);
  });
});

it("collecting begins: each agency is told of the day that holds for it", async () => {
  await planDue("PLANNING");
  await except(cast.hkOfficer);
  expect(await told(cast.hkCustomsMember)).toEqual([]);
  await db.$transaction((tx) => tellDueDates(tx, plan.periodId));
  const days = async (person: Person) => (await told(person)).map(({ params }) => params);
  expect(await days(cast.hkCustomsMember)).toEqual([expect.objectContaining({ month: 3, day: 31 })]);
  expect(await days(cast.gdIpaMember)).toEqual([expect.objectContaining({ month: 1, day: 31 })]);
});
