import { TRPCError } from "@trpc/server";
import { beforeAll, describe, expect, it } from "vitest";
import { describeTrouble } from "@/server/api/error-map";
import { callerAs } from "@/server/testing/caller-as";
import { cast, type Person } from "@/server/testing/cast";
import { testDatabase } from "@/server/testing/database";
import { actorFor, createCast } from "@/server/testing/factories";
import { bringToStage } from "@/server/testing/period-at-stage";
import { bothOfficers, contextOf, officerFor, planTwoYears, TODAY } from "@/server/testing/planned-periods";
import { addArea, placeUnderArea } from "../area/area.commands";
import { addProject } from "../project/project.commands";
import { STAGES, type Stage } from "../reporting-period/stage";

const { workspace: db } = await testDatabase();

interface Place {
  periodSlug: string;
  projectId: string;
  updateId: string;
  areaId: string;
}

type Caller = ReturnType<typeof callerAs>;
const name = { en: "Other" };
const [agencyId = ""] = actorFor(cast.gdIpaMember).agencyIds;
const [other = ""] = actorFor(cast.gdPsdMember).agencyIds;

/** Every procedure that changes a plan, or who works on it, as it would be called with what is there. */
const PLANNING: Record<string, (call: Caller, place: Place) => Promise<unknown>> = {
  carryForwardProject: (call, place) => call.project.carryForwardProject(place),
  resumeProject: (call, place) => call.project.resumeProject(place),
  omitProject: (call, place) => call.project.omitProject({ ...place, kind: "ENDED", reason: "x" }),
  returnToUndecided: (call, place) => call.project.returnToUndecided(place),
  addProject: (call, place) => call.project.addProject({ ...place, title: name }),
  removeAddedProject: (call, place) => call.project.removeAddedProject(place),
  retitlePlannedProject: (call, place) =>
    call.project.retitlePlannedProject({ ...place, title: name, seen: {} }),
  movePlannedProject: (call, place) => call.project.movePlannedProject({ ...place, position: 1 }),
  addArea: (call, place) => call.area.addArea({ ...place, name }),
  renameArea: (call, place) => call.area.renameArea({ ...place, name }),
  moveArea: (call, place) => call.area.moveArea({ ...place, position: 1 }),
  removeArea: (call, place) => call.area.removeArea(place),
  placeUnderArea: (call, place) => call.area.placeUnderArea({ ...place, areaId: null }),
  overridePeriodLabel: (call, place) =>
    call.reportingPeriod.overridePeriodLabel({ ...place, label: name, sentenceLabel: name }),
  assignUpdate: (call, place) =>
    call.assignment.assignUpdate({ ...place, responsibleAgencyId: agencyId, contributingAgencyIds: [] }),
  deletePeriod: (call, place) => call.reportingPeriod.deletePeriod(place),
};

/** What asks for a reason once the plan is agreed, and is another command before. */
const REASSIGNING: typeof PLANNING = {
  reassignUpdate: (call, place) =>
    call.assignment.reassignUpdate({
      ...{ ...place, responsibleAgencyId: agencyId, contributingAgencyIds: [], reason: "x" },
      seen: { responsibleAgencyId: null, contributingAgencyIds: [] },
    }),
  handOnUpdates: (call, place) =>
    call.assignment.handOnUpdates({ ...place, fromAgencyId: agencyId, toAgencyId: other, reason: "x" }),
};

const WORK: typeof PLANNING = {
  setDueDate: (call, place) => call.reportingPeriod.setDueDate({ ...place, dueOn: null }),
};

const ALL: typeof PLANNING = {
  ...PLANNING,
  ...WORK,
  ...REASSIGNING,
  openReview: (call, place) => call.reportingPeriod.openReview(place),
};

const places = new Map<Stage, Place>();

function placeAt(stage: Stage): Place {
  const place = places.get(stage);
  if (!place) throw new Error(`no period in ${stage}`);
  return place;
}

async function preparePeriod(stage: Stage, year: number): Promise<void> {
  const gd = officerFor(cast.gdOfficer);
  const context = contextOf(db);
  const { periodSlug, project } = await planTwoYears(db, year);
  const { updateId } = await addProject(gd, { periodSlug, title: { en: `In ${stage}` } }, context);
  const { areaId } = await addArea(gd, { periodSlug, name: { en: "Area" } }, context);
  await placeUnderArea(gd, { updateId, areaId }, context);
  await bringToStage(db, periodSlug, stage, [...bothOfficers()]);
  places.set(stage, { ...project("甲"), updateId, areaId });
}

/** What a refused call is told: the code that the catalogues have words for. */
async function refusal(person: Person | null, attempt: (call: Caller) => Promise<unknown>): Promise<string> {
  try {
    await attempt(callerAs(person, db, TODAY));
    return "done";
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    return error.code === "UNAUTHORIZED"
      ? error.code
      : `${error.code} ${describeTrouble(error.cause, null).code}`;
  }
}

beforeAll(async () => {
  await createCast(db);
  for (const [index, stage] of STAGES.entries()) await preparePeriod(stage, 2000 + index * 2);
});

describe("nobody without the role", () => {
  it.each(Object.keys(ALL))("does %s", async (command) => {
    const attempt = (call: Caller) => ALL[command]?.(call, placeAt("PLANNING")) ?? Promise.reject();
    expect(await refusal(null, attempt)).toBe("UNAUTHORIZED");
    expect(await refusal(cast.admin, attempt)).toBe("NOT_FOUND reportingPeriod.notFound");
    expect(await refusal(cast.gdIpaMember, attempt)).toBe("FORBIDDEN reportingPeriod.onlySecretariats");
    expect(await refusal(cast.hkCustomsMember, attempt)).toBe("FORBIDDEN reportingPeriod.onlySecretariats");
  });

  it("opens a period, or reads one that does not exist for them", async () => {
    const dates = { startsOn: "2050-01-01", endsOn: "2050-12-31", plannedFromSlug: null };
    const { periodSlug } = placeAt("PLANNING");
    expect(await refusal(cast.gdIpaMember, (call) => call.reportingPeriod.openPeriod(dates))).toBe(
      "FORBIDDEN reportingPeriod.onlySecretariats",
    );
    for (const attempt of [
      (call: Caller) => call.reportingPeriod.openPeriod(dates),
      (call: Caller) => call.reportingPeriod.listPeriods(),
      (call: Caller) => call.board.getBoard({ periodSlug }),
      (call: Caller) => call.plan.getPlan({ periodSlug }),
    ]) {
      expect(await refusal(cast.admin, attempt)).toBe("NOT_FOUND reportingPeriod.notFound");
      expect(await refusal(null, attempt)).toBe("UNAUTHORIZED");
    }
  });
});

describe("an officer", () => {
  const agreed = STAGES.filter((stage) => stage !== "PLANNING");

  it.each(Object.keys(PLANNING))("does not %s once the plan is agreed", async (command) => {
    for (const stage of agreed) {
      const attempt = (call: Caller) => PLANNING[command]?.(call, placeAt(stage)) ?? Promise.reject();
      expect(await refusal(cast.hkOfficer, attempt)).toBe("CONFLICT reportingPeriod.planAgreed");
    }
  });

  it.each(Object.keys(WORK))("may %s until the summary is published", async (command) => {
    const answers = [];
    for (const stage of STAGES) {
      const attempt = (call: Caller) => WORK[command]?.(call, placeAt(stage)) ?? Promise.reject();
      answers.push(await refusal(cast.hkOfficer, attempt));
    }
    expect(answers).toEqual(["done", "done", "done", "done", "CONFLICT reportingPeriod.published"]);
  });

  it.each(Object.keys(REASSIGNING))(
    "may %s from the agreement until the summary is published",
    async (command) => {
      const answers = [];
      for (const stage of STAGES) {
        const attempt = (call: Caller) => REASSIGNING[command]?.(call, placeAt(stage)) ?? Promise.reject();
        answers.push(await refusal(cast.hkOfficer, attempt));
      }
      expect(answers).toEqual([
        "CONFLICT assignment.planNotAgreed",
        ...["done", "done", "done"],
        "CONFLICT reportingPeriod.published",
      ]);
    },
  );

  it("opens the review in collecting, once", async () => {
    const answers = [];
    for (const stage of [...STAGES, "COLLECTING"] as const) {
      const { periodSlug } = placeAt(stage);
      answers.push(await refusal(cast.gdOfficer, (call) => call.reportingPeriod.openReview({ periodSlug })));
    }
    const already = "CONFLICT reportingPeriod.reviewAlreadyOpen";
    expect(answers).toEqual([
      "CONFLICT reportingPeriod.planNotAgreed",
      "done",
      already,
      already,
      already,
      already,
    ]);
  });

  it("is told that what does not exist does not exist", async () => {
    const nothing = { periodSlug: "1066", projectId: "x", updateId: "x", areaId: "x" };
    for (const attempt of Object.values(ALL)) {
      expect(await refusal(cast.gdOfficer, (call) => attempt(call, nothing))).toMatch(
        /^NOT_FOUND (reportingPeriod|project|area)\.notFound$/,
      );
    }
  });
});
