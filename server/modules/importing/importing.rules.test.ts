import { describe, expect, test } from "vitest";
import { cast } from "@/server/testing/cast";
import { actorFor } from "@/server/testing/factories";
import { mayImport } from "./importing.policy";
import { type BuiltOn, importCanBeTakenBack } from "./importing.rules";
import { projectStanding } from "./project-standing";

describe("who brings in earlier summaries", () => {
  test.each([
    [cast.gdOfficer, true],
    [cast.gdOfficer2, true],
    [cast.hkOfficer, true],
    [cast.hkIpdMember, false],
    [cast.gdIpaMember, false],
    [cast.admin, false],
  ])("$email: %s", (person, allowed) => {
    const no = { allowed: false, reason: "importing.notFound" };
    expect(mayImport(actorFor(person))).toEqual(allowed ? { allowed } : no);
  });
});

const NOTHING: BuiltOn = { editions: 0, endorsements: 0, periodsPlannedFromIt: 0, changes: 0, projects: 0 };

describe("an import", () => {
  test("is taken back while nothing builds on it", () => {
    expect(importCanBeTakenBack(NOTHING)).toEqual({ allowed: true });
  });

  test.each([
    [{ editions: 1, endorsements: 2 }, "importing.published"],
    [{ endorsements: 1, changes: 1 }, "importing.alreadyEndorsed"],
    [{ periodsPlannedFromIt: 1, projects: 3 }, "importing.plannedFrom"],
    [{ changes: 1 }, "importing.changedSince"],
    [{ projects: 1 }, "importing.projectsInUse"],
  ])("stays with %j: %s", (facts, reason) => {
    expect(importCanBeTakenBack({ ...NOTHING, ...facts })).toEqual({ allowed: false, reason });
  });
});

describe("which project an update is of", () => {
  const known = [
    { slug: "customs", titles: ["持续开展粤港海关联合执法行动"] },
    { slug: "copyright", titles: ["完善粤港版权执法协作机制"] },
  ];
  const undecided = { kind: "UNDECIDED" } as const;

  test.each([
    ["持续开展粤港海关联合执法行动", undecided, { kind: "SAME", slug: "customs", by: "TITLE" }],
    ["继续开展粤港海关联合执法", undecided, { kind: "ASKED", candidates: [{ slug: "customs" }] }],
    ["举办青少年创意比赛", undecided, { kind: "NEW", by: "TITLE", candidates: [] }],
    [
      "举办青少年创意比赛",
      { kind: "EXISTING", slug: "copyright" },
      { kind: "SAME", slug: "copyright", by: "PERSON" },
    ],
    ["持续开展粤港海关联合执法行动", { kind: "NEW" }, { kind: "NEW", by: "PERSON" }],
    [
      "继续开展粤港海关联合执法",
      { kind: "NEW" },
      { kind: "NEW", by: "PERSON", candidates: [{ slug: "customs" }] },
    ],
    ["继续开展粤港海关联合执法", { kind: "EXISTING", slug: "gone" }, { kind: "ASKED" }],
  ] as const)("%s, %j", (title, choice, expected) => {
    expect(projectStanding(title, choice, known)).toMatchObject(expected);
  });
});
