import { describe, expect, it } from "vitest";
import { STAGES } from "../reporting-period/stage";
import { type Assigned, agencyChanges, canBeReassigned, handedOn, ofStanding } from "./assignment.rules";

const responsible = (agencyId: string): Assigned => ({ agencyId, kind: "RESPONSIBLE" });
const contributing = (agencyId: string): Assigned => ({ agencyId, kind: "CONTRIBUTING" });

describe("a reassignment", () => {
  it("is possible from the agreement on the plan until the summary is published", () => {
    const possible = STAGES.filter((stage) => canBeReassigned({ stage, correction: null }).allowed);
    expect(possible).toEqual(["COLLECTING", "REVIEW", "ENDORSED"]);
    const correction = { id: "correction", corrects: 1, updateIds: [] };
    expect(STAGES.filter((stage) => canBeReassigned({ stage, correction }).allowed)).toEqual([]);
  });

  it("names the agencies for which something changes, and no other", () => {
    const before = [responsible("a"), contributing("b"), contributing("c")];
    const after = [responsible("b"), contributing("c"), contributing("d")];
    expect(agencyChanges(before, after)).toEqual([
      { agencyId: "a", before: "RESPONSIBLE", after: null },
      { agencyId: "b", before: "CONTRIBUTING", after: "RESPONSIBLE" },
      { agencyId: "d", before: null, after: "CONTRIBUTING" },
    ]);
    expect(agencyChanges(before, before.toReversed())).toEqual([]);
  });
});

describe("what an agency hands on", () => {
  it.each<[string, Assigned[], Assigned[]]>([
    [
      "what it is responsible for",
      [responsible("a"), contributing("b")],
      [contributing("b"), responsible("z")],
    ],
    ["what it contributes to", [responsible("b"), contributing("a")], [responsible("b"), contributing("z")]],
    ["what the other contributes to already", [responsible("a"), contributing("z")], [responsible("z")]],
    ["what the other is responsible for already", [responsible("z"), contributing("a")], [responsible("z")]],
    ["nothing where it writes nothing", [responsible("b")], [responsible("b")]],
  ])("is %s", (_, rows, expected) => {
    expect(handedOn(rows, "a", "z")).toEqual(expected);
  });
});

describe("work of agencies that are part of others by now", () => {
  it("is that of whoever they are part of, once, and responsible where any of them was", () => {
    const rows = [contributing("a"), responsible("b"), contributing("c"), contributing("d")];
    const standsFor = (id: string) => (id === "d" ? "d" : "heir");
    expect(ofStanding(rows, standsFor)).toEqual([responsible("heir"), contributing("d")]);
    expect(ofStanding(rows.toReversed(), standsFor)).toEqual([contributing("d"), responsible("heir")]);
  });
});
