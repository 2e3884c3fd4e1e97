import { describe, expect, it } from "vitest";
import { STAGES } from "../reporting-period/stage";
import { type PlanDraft, planCanChange, planIssues, workCanChange } from "./plan.rules";

function project(number: number, more: Partial<PlanDraft["projects"][number]> = {}) {
  return {
    updateId: `u${number}`,
    number,
    title: { "zh-Hans": `项目${number}` },
    areaId: null,
    responsible: { id: "gd-ipa" },
    merged: [],
    ...more,
  };
}

function draft(more: Partial<PlanDraft> = {}): PlanDraft {
  return { areas: [], projects: [project(1), project(2)], undecided: [], ...more };
}

const codes = (plan: PlanDraft) => planIssues(plan).map(({ code, place }) => `${code} at ${place}`);

describe("what stands between a plan and its endorsement", () => {
  it("is nothing where every project is decided, titled and assigned", () => {
    expect(planIssues(draft())).toEqual([]);
  });

  it("is nothing where every project stands under an area and no area is empty", () => {
    const areas = [{ id: "a", name: { en: "Enforcement" } }];
    expect(planIssues(draft({ areas, projects: [project(1, { areaId: "a" })] }))).toEqual([]);
  });

  it.each<[string, Partial<PlanDraft>, string[]]>([
    ["no project", { projects: [] }, ["plan.noProject at projects"]],
    [
      "projects that nobody decided on",
      {
        undecided: [
          { projectId: "p", number: 3 },
          { projectId: "q", number: 4 },
        ],
      },
      ["plan.projectUndecided at project-p", "plan.projectUndecided at project-q"],
    ],
    [
      "a project without a title",
      { projects: [project(1, { title: {} })] },
      ["plan.titleMissing at update-u1"],
    ],
    [
      "a project that nobody is responsible for",
      { projects: [project(1), project(2, { responsible: null })] },
      ["plan.responsibleMissing at update-u2"],
    ],
    [
      "a project that an agency writes which is part of another by now",
      { projects: [project(1), project(2, { merged: ["gd-ipa"] })] },
      ["plan.agencyMerged at update-u2"],
    ],
    [
      "two projects that read the same",
      { projects: [project(1), project(2), project(3, { title: { "zh-Hans": "项目1", en: "Another" } })] },
      ["plan.titleTwice at update-u3"],
    ],
    [
      "an area without a project and projects without an area",
      { areas: [{ id: "a", name: { en: "Enforcement" } }], projects: [project(1)] },
      ["plan.areaEmpty at area-a", "plan.projectOutsideAreas at update-u1"],
    ],
  ])("is told for %s", (_, more, expected) => {
    expect(codes(draft(more))).toEqual(expected);
  });

  it("names the projects by number", () => {
    const [found] = planIssues(
      draft({ projects: [project(1), project(2, { title: { "zh-Hans": "项目1" } })] }),
    );
    expect(found?.params).toEqual({ number: 2, earlier: 1 });
  });
});

describe("what may change when", () => {
  it("is the plan in planning, and who does the work until it is published", () => {
    expect(STAGES.filter((stage) => planCanChange(stage).allowed)).toEqual(["PLANNING"]);
    expect(STAGES.filter((stage) => !workCanChange({ stage, correction: null }).allowed)).toEqual([
      "PUBLISHED",
    ]);
    const correction = { id: "correction", corrects: 1, updateIds: [] };
    expect(STAGES.filter((stage) => workCanChange({ stage, correction }).allowed)).toEqual([]);
  });
});
