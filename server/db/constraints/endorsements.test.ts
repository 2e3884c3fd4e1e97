import { describe, expect, test } from "vitest";
import { insertInto, refusalOf, ruleOf } from "../../testing/refusal";
import { testRules } from "./rule-cases";
import { commit, endorsements, openScene, people, rows } from "./scene";

const scene = await openScene();

const endorsement = (row: Record<string, unknown>) =>
  insertInto("workspace.endorsement", { ...rows.endorsement, ...row });
const end = "UPDATE workspace.endorsement SET ended_at = now(), ended_how = 'WITHDRAWN'";
const ended = { ended_at: "2031-07-01T00:00:00Z", ended_how: "VOIDED" };

testRules(scene, [
  {
    rule: "endorsement_one_per_side",
    refuses: "a second endorsement in force for one side",
    broken: [endorsement({}), endorsement({ id: "second", account_id: people.hk2 })],
    sound: [endorsement({}), end, endorsement({ id: "second", account_id: people.hk2 })],
  },
  {
    rule: "endorsement_account_id_side_code_fkey",
    refuses: "endorsing for the other side",
    broken: [endorsement({ side_code: "GUANGDONG" })],
    sound: endorsements,
  },
  {
    rule: "endorsement_digest",
    refuses: "what is no SHA-256 in hexadecimal",
    broken: [endorsement({ digest: rows.endorsement.digest.toUpperCase() })],
    sound: [endorsement({})],
  },
  {
    rule: "endorsement_ended",
    refuses: "an end of which nobody knows how it came",
    broken: [endorsement({ ended_at: "2031-07-01" })],
    sound: [endorsement(ended)],
  },
  {
    rule: "endorsement_ended",
    refuses: "an end of which nobody knows when it came",
    broken: [endorsement({ ended_how: "VOIDED" })],
    sound: [endorsement(ended)],
  },
  {
    rule: "endorsement_ended_by",
    refuses: "that somebody ended what is in force",
    broken: [endorsement({ ended_by_id: people.gd })],
    sound: [endorsement({ ...ended, ended_by_id: people.gd })],
  },
  {
    rule: "endorsement_ends_after_it_began",
    refuses: "an end before the beginning",
    broken: [endorsement({ ...ended, given_at: "2031-07-01T00:00:00.001Z" })],
    sound: [endorsement({ ...ended, given_at: "2031-07-01T00:00:00Z" })],
  },
  {
    rule: "endorsement_by_officer",
    refuses: "a member's endorsement",
    broken: [endorsement({ account_id: people.member })],
    sound: [endorsement({ account_id: people.hk2 })],
  },
  {
    rule: "endorsement_by_officer",
    refuses: "an administrator's endorsement",
    broken: [endorsement({ account_id: people.admin })],
    sound: [endorsement({})],
  },
  {
    rule: "endorsement_by_officer",
    refuses: "the endorsement of an officer whose account is closed",
    broken: [
      insertInto("workspace.account_closure", { account_id: people.hk, closed_by_id: people.admin }),
      endorsement({}),
    ],
    sound: [
      insertInto("workspace.account_closure", { account_id: people.hk, closed_by_id: people.admin }),
      endorsement({ account_id: people.hk2 }),
    ],
  },
  {
    rule: "endorsement_only_ends",
    refuses: "bringing an ended endorsement back",
    broken: [
      endorsement(ended),
      "UPDATE workspace.endorsement SET ended_at = NULL, ended_how = NULL WHERE ended_at IS NOT NULL",
    ],
    sound: [endorsement(ended), endorsement({ id: "again" })],
  },
  {
    rule: "endorsement_only_ends",
    refuses: "ending it twice",
    broken: [endorsement({}), end, end],
    sound: [endorsement({}), end],
  },
  ...["digest = repeat('0', 64)", "given_at = now()", "subject = 'PLAN'", "id = 'other'"].map((change) => ({
    rule: "endorsement_only_ends",
    refuses: `that it ends with ${change}`,
    broken: [endorsement({ given_at: "2021-06-01" }), `${end}, ${change}`],
    sound: [endorsement({ given_at: "2021-06-01" }), `${end}, ended_by_id = '${people.gd}'`],
  })),
  {
    rule: "endorsement_only_ends",
    refuses: "that an officer who has endorsed changes sides",
    broken: [
      endorsement({}),
      `UPDATE workspace.account SET side_code = 'GUANGDONG' WHERE id = '${people.hk}'`,
    ],
    sound: [
      endorsement({}),
      `UPDATE workspace.account SET side_code = 'GUANGDONG' WHERE id = '${people.hk2}'`,
    ],
  },
]);

describe("one person", () => {
  test("holds no two endorsements in force, even past the foreign key that already forbids it", async () => {
    // Switches off foreign keys and triggers, so that only the index stands in the way. Only the owner can.
    const unguarded = "SET LOCAL session_replication_role = replica";
    const both = [endorsement({}), endorsement({ id: "second", side_code: "GUANGDONG" })];
    expect(await refusalOf(scene.as.owner, [unguarded, ...both])).toBe("endorsement_one_per_person");
    const [first, second] = both;
    expect(
      await refusalOf(scene.as.owner, [unguarded, ...[first, end, second].flatMap((s) => s ?? [])]),
    ).toBe(null);
    expect(await refusalOf(scene.as.workspace, [unguarded])).toBe("42501");
  });
});

describe("the workspace role", () => {
  test("ends an endorsement, and cannot delete it", async () => {
    expect(await refusalOf(scene.as.workspace, [endorsement({}), end])).toBeNull();
    const deletion = "DELETE FROM workspace.endorsement";
    expect(await refusalOf(scene.as.workspace, [endorsement({}), deletion])).toBe("42501");
  });
});

describe("two officers of one side at once", () => {
  test("give one endorsement between them", async () => {
    const given = [people.hk, people.hk2].map((account, index) =>
      commit(scene.as.workspace, [endorsement({ id: `at-once-${index}`, account_id: account })]),
    );
    const outcomes = await Promise.allSettled(given);
    const refusals = outcomes.flatMap((outcome) =>
      outcome.status === "rejected" ? [ruleOf(outcome.reason)] : [],
    );
    expect(refusals).toEqual(["endorsement_one_per_side"]);
  });
});
