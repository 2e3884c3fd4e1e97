import { describe, expect, test } from "vitest";
import { insertInto, refusalOf } from "../../testing/refusal";
import { testRules } from "./rule-cases";
import { DIGEST, openScene, people } from "./scene";

const scene = await openScene();

const dismissal = (row: Record<string, unknown>) =>
  insertInto("workspace.dismissed_finding", {
    id: "dismissed-1",
    update_id: "update-1",
    rule: "doubledWords",
    fact: "word",
    fingerprint: DIGEST,
    reason: "So it is called.",
    account_id: people.hk,
    ...row,
  });

testRules(scene, [
  {
    rule: "dismissed_finding_reason",
    refuses: "a dismissal without a reason",
    broken: [dismissal({ reason: " \u3000" })],
    sound: [dismissal({ reason: "是" })],
  },
  {
    rule: "dismissed_finding_reason",
    refuses: "a reason of more than 500 characters",
    broken: [dismissal({ reason: "是".repeat(501) })],
    sound: [dismissal({ reason: "是".repeat(500) })],
  },
  {
    rule: "dismissed_finding_fingerprint",
    refuses: "a fingerprint in capitals",
    broken: [dismissal({ fingerprint: DIGEST.toUpperCase() })],
    sound: [dismissal({})],
  },
  {
    rule: "dismissed_finding_update_id_fingerprint_key",
    refuses: "a second dismissal of one finding",
    broken: [dismissal({}), dismissal({ id: "dismissed-2", account_id: people.gd })],
    sound: [
      dismissal({}),
      dismissal({ id: "dismissed-2", update_id: "update-2" }),
      "DELETE FROM workspace.dismissed_finding WHERE id = 'dismissed-1'",
      dismissal({}),
    ],
  },
]);

describe("the roles", () => {
  test("the workspace gives a dismissal and takes it back, and alters none", async () => {
    const alter = "UPDATE workspace.dismissed_finding SET reason = 'another'";
    const takeBack = "DELETE FROM workspace.dismissed_finding";
    expect(await refusalOf(scene.as.workspace, [dismissal({}), takeBack])).toBeNull();
    expect(await refusalOf(scene.as.workspace, [dismissal({}), alter])).toBe("42501");
  });

  test("the public has no way to them", async () => {
    expect(await refusalOf(scene.as.public, ["SELECT 1 FROM workspace.dismissed_finding"])).toBe("42501");
  });
});
