import { beforeAll, describe, expect, it } from "vitest";
import { agencyId } from "@/prisma/seed/agencies";
import { cast } from "@/server/testing/cast";
import { countedStatements } from "@/server/testing/counted-statements";
import { testDatabase } from "@/server/testing/database";
import { actorFor, createCast } from "@/server/testing/factories";
import { bringToStage } from "@/server/testing/period-at-stage";
import {
  bothOfficers,
  contextOf,
  officerFor,
  planTwoYears,
  planYear,
  planYearFrom,
} from "@/server/testing/planned-periods";
import { addProject, omitProject } from "../project/project.commands";
import { loadPlanIssues } from "./load-plan-issues";
import { getPlan } from "./plan.queries";

const { workspace: db, urls } = await testDatabase();
const context = contextOf(db);
const gd = officerFor(cast.gdOfficer);
const titles = (lines: { title: Record<string, string> }[]) => lines.map(({ title }) => title["zh-Hans"]);

beforeAll(() => createCast(db));

describe("the plan of a period", () => {
  it("lists what is planned, undecided, omitted, and what could be resumed", async () => {
    const plan = await planTwoYears(db, 2000);
    const { periodSlug } = plan;
    await plan.carry("乙");
    await omitProject(gd, { ...plan.project("丙"), kind: "LEFT_OUT", reason: "今年不办" }, context);
    await addProject(gd, { periodSlug, title: { "zh-Hans": "新" } }, context);
    const view = await getPlan(gd, { periodSlug }, context);
    expect(view.projects).toMatchObject([
      {
        number: 1,
        isNew: false,
        lastTime: { number: 2 },
        responsible: { slug: "gd-ipa", side: "GUANGDONG" },
      },
      { number: 2, isNew: true, lastTime: null, responsible: null, contributing: [] },
    ]);
    expect(titles(view.undecided)).toEqual(["甲", "丁"]);
    expect(view.omitted).toMatchObject([
      { number: 3, kind: "LEFT_OUT", reason: "今年不办", decidedBy: gd.name },
    ]);
    expect(view.resumable).toEqual([]);
    expect(view.issues.map(({ code }) => code)).toEqual([
      "plan.projectUndecided",
      "plan.projectUndecided",
      "plan.responsibleMissing",
    ]);
    expect(view.issues).toEqual(
      await db.$transaction(async (tx) => {
        const { id } = await tx.reportingPeriod.findUniqueOrThrow({ where: { slug: periodSlug } });
        return loadPlanIssues(tx, id);
      }),
    );
    expect(view.period).toMatchObject({ slug: "2001", stage: "PLANNING", plannedFrom: { slug: "2000" } });
    const next = await planYearFrom(db, 2002, periodSlug);
    const later = await getPlan(gd, { periodSlug: next }, context);
    expect(later.resumable.map(({ title, periodLabel }) => [title["zh-Hans"], periodLabel.en])).toEqual([
      ["甲", "2000"],
      ["丙", "2000"],
      ["丁", "2000"],
    ]);
  });

  it("offers member agencies and nobody else", async () => {
    const { periodSlug } = await planYear(db, 2010, []);
    const { memberAgencies } = await getPlan(gd, { periodSlug }, context);
    expect(memberAgencies.map(({ id }) => id)).toContain(agencyId("hk-customs"));
    expect(memberAgencies.every(({ side }) => side === "GUANGDONG" || side === "HONG_KONG")).toBe(true);
  });

  it("says what this person may do, and why not", async () => {
    const { periodSlug } = await planYear(db, 2012, ["甲"]);
    const yes = { allowed: true };
    const no = (reason: string) => ({ allowed: false, reason: `reportingPeriod.${reason}` });
    expect((await getPlan(gd, { periodSlug }, context)).can).toEqual({
      plan: yes,
      assign: yes,
      setDueDate: yes,
      openReview: no("planNotAgreed"),
      deletePeriod: yes,
    });
    await bringToStage(db, periodSlug, "COLLECTING", [...bothOfficers()]);
    expect((await getPlan(gd, { periodSlug }, context)).can).toEqual({
      plan: no("planAgreed"),
      assign: yes,
      setDueDate: yes,
      openReview: yes,
      deletePeriod: no("planAgreed"),
    });
    const { can } = await getPlan(actorFor(cast.gdIpaMember), { periodSlug }, context);
    expect(new Set(Object.values(can).map((decision) => !decision.allowed && decision.reason))).toEqual(
      new Set(["reportingPeriod.onlySecretariats"]),
    );
  });

  it("is read with as many statements for many projects as for few", async () => {
    const few = await planYear(db, 2020, ["a"]);
    const many = await planYear(
      db,
      2022,
      Array.from({ length: 12 }, (_, index) => `t${index}`),
    );
    const [one, twelve] = [
      await planYearFrom(db, 2021, few.periodSlug),
      await planYearFrom(db, 2023, many.periodSlug),
    ];
    const count = (periodSlug: string) =>
      countedStatements(urls.workspace, (counted) => getPlan(gd, { periodSlug }, { db: counted }));
    expect(await count(one)).toBeGreaterThan(5);
    expect(await count(twelve)).toBe(await count(one));
    expect(await count(many.periodSlug)).toBe(await count(few.periodSlug));
  });
});
