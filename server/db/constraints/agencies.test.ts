import { describe, expect, test } from "vitest";
import { insertInto, refusalOf } from "../../testing/refusal";
import { testAppendOnly } from "./append-only";
import { after, testRules } from "./rule-cases";
import { agencies, openScene, people } from "./scene";

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
  test("the workspace takes no agency away", async () => {
    const removed = "DELETE FROM workspace.agency WHERE id = 'one'";
    expect(await refusalOf(scene.as.workspace, [agency("one"), removed])).toBe("42501");
  });
});
