import { describe, expect, it } from "vitest";
import { appRouter } from "@/server/api/root";
import { LOCALES } from "@/server/kernel/locale";
import { agrees } from "@/server/testing/procedure-cases/agrees";
import { everyCase } from "@/server/testing/procedure-cases/every-case";
import { read } from "@/server/testing/source-code";
import type { Permission } from "./permission";
import { PEOPLE, PERMISSION_STATES } from "./permission.schema";
import { ON_THE_WAY_IN, PERMISSIONS } from "./permissions";
import { sampleFacts } from "./sample-facts";
import { SAMPLE_PEOPLE } from "./sample-people";

const lines = Object.values(PERMISSIONS).flatMap((group) => Object.entries(group));

/** What the table says of one procedure, beside what its case says, wherever both say something. */
function comparisons(path: string, permission: Permission) {
  const answers = everyCase.get(path)?.answers ?? {};
  return PERMISSION_STATES.flatMap((state) => {
    const told = answers[state];
    if (!told) return [];
    return PEOPLE.map((person) => {
      const decision = permission.decide(SAMPLE_PEOPLE[person], sampleFacts(state));
      const isSame = agrees(decision, told[person], permission);
      return { path, state, person, decision, told: told[person], isSame };
    });
  });
}

describe("the table of permissions", () => {
  it("has every procedure in exactly one line", () => {
    const how =
      "name it in the line of server/modules/permission that it belongs to, or in a new one with its words";
    const named = lines.flatMap(([, { procedures }]) => procedures).concat(ON_THE_WAY_IN);
    expect(named.toSorted(), how).toEqual(Object.keys(appRouter._def.procedures).toSorted());
  });

  it.each(lines)("says of %s what the API answers, to each person and in each state", (_, permission) => {
    const compared = permission.procedures.flatMap((path) => comparisons(path, permission));
    expect(compared.length).toBeGreaterThan(0);
    expect(compared.filter(({ isSame }) => !isSame)).toEqual([]);
  });

  it.each(LOCALES)("has words for each line in %s", (locale) => {
    const words = JSON.parse(read(`server/i18n/messages/${locale}/permission.json`));
    expect(Object.keys(words.lines).toSorted()).toEqual(lines.map(([name]) => name).toSorted());
    expect(Object.keys(words.states)).toEqual([...PERMISSION_STATES]);
    expect(Object.keys(words.people)).toEqual([...PEOPLE]);
  });
});
