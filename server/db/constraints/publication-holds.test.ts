import { describe, expect, test } from "vitest";
import { insertInto, refusalOf, ruleOf } from "../../testing/refusal";
import { testAppendOnly } from "./append-only";
import { after, testRules } from "./rule-cases";
import { commit, DIGEST, endorsements, openScene, people, rows } from "./scene";

const scene = await openScene();
await commit(scene.as.workspace, endorsements);

const held = {
  id: "hold-1",
  period_id: "2031",
  digest: DIGEST,
  set_by_id: people.gd,
  set_at: "2032-01-01T00:00:00Z",
  publish_at: "2032-01-08T00:00:00Z",
};
const stopped = { hold_id: "hold-1", how: "STOPPED", by_id: people.hk, reason: "A figure is in doubt." };
const kept = { period_id: "2031", digest: DIGEST, bytes: Buffer.from("{}") };

const hold = (row: Record<string, unknown> = {}) =>
  insertInto("workspace.publication_hold", { ...held, ...row });
const stop = (row: Record<string, unknown> = {}) =>
  insertInto("workspace.publication_hold_stop", { ...stopped, ...row });
const edition = (published_at: string) => insertInto("published.edition", { ...rows.edition, published_at });
const keep = (row: Record<string, unknown> = {}) => insertInto("workspace.kept_content", { ...kept, ...row });
const end =
  "UPDATE workspace.endorsement SET ended_at = now(), ended_how = 'WITHDRAWN' WHERE side_code = 'HONG_KONG'";
const close = insertInto("workspace.account_closure", { account_id: people.hk, closed_by_id: people.admin });
const OTHER = "0".repeat(64);

testRules(scene, [
  {
    rule: "publication_hold_digest",
    refuses: "a publication_hold of what is no SHA-256",
    broken: [hold({ digest: DIGEST.toUpperCase() })],
    sound: [hold()],
  },
  {
    rule: "publication_hold_lies_ahead",
    refuses: "a hold until a moment that is past",
    broken: [hold({ publish_at: held.set_at })],
    sound: [hold({ publish_at: "2032-01-01T00:00:01Z" })],
  },
  {
    rule: "publication_hold_lies_ahead",
    refuses: "a hold of more than ninety days",
    broken: [hold({ publish_at: "2032-03-31T00:00:01Z" })],
    sound: [hold({ publish_at: "2032-03-31T00:00:00Z" })],
  },
  ...[people.admin, people.member].map((who) => ({
    rule: "publication_hold_by_officer",
    refuses: `a hold set by ${who === people.admin ? "an administrator" : "a member"}`,
    broken: [hold({ set_by_id: who })],
    sound: [hold({ set_by_id: people.hk2 })],
  })),
  {
    rule: "publication_hold_by_officer",
    refuses: "a hold set by an officer whose account is closed",
    broken: [close, hold({ set_by_id: people.hk })],
    sound: [close, hold()],
  },
  {
    rule: "publication_hold_one_standing",
    refuses: "a second publication_hold while one stands",
    broken: [hold(), hold({ id: "hold-2" })],
    sound: [hold(), stop(), hold({ id: "hold-2" })],
  },
  {
    rule: "publication_hold_is_endorsed",
    refuses: "a publication_hold of what one side has endorsed",
    broken: [end, hold()],
    sound: [hold()],
  },
  {
    rule: "publication_hold_is_endorsed",
    refuses: "a publication_hold of other content than was endorsed",
    broken: [hold({ digest: OTHER })],
    sound: [hold()],
  },
  {
    rule: "publication_hold_is_endorsed",
    refuses: "that an endorsement ends while its hold stands",
    broken: [hold(), end],
    sound: [hold(), end, stop({ how: "WITHDRAWN", reason: null })],
  },
  {
    rule: "edition_waits_for_hold",
    refuses: "an edition before the hold has run out",
    broken: [hold(), edition("2032-01-07T23:59:59.999Z")],
    sound: [hold(), edition(held.publish_at)],
  },
]);

testRules(
  scene,
  after(
    [hold()],
    [
      {
        rule: "publication_hold_stop_reason",
        refuses: "that an officer stops it and says nothing",
        broken: [stop({ reason: "  " })],
        sound: [stop()],
      },
      {
        rule: "publication_hold_stop_reason",
        refuses: "a reason in nobody's words",
        broken: [stop({ how: "VOIDED" })],
        sound: [stop({ how: "VOIDED", reason: null })],
      },
      {
        rule: "publication_hold_stop_code",
        refuses: "that publishing was refused for no reason",
        broken: [stop({ how: "REFUSED", reason: null, by_id: null })],
        sound: [
          stop({ how: "REFUSED", reason: null, by_id: null, code: "endorsement.changedSinceEndorsed" }),
        ],
      },
      {
        rule: "publication_hold_stop_by",
        refuses: "that nobody stopped it",
        broken: [stop({ by_id: null })],
        sound: [stop({ by_id: null, how: "VOIDED", reason: null })],
      },
      ...[people.admin, people.member].map((who) => ({
        rule: "publication_hold_by_officer",
        refuses: `that ${who === people.admin ? "an administrator" : "a member"} stops a publication (publication_hold_stop)`,
        broken: [stop({ by_id: who })],
        sound: [stop({ by_id: people.gd2 })],
      })),
      {
        rule: "publication_hold_stop_pkey",
        refuses: "stopping it twice",
        broken: [stop(), stop()],
        sound: [stop()],
      },
      {
        rule: "publication_hold_stop_in_time",
        refuses: "stopping a publication_hold_stop that has led to its edition",
        broken: [edition(held.publish_at), stop()],
        sound: [stop()],
      },
    ],
  ),
);

testRules(scene, [
  {
    rule: "kept_content_digest",
    refuses: "kept_content that is not what its digest says",
    broken: [keep({ bytes: Buffer.from("[]") })],
    sound: [keep()],
  },
  {
    rule: "endorsed_content_stays",
    refuses: "to forget kept_content that was endorsed",
    broken: [keep(), "DELETE FROM workspace.kept_content"],
    sound: [
      keep({
        bytes: Buffer.from("[]"),
        digest: "4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945",
      }),
      "DELETE FROM workspace.kept_content",
    ],
  },
]);

const APPEND_ONLY = ["publication_hold", "publication_hold_stop"].map((table) => ({
  table: `workspace.${table}`,
  // A table with something still to be looked at is not truncated by anybody.
  row: [hold(), stop(), "SET CONSTRAINTS ALL IMMEDIATE"],
  attempts: [
    `UPDATE workspace.${table} SET ${table === "publication_hold" ? "publish_at = now()" : "reason = 'x'"}`,
    `DELETE FROM workspace.${table}`,
    `TRUNCATE workspace.${table} CASCADE`,
  ],
}));
testAppendOnly(scene, "append_only", [
  ...APPEND_ONLY,
  {
    table: "workspace.kept_content",
    row: [keep()],
    attempts: ["UPDATE workspace.kept_content SET kept_at = now()", "TRUNCATE workspace.kept_content"],
  },
]);

describe("two at once", () => {
  test("set one hold between them", async () => {
    const attempt = (id: string) =>
      commit(scene.as.workspace, [hold({ id })]).then(
        () => "set",
        (error: unknown) => ruleOf(error),
      );
    const done = await Promise.all(["hold-1", "hold-2", "hold-3", "hold-4"].map(attempt));
    expect(done.toSorted()).toEqual([...Array(3).fill("publication_hold_one_standing"), "set"]);
    const taken = done.indexOf("set") + 1;
    await commit(scene.as.workspace, [stop({ hold_id: `hold-${taken}` })]);
  });

  test("the public has no way to holds and to what is kept", async () => {
    for (const table of ["publication_hold", "publication_hold_stop", "kept_content"])
      expect(await refusalOf(scene.as.public, [`SELECT 1 FROM workspace.${table}`])).toBe("42501");
  });
});
