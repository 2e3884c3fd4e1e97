import { describe, expect, it } from "vitest";
import type { ParticipationRole } from "@/server/modules/summary/summary.schema";
import { KNOWN_AGENCIES } from "@/server/testing/known-agencies";
import { findAll, NO_KNOWLEDGE } from "@/server/testing/proof-reading";
import { sourceContent, summaryContent, summaryUpdate } from "@/server/testing/summary-content";
import { missingLeadRule } from "./missing-lead";

const KNOWLEDGE = { ...NO_KNOWLEDGE, agencies: KNOWN_AGENCIES };

function taking(paragraph: string, ...roles: ParticipationRole[]) {
  const participations = roles.map((role, index) => ({
    agency: `a-${index}`,
    name: {},
    writtenName: null,
    role,
  }));
  return summaryContent([summaryUpdate(1, "标题", [paragraph], { participations })]);
}

describe("who leads", () => {
  it.each<[string, ParticipationRole[], string, number]>([
    ["2023年9月，香港海关与广东省公安厅交流。", [], "namedOnly", 2],
    ["2023年9月，香港海關進行行動。", [], "namedOnly", 1],
    ["双方加强合作。", [], "noParticipation", 0],
    ["香港海关参加会议。", ["PARTICIPANT", "SUPPORTER"], "noLead", 1],
    ["香港海关承办会议。", ["UNDERTAKER"], "noLead", 1],
  ])("is missing where %s and %s", (paragraph, roles, fact, named) => {
    expect(findAll(missingLeadRule, taking(paragraph, ...roles), KNOWLEDGE)).toMatchObject([
      {
        fact,
        severity: "SHOULD_LOOK",
        place: { field: "participations", row: null },
        params: { named, recorded: roles.length },
      },
    ]);
  });

  it.each<ParticipationRole>(["LEAD", "ORGANISER", "CO_ORGANISER"])("is told by %s", (role) => {
    expect(findAll(missingLeadRule, taking("香港海关参加会议。", "PARTICIPANT", role), KNOWLEDGE)).toEqual(
      [],
    );
  });

  it("is recorded for no update of the bare text of the real summary", () => {
    const facts = findAll(missingLeadRule, sourceContent(), KNOWLEDGE).map(({ fact }) => fact);
    expect(facts).toHaveLength(17);
    // Project 7 speaks of both sides, and names no agency.
    expect(facts.indexOf("noParticipation")).toBe(6);
    expect(facts.filter((fact) => fact === "namedOnly")).toHaveLength(16);
  });
});
