import { describe, expect, test } from "vitest";
import { insertInto, refusalOf, type Statement } from "../../testing/refusal";
import { testAppendOnly } from "./append-only";
import { testRules } from "./rule-cases";
import { openScene, people, rows } from "./scene";

const scene = await openScene();

const close = insertInto("workspace.account_closure", {
  account_id: people.member,
  closed_by_id: people.admin,
});
const erase = (row: Record<string, unknown> = {}) =>
  insertInto("workspace.account_erasure", { account_id: people.member, erased_by_id: people.admin, ...row });
const event = insertInto("workspace.audit_event", { ...rows.event, actor_id: people.member });

testRules(scene, [
  {
    rule: "account_erasure_account_id_fkey",
    refuses: "to erase who is behind an account that is open",
    broken: [erase()],
    sound: [close, erase()],
  },
  {
    rule: "account_erasure_by_another",
    refuses: "somebody who erases themselves",
    broken: [close, erase({ erased_by_id: people.member })],
    sound: [close, erase()],
  },
]);

testAppendOnly(scene, "append_only", [
  {
    table: "workspace.account_erasure",
    row: [close, erase()],
    attempts: [
      "UPDATE workspace.account_erasure SET erased_at = now()",
      "DELETE FROM workspace.account_erasure",
      "TRUNCATE workspace.account_erasure",
    ],
  },
]);

const BLANK = `SELECT workspace.blank_person('${people.member}')`;
/** What the function does, done by hand. */
const byHand = (more = "") =>
  `UPDATE workspace.audit_event e SET person_hash = workspace.person_of_event(e), person_salt = NULL, actor_name = ''${more}`;

describe("audit_event_stays on workspace.audit_event", () => {
  test("lets the person of an erased account be blanked by the function, for the role that serves people too", async () => {
    for (const role of [scene.as.workspace, scene.as.owner])
      expect(await refusalOf(role, [close, erase(), event, BLANK])).toBeNull();
  });

  const refused: [string, Statement[]][] = [
    ["the person of an account that is closed and not erased", [close, event, BLANK]],
    ["somebody else's person", [close, erase(), event, byHand(", actor_id = NULL")]],
    ["another hash in the person's place", [close, erase(), event, `${byHand()} , action = 'x'`]],
    ["an event a second time", [close, erase(), event, BLANK, byHand()]],
    ["a name without its salt", [close, erase(), event, "UPDATE workspace.audit_event SET actor_name = ''"]],
  ];
  test.each(refused)("lets nobody blank %s, the owner of the table included", async (_, statements) => {
    expect(await refusalOf(scene.as.owner, statements)).toBe("append_only");
  });
});

describe("audit_event_person_blank on workspace.audit_event", () => {
  test("holds no name beside the hash of an erased person, even past the trigger", async () => {
    const past = "SET LOCAL session_replication_role = replica";
    const named = "UPDATE workspace.audit_event SET person_hash = repeat('a', 64)";
    expect(await refusalOf(scene.as.owner, [event, past, named])).toBe("audit_event_person_blank");
    expect(
      await refusalOf(scene.as.owner, [event, past, `${named}, person_salt = NULL, actor_name = ''`]),
    ).toBeNull();
  });
});
