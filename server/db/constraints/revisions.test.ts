import { describe, expect, test } from "vitest";
import { insertInto, refusalOf, ruleOf } from "../../testing/refusal";
import { testAppendOnly } from "./append-only";
import { after, testRules } from "./rule-cases";
import { agencies, commit, draft, openScene, people, rows } from "./scene";

const scene = await openScene();

const second = rows.draft;
const revision = (row: Record<string, unknown>) =>
  insertInto("workspace.revision", { ...rows.revision, ...row });
const chinese = { ...rows.text, locale: "zh-Hans", standing: "WRITTEN", source_digest: "digest" };
const text = (row: Record<string, unknown>) => insertInto("workspace.revision_text", { ...chinese, ...row });
const activity = (row: Record<string, unknown>) =>
  insertInto("workspace.activity", { ...rows.activity, ...row });
const head = (id: string | null) => ({
  text: "UPDATE workspace.progress_update SET head_revision_id = $1 WHERE id = 'update-1'",
  values: [id],
});
const step = (row: Record<string, unknown>) => insertInto("workspace.review_step", { ...rows.step, ...row });

const onBehalf = (row: Record<string, unknown>) =>
  revision({ ...second, on_behalf_of_id: agencies.ipd, on_behalf_side: "HONG_KONG", ...row });

testRules(scene, [
  {
    rule: "revision_on_behalf",
    refuses: "a workspace.revision for an agency of no side",
    broken: [onBehalf({ on_behalf_side: null })],
    sound: [onBehalf({})],
  },
  {
    rule: "revision_on_behalf_by_officer",
    refuses: "that a member writes a workspace.revision for an agency",
    broken: [onBehalf({ author_id: people.member })],
    sound: [onBehalf({ author_id: people.hk2 })],
  },
  {
    rule: "revision_author_id_on_behalf_side_fkey",
    refuses: "an officer who writes for an agency of the other side",
    broken: [onBehalf({ author_id: people.gd })],
    sound: [onBehalf({ author_id: people.gd, on_behalf_of_id: agencies.gdIpa, on_behalf_side: "GUANGDONG" })],
  },
  {
    rule: "revision_on_behalf_of_id_on_behalf_side_fkey",
    refuses: "an agency that is passed off as one of the officer's side",
    broken: [onBehalf({ on_behalf_of_id: agencies.gdIpa })],
    sound: [onBehalf({})],
  },
  {
    rule: "revision_one_per_base",
    refuses: "two revisions from the same one",
    broken: [revision(second), revision({ ...second, id: "revision-3", ordinal: 3 })],
    sound: [revision(second), revision({ ...second, id: "revision-3", ordinal: 3, base_id: "revision-2" })],
  },
  {
    rule: "revision_ordinal",
    refuses: "ordinal 0",
    broken: [revision({ id: "revision-2", update_id: "update-2", ordinal: 0 })],
    sound: [revision({ id: "revision-2", update_id: "update-2", ordinal: 1 })],
  },
  {
    rule: "revision_ordinal",
    refuses: "a second revision that names none before it",
    broken: [revision({ ...second, base_id: null })],
    sound: [revision(second)],
  },
  {
    rule: "revision_ordinal",
    refuses: "a first revision that names one before it",
    broken: [revision({ ...second, update_id: "update-2", ordinal: 1 })],
    sound: [revision({ id: "revision-2", update_id: "update-2", ordinal: 1 })],
  },
  {
    rule: "revision_base_id_update_id_fkey",
    refuses: "to start from another update's revision",
    broken: [revision({ ...second, update_id: "update-2" })],
    sound: [revision(second)],
  },
  {
    rule: "revision_follows_base",
    refuses: "to leave out a number",
    broken: [revision({ ...second, ordinal: 3 })],
    sound: [revision(second), revision({ ...second, id: "revision-3", ordinal: 3, base_id: "revision-2" })],
  },
  {
    rule: "progress_update_head_goes_forward",
    refuses: "that an update that was written has no revision",
    broken: [head(null)],
    sound: [head("revision-1")],
  },
  {
    rule: "progress_update_head_goes_forward",
    refuses: "that an update goes back to an older revision",
    broken: [draft, head("revision-2"), head("revision-1")],
    sound: [draft, head("revision-2"), head("revision-2")],
  },
  ...after(
    [draft, insertInto("workspace.revision_text", rows.text)],
    [
      {
        rule: "revision_text_source",
        refuses: "a source text that was made from another",
        broken: [text({ standing: "SOURCE" })],
        sound: [text({ standing: "CONFIRMED" })],
      },
      {
        rule: "revision_text_source",
        refuses: "a translation that does not say what it was made from",
        broken: [text({ source_digest: null })],
        sound: [text({})],
      },
      {
        rule: "revision_text_one_source",
        refuses: "two source texts",
        broken: [text({ standing: "SOURCE", source_digest: null })],
        sound: [text({ standing: "CONVERTED" })],
      },
      {
        rule: "activity_place",
        refuses: "half a place in the narrative",
        broken: [activity({ paragraph: 0 })],
        sound: [activity({ paragraph: 0, text: "5月" })],
      },
    ],
  ),
]);

testAppendOnly(scene, "append_only", [
  {
    table: "workspace.revision",
    row: [],
    attempts: [
      "UPDATE workspace.revision SET source_locale = 'zh-Hans'",
      "DELETE FROM workspace.revision",
      "TRUNCATE workspace.revision CASCADE",
    ],
  },
  {
    table: "workspace.revision_text",
    row: [],
    attempts: [
      "UPDATE workspace.revision_text SET title = ''",
      "DELETE FROM workspace.revision_text",
      "TRUNCATE workspace.revision_text",
    ],
  },
  {
    table: "workspace.participation",
    row: [draft, insertInto("workspace.participation", rows.participation)],
    attempts: [
      "UPDATE workspace.participation SET role = 'SUPPORTER'",
      "DELETE FROM workspace.participation",
      "TRUNCATE workspace.participation",
    ],
  },
  {
    table: "workspace.activity",
    row: [draft, activity({})],
    attempts: [
      "UPDATE workspace.activity SET date = '2031'",
      "DELETE FROM workspace.activity",
      "TRUNCATE workspace.activity",
    ],
  },
  {
    table: "workspace.figure",
    row: [draft, insertInto("workspace.figure", rows.figure)],
    attempts: [
      "UPDATE workspace.figure SET value = 997",
      "DELETE FROM workspace.figure",
      "TRUNCATE workspace.figure",
    ],
  },
  {
    table: "workspace.review_step",
    row: [step({})],
    attempts: [
      "UPDATE workspace.review_step SET kind = 'ACCEPTED'",
      "DELETE FROM workspace.review_step",
      "TRUNCATE workspace.review_step CASCADE",
    ],
  },
]);

describe("two first revisions of an update", () => {
  test("are refused even where the ordinal, which already forbids them, is not looked at", async () => {
    const unguarded = "ALTER TABLE workspace.revision DROP CONSTRAINT revision_ordinal";
    const first = revision({ id: "revision-a", update_id: "update-2" });
    const another = revision({ id: "revision-b", update_id: "update-2", ordinal: 2 });
    expect(await refusalOf(scene.as.owner, [unguarded, first, another])).toBe("revision_one_per_base");
    expect(await refusalOf(scene.as.owner, [unguarded, first])).toBeNull();
  });
});

describe("two saves at once from the same revision", () => {
  const save = (writer: number, base: string | null, ordinal: number, update: string) =>
    commit(scene.as.workspace, [
      revision({ id: `${update}/${ordinal}/${writer}`, update_id: update, ordinal, base_id: base }),
    ]);

  test.each([
    ["the first", "update-3", null, 1],
    ["the second", "update-1", "revision-1", 2],
  ] as const)("of twenty writers of %s revision, one succeeds and nineteen are refused", async (...race) => {
    const [, update, base, ordinal] = race;
    const writers = Array.from({ length: 20 }, (_, writer) => save(writer, base, ordinal, update));
    const outcomes = await Promise.allSettled(writers);
    const refusals = outcomes.flatMap((outcome) =>
      outcome.status === "rejected" ? [ruleOf(outcome.reason)] : [],
    );
    expect(refusals).toHaveLength(19);
    // Whichever of the two indexes is asked first: both say that this place is taken.
    for (const rule of refusals)
      expect(["revision_one_per_base", "revision_update_id_ordinal_key"]).toContain(rule);
  });
});
