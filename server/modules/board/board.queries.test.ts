import { beforeAll, describe, expect, it } from "vitest";
import { agencyId } from "@/prisma/seed/agencies";
import { fixedClock } from "@/server/kernel/clock";
import { cast } from "@/server/testing/cast";
import { countedStatements } from "@/server/testing/counted-statements";
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
import { openThread } from "../comment/comment.commands";
import { setDueDate } from "../reporting-period/reporting-period.commands";
import { listPeriods } from "../reporting-period/reporting-period.queries";
import { getBoard } from "./board.queries";
import { type BoardInput, boardSchema } from "./board.schema";

const { workspace: db, urls } = await testDatabase();
const context = contextOf(db);
const gd = officerFor(cast.gdOfficer);
const SIX_DAYS_AFTER = fixedClock("2011-02-06T01:00:00Z");

/** Writes an update under a title of its own and leads it through these steps. */
async function write(updateId: string, title: string, ...steps: ("SUBMITTED" | "RETURNED" | "ACCEPTED")[]) {
  const revision = await db.revision.create({
    data: {
      updateId,
      ordinal: 1,
      authorId: gd.accountId,
      sourceLocale: "zh-Hans",
      texts: { create: { locale: "zh-Hans", title, paragraphs: [], standing: "SOURCE" } },
    },
  });
  await db.progressUpdate.update({ where: { id: updateId }, data: { headRevisionId: revision.id } });
  for (const [index, kind] of steps.entries()) {
    const step = { updateId, ordinal: index + 1, kind, revisionId: revision.id, accountId: gd.accountId };
    await db.reviewStep.create({ data: { ...step, comment: kind === "RETURNED" ? "请补充" : null } });
  }
}

let plan: PlannedPeriod;

function board(filter: Partial<BoardInput> = {}) {
  const input = boardSchema.parse({ periodSlug: plan.periodSlug, ...filter });
  return getBoard(gd, input, { db, clock: SIX_DAYS_AFTER });
}

const numbers = async (filter: Partial<BoardInput>) =>
  (await board(filter)).updates.map(({ number }) => number);

beforeAll(async () => {
  await createCast(db);
  plan = await planYear(db, 2010, ["甲", "乙", "丙", "丁"]);
  const id = (title: string) => plan.updateIds[title] ?? "";
  const customs = { responsibleAgencyId: agencyId("hk-customs"), contributingAgencyIds: [] };
  await assignUpdate(gd, { updateId: id("丁"), ...customs }, context);
  await setDueDate(gd, { periodSlug: plan.periodSlug, dueOn: "2011-01-31" }, context);
  await bringToStage(db, plan.periodSlug, "COLLECTING", [...bothOfficers()]);
  await write(id("乙"), "写下的题目", "SUBMITTED");
  await write(id("丙"), "丙", "SUBMITTED", "RETURNED");
  await write(id("丁"), "丁", "SUBMITTED", "RETURNED", "SUBMITTED", "ACCEPTED");
});

describe("the board of a period", () => {
  it("shows every update with its newest state, and how late it is", async () => {
    const { updates, counts, period } = await board();
    expect(period).toMatchObject({ slug: "2010", stage: "COLLECTING", dueOn: "2011-01-31" });
    expect(
      updates.map(({ number, title, state, daysLate }) => [number, title["zh-Hans"], state, daysLate]),
    ).toEqual([
      [1, "甲", "EMPTY", 6],
      [2, "写下的题目", "SUBMITTED", 0],
      [3, "丙", "RETURNED", 6],
      [4, "丁", "ACCEPTED", 0],
    ]);
    expect(updates[3]?.responsible).toMatchObject({ slug: "hk-customs", side: "HONG_KONG" });
    expect(updates.every(({ isNew }) => isNew)).toBe(true);
    expect(counts).toEqual({
      ...{ EMPTY: 1, DRAFT: 0, SUBMITTED: 1, RETURNED: 1, ACCEPTED: 1 },
      ...{ all: 4, late: 2 },
    });
  });

  it("is filtered by side, agency, state and lateness, and counts all the same", async () => {
    expect(await numbers({ side: "HONG_KONG" })).toEqual([4]);
    expect(await numbers({ agency: "hk-customs" })).toEqual([1, 2, 3, 4]);
    expect(await numbers({ agency: "gd-ipa" })).toEqual([1, 2, 3]);
    expect(await numbers({ state: "RETURNED" })).toEqual([3]);
    expect(await numbers({ state: "EMPTY" })).toEqual([1]);
    expect(await numbers({ state: "DRAFT" })).toEqual([]);
    expect(await numbers({ late: true })).toEqual([1, 3]);
    expect(await numbers({ late: true, state: "ACCEPTED" })).toEqual([]);
    expect((await board({ state: "RETURNED" })).counts.all).toBe(4);
  });

  it("is read by a member, who is told why not to close collecting", async () => {
    const input = boardSchema.parse({ periodSlug: plan.periodSlug });
    const view = await getBoard(actorFor(cast.hkCustomsMember), input, context);
    expect(view.updates).toHaveLength(4);
    expect(view.can.openReview).toEqual({ allowed: false, reason: "reportingPeriod.onlySecretariats" });
  });

  it("says which updates may be opened: of a member's, those of their agencies; of an officer's, all", async () => {
    const input = boardSchema.parse({ periodSlug: plan.periodSlug });
    const openTo = async (person: Parameters<typeof actorFor>[0]) =>
      (await getBoard(actorFor(person), input, context)).updates
        .filter(({ mayOpen }) => mayOpen)
        .map(({ number }) => number);
    expect(await openTo(cast.hkCustomsMember)).toEqual([1, 2, 3, 4]);
    expect(await openTo(cast.gdIpaMember)).toEqual([1, 2, 3]);
    expect(await openTo(cast.gdCommerceMember)).toEqual([]);
    expect(await openTo(cast.hkOfficer)).toEqual([1, 2, 3, 4]);
  });

  it("tells whoever may not open an update of its planned title, and nothing of how its text is", async () => {
    const input = boardSchema.parse({ periodSlug: plan.periodSlug });
    const lines = async (person: Parameters<typeof actorFor>[0]) =>
      (await getBoard(actorFor(person), input, context)).updates;
    const [planned, read] = [await lines(cast.gdCommerceMember), await lines(cast.hkOfficer)];
    expect(planned.map(({ revisionId, completeness }) => [revisionId, completeness])).toEqual(
      planned.map(() => [null, null]),
    );
    expect(read.some(({ revisionId }) => revisionId !== null)).toBe(true);
    const rows = await db.progressUpdate.findMany({
      where: { period: { slug: plan.periodSlug } },
      orderBy: { number: "asc" },
    });
    expect(planned.map(({ title }) => title)).toEqual(rows.map(({ plannedTitle }) => plannedTitle));
  });

  it("counts the open comments that whoever looks at it may read", async () => {
    const thread = { updateId: plan.updateIds.甲 ?? "", revisionId: null, place: { kind: "WHOLE" as const } };
    const said = { text: "请核对", mentions: [] };
    await openThread(gd, { ...thread, ...said, audience: "ALL" }, context);
    await openThread(gd, { ...thread, ...said, audience: "SIDE" }, context);
    const openFor = async (person: Parameters<typeof actorFor>[0]) => {
      const input = boardSchema.parse({ periodSlug: plan.periodSlug });
      return (await getBoard(actorFor(person), input, context)).updates.map(
        ({ openComments }) => openComments,
      );
    };
    expect(await openFor(cast.gdOfficer)).toEqual([2, 0, 0, 0]);
    expect(await openFor(cast.hkOfficer)).toEqual([1, 0, 0, 0]);
    expect(await openFor(cast.gdCommerceMember)).toEqual([0, 0, 0, 0]);
  });

  it("is read with as many statements for many updates as for few", async () => {
    const few = await planYear(db, 2020, ["a"]);
    const many = await planYear(
      db,
      2021,
      Array.from({ length: 12 }, (_, index) => `t${index}`),
    );
    const count = ({ periodSlug }: PlannedPeriod) =>
      countedStatements(urls.workspace, (counted) =>
        getBoard(gd, boardSchema.parse({ periodSlug }), { ...context, db: counted }),
      );
    expect(await count(few)).toBeGreaterThan(5);
    expect(await count(many)).toBe(await count(few));
  });
});

describe("the list of periods", () => {
  it("has the latest first, each with its stage and how far its updates are", async () => {
    const { periods, can } = await listPeriods(actorFor(cast.hkIpdMember), context);
    const starts = periods.map(({ startsOn }) => startsOn);
    expect(starts).toEqual([...starts].sort().reverse());
    expect(periods.find(({ slug }) => slug === "2010")).toMatchObject({
      label: { en: "2010" },
      stage: "COLLECTING",
      dueOn: "2011-01-31",
      counts: { all: 4, submitted: 1, accepted: 1 },
    });
    expect(can.openPeriod).toEqual({ allowed: false, reason: "reportingPeriod.onlySecretariats" });
  });
});
