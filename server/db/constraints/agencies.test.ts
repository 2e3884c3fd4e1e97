import { describe, expect, test } from "vitest";
import { accountId } from "../../../prisma/seed/accounts";
import { cast } from "../../testing/cast";
import { insertInto, refusalOf, type Statement } from "../../testing/refusal";
import { testAppendOnly } from "./append-only";
import { outcomesBeside } from "./at-once";
import { after, testRules } from "./rule-cases";
import { agencies, commit, draft, openScene, people, rows } from "./scene";

const scene = await openScene();

const variant = (row: Record<string, unknown> = {}) =>
  insertInto("workspace.agency_variant", {
    id: "variant-1",
    agency_id: agencies.ipd,
    name: "知产署",
    ...row,
  });
const agency = (id: string, side_code: string | null = null) =>
  insertInto("workspace.agency", {
    ...{ id, slug: id, jurisdiction: "HONG_KONG", side_code, name: { en: id }, english_official: true },
  });
const succession = (row: Record<string, unknown> = {}) =>
  insertInto("workspace.agency_succession", {
    ...{ agency_id: "one", successor_id: "two", merged_on: "2031-03-01", merged_by_id: people.admin },
    ...row,
  });

testRules(scene, [
  {
    rule: "agency_variant_span",
    refuses: "an agency_variant that ends before it begins",
    broken: [variant({ valid_from: "2031-03-02", valid_to: "2031-03-01" })],
    sound: [variant({ valid_from: "2031-03-01", valid_to: "2031-03-01" })],
  },
  ...after(
    [variant({ valid_from: "2031-01-01", valid_to: "2031-03-31" })],
    [
      {
        rule: "agency_variant_one_at_a_time",
        refuses: "one agency_variant for two agencies on one day",
        broken: [variant({ id: "variant-2", agency_id: agencies.gdIpa, valid_from: "2031-03-31" })],
        sound: [variant({ id: "variant-2", agency_id: agencies.gdIpa, valid_from: "2031-04-01" })],
      },
      {
        rule: "agency_variant_one_at_a_time",
        refuses: "the same agency_variant of one agency twice",
        broken: [variant({ id: "variant-2" })],
        sound: [variant({ id: "variant-2", valid_to: "2030-12-31" })],
      },
    ],
  ),
  ...after(
    [agency("one"), agency("two"), agency("three"), agency("member", "HONG_KONG")],
    [
      {
        rule: "agency_succession_of_another",
        refuses: "an agency_succession by the agency itself",
        broken: [succession({ successor_id: "one" })],
        sound: [succession()],
      },
      {
        rule: "agency_succession_of_standing",
        refuses: "an agency_succession by one that is part of another",
        broken: [succession({ agency_id: "two", successor_id: "three" }), succession()],
        sound: [succession(), succession({ agency_id: "two", successor_id: "three" })],
      },
      {
        rule: "agency_succession_of_standing",
        refuses: "an agency_succession by one of another side",
        broken: [succession({ successor_id: "member" })],
        sound: [succession({ agency_id: "member", successor_id: agencies.ipd })],
      },
    ],
  ),
]);

const merged = [agency("one", "HONG_KONG"), succession({ successor_id: agencies.ipd })];
const update4 = [
  insertInto("workspace.progress_update", {
    ...rows.update,
    id: "update-4",
    project_id: "project-4",
    number: 4,
  }),
];
const belonging = { agency_id: "one", side_code: "HONG_KONG" };
const stands = (table: string, row: Record<string, unknown>, first: readonly Statement[] = []) => ({
  rule: "agency_stands",
  refuses: `${table} to an agency that is part of another`,
  broken: [...merged, ...first, insertInto(`workspace.${table}`, { ...row, ...belonging })],
  sound: [
    ...merged,
    ...first,
    insertInto(`workspace.${table}`, { ...row, side_code: "HONG_KONG", agency_id: agencies.ipd }),
  ],
});
const invitation = insertInto("workspace.invitation", {
  ...{ id: "invitation-1", token_hash: "a", email: "wong@example.org", name: "黃先生", locale: "zh-Hant" },
  ...{ role: "MEMBER", side_code: "HONG_KONG", invited_by_id: people.admin, expires_at: "2031-03-01" },
});

testRules(scene, [
  stands("assignment", { update_id: "update-4", kind: "RESPONSIBLE" }, update4),
  stands("agency_membership", { account_id: accountId(cast.hkCustomsMember) }),
  stands("invited_membership", { invitation_id: "invitation-1" }, [invitation]),
]);

describe("a merge and work that is given to the agency at the same moment", () => {
  test("leave no agency with work that is part of another: the work waits, and is refused", async () => {
    const dying = { agency_id: "dying", side_code: "HONG_KONG" };
    await commit(scene.as.workspace, [agency("dying", "HONG_KONG"), ...update4]);
    const merge = [succession({ agency_id: "dying", successor_id: agencies.ipd })];
    const work = [
      insertInto("workspace.assignment", { ...rows.assignment, ...dying, update_id: "update-4" }),
    ];
    expect(await outcomesBeside(scene.as.workspace, merge, work)).toEqual([null, "agency_stands"]);
  });
});

testAppendOnly(scene, "append_only", [
  {
    table: "workspace.agency_succession",
    row: [agency("one"), agency("two"), succession()],
    attempts: [
      "UPDATE workspace.agency_succession SET merged_on = '2031-01-01'",
      "DELETE FROM workspace.agency_succession",
      "TRUNCATE workspace.agency_succession",
    ],
  },
]);

describe("the roles", () => {
  test("the workspace takes an agency away that nothing speaks of, and no other", async () => {
    const remove = (id: string) => `DELETE FROM workspace.agency WHERE id = '${id}'`;
    expect(await refusalOf(scene.as.workspace, [agency("one"), remove("one")])).toBeNull();
    expect(await refusalOf(scene.as.workspace, [remove(agencies.gdIpa)])).toMatch(/^agency_membership_/);
    const named = [draft, insertInto("workspace.participation", { ...rows.participation, agency_id: "one" })];
    expect(await refusalOf(scene.as.workspace, [agency("one"), ...named, remove("one")])).toBe(
      "participation_agency_id_fkey",
    );
  });
});
