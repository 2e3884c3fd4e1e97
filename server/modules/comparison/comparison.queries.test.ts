import { beforeAll, describe, expect, it } from "vitest";
import { agencyId } from "@/prisma/seed/agencies";
import { callerAs } from "@/server/testing/caller-as";
import { cast } from "@/server/testing/cast";
import { countedStatements } from "@/server/testing/counted-statements";
import { testDatabase } from "@/server/testing/database";
import { endorsing } from "@/server/testing/endorsing";
import { actorFor, createCast } from "@/server/testing/factories";
import { planYear } from "@/server/testing/planned-periods";
import { writtenContent } from "@/server/testing/update-content";
import { getComparison } from "./comparison.queries";

const { workspace: db, urls } = await testDatabase();
const people = endorsing(db);
const officers = [cast.gdOfficer, cast.hkOfficer];
const gd = callerAs(cast.gdOfficer, db, people.context.clock);
const member = callerAs(cast.gdIpaMember, db, people.context.clock);
const WRITES = { responsibleAgencyId: agencyId("gd-ipa"), contributingAgencyIds: [] };

beforeAll(() => createCast(db));

async function agree(periodSlug: string): Promise<void> {
  for (const officer of officers) await people.give(officer, periodSlug, "PLAN");
}

/** Writes, hands in and accepts every update of a period, under another title where one is given. */
async function report(periodSlug: string, titles: Record<string, string> = {}): Promise<void> {
  const { projects } = await gd.plan.getPlan({ periodSlug });
  for (const { updateId, title } of projects) {
    const planned = title["zh-Hans"] ?? "";
    const content = writtenContent(["粤港双方加强合作。"], {}, titles[planned] ?? planned);
    const { revisionId } = await member.progressUpdate.save({ updateId, baseRevisionId: null, content });
    await member.review.submit({ updateId, revisionId });
    await gd.review.accept({ updateId, revisionId });
  }
}

async function publish(periodSlug: string): Promise<void> {
  await gd.reportingPeriod.openReview({ periodSlug });
  for (const officer of officers) await people.give(officer, periodSlug);
  await people.publish(cast.gdOfficer, periodSlug);
}

const told = async (periodSlug: string) => {
  const { lines } = await member.comparison.get({ periodSlug });
  return lines.map(({ title, standing, outcome }) => `${title["zh-Hans"]} ${standing} ${outcome}`);
};

describe("the summary compared with the plan", () => {
  it("says of each project whether it goes on, is completed or was not carried out, and what the plan did not have", async () => {
    const plan = await planYear(db, 2070, ["甲", "乙", "丙", "丁"]);
    const { periodSlug } = plan;
    expect(await member.comparison.get({ periodSlug })).toMatchObject({ plan: null, lines: [] });
    await agree(periodSlug);
    expect(await told(periodSlug)).toEqual(
      ["甲", "乙", "丙", "丁"].map((title) => `${title} PLANNED PENDING`),
    );

    // What was agreed is taken back, one project out and another one in, and agreed again.
    await people.withdraw(cast.hkOfficer, periodSlug, "PLAN");
    await gd.project.removeAddedProject({ updateId: plan.updateIds.丁 ?? "" });
    const { updateId } = await gd.project.addProject({ periodSlug, title: { "zh-Hans": "戊" } });
    await gd.assignment.assignUpdate({ updateId, ...WRITES });
    await agree(periodSlug);
    expect(await told(periodSlug)).toEqual([
      "甲 PLANNED PENDING",
      "乙 PLANNED PENDING",
      "丙 PLANNED PENDING",
      "丁 REMOVED NOT_CARRIED_OUT",
      "戊 ADDED PENDING",
    ]);

    await report(periodSlug, { 乙: "乙（改名）" });
    await publish(periodSlug);
    const next = { periodSlug: "2071" };
    const dates = { startsOn: "2071-01-01", endsOn: "2071-12-31", plannedFromSlug: periodSlug };
    await gd.reportingPeriod.openPeriod(dates);
    await gd.project.carryForwardProject({ ...next, projectId: plan.projectIds.甲 ?? "" });
    const ended = { projectId: plan.projectIds.乙 ?? "", kind: "ENDED", reason: "合作已经完成。" } as const;
    await gd.project.omitProject({ ...next, ...ended });
    expect(await told(periodSlug)).toEqual([
      "甲 PLANNED CONTINUING",
      "乙 PLANNED COMPLETED",
      "丙 PLANNED UNDECIDED",
      "丁 REMOVED NOT_CARRIED_OUT",
      "戊 ADDED UNDECIDED",
    ]);

    const view = await member.comparison.get({ periodSlug });
    expect(view).toMatchObject({
      plan: { projects: 4 },
      isPublished: true,
      counts: {
        CONTINUING: 1,
        COMPLETED: 1,
        UNDECIDED: 2,
        NOT_CARRIED_OUT: 1,
        PENDING: 0,
        added: 1,
        removed: 1,
      },
    });
    expect(view.lines[1]).toMatchObject({
      retitled: { "zh-Hans": "乙（改名）" },
      plannedNumber: 2,
      number: 2,
      responsible: { slug: "gd-ipa" },
      next: { decision: "ENDED", reason: "合作已经完成。", period: { en: "2071" }, isAgreed: false },
    });
    expect(view.lines[4]).toMatchObject({ plannedNumber: null, number: 4, retitled: null });
  }, 120_000);

  it("keeps the first plan that both sides endorsed, whatever one side alone endorsed before", async () => {
    const { periodSlug, updateIds } = await planYear(db, 2074, ["甲", "乙"]);
    await people.give(cast.gdOfficer, periodSlug, "PLAN");
    await gd.project.removeAddedProject({ updateId: updateIds.乙 ?? "" });
    expect(await gd.comparison.get({ periodSlug })).toMatchObject({ plan: null });
    await agree(periodSlug);
    expect(await told(periodSlug)).toEqual(["甲 PLANNED PENDING"]);
  });

  it("tells why a project that was agreed is not in the period any more, where the plan says so", async () => {
    const { periodSlug, projectIds } = await planYear(db, 2076, ["甲", "乙"]);
    const dates = { startsOn: "2077-01-01", endsOn: "2077-12-31", plannedFromSlug: periodSlug };
    const next = await gd.reportingPeriod.openPeriod(dates);
    for (const projectId of Object.values(projectIds)) {
      await gd.project.carryForwardProject({ ...next, projectId });
    }
    await agree(next.periodSlug);
    await people.withdraw(cast.gdOfficer, next.periodSlug, "PLAN");
    const leaveOut = { projectId: projectIds.乙 ?? "", kind: "LEFT_OUT", reason: "主办方改期。" } as const;
    await gd.project.omitProject({ ...next, ...leaveOut });
    const { lines } = await gd.comparison.get(next);
    expect(lines[1]).toMatchObject({
      standing: "REMOVED",
      number: null,
      reason: "主办方改期。",
      updateId: null,
    });
  });

  it("leads a member to the updates of their agencies, and to no other", async () => {
    const { periodSlug, updateIds } = await planYear(db, 2079, ["甲"]);
    await agree(periodSlug);
    const lineFor = async (person: Parameters<typeof actorFor>[0]) =>
      (await getComparison(actorFor(person), { periodSlug }, { db })).lines[0];
    expect(await lineFor(cast.gdIpaMember)).toMatchObject({ updateId: updateIds.甲 });
    expect(await lineFor(cast.gdPsdMember)).toMatchObject({ updateId: null });
  });

  it("does not exist for an administrator, and nobody reads it without an account", async () => {
    const { periodSlug } = await planYear(db, 2080, ["甲"]);
    const refused = (person: typeof cast.admin | null) =>
      callerAs(person, db, people.context.clock).comparison.get({ periodSlug });
    await expect(refused(cast.admin)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(refused(null)).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });

  it("is read with as many statements for many projects as for few", async () => {
    const few = await planYear(db, 2082, ["甲"]);
    const many = await planYear(
      db,
      2083,
      Array.from({ length: 12 }, (_, index) => `第${index}号`),
    );
    for (const { periodSlug } of [few, many]) await agree(periodSlug);
    const count = (periodSlug: string) =>
      countedStatements(urls.workspace, (counted) =>
        getComparison(actorFor(cast.gdOfficer), { periodSlug }, { db: counted }),
      );
    expect(await count(few.periodSlug)).toBeGreaterThan(5);
    expect(await count(many.periodSlug)).toBe(await count(few.periodSlug));
  });
});
