import { describe, expect, test } from "vitest";
import { insertInto, refusalOf } from "../../testing/refusal";
import { testRules } from "./rule-cases";
import { openScene, people } from "./scene";

const scene = await openScene();

const note = (row: Record<string, unknown>) =>
  insertInto("workspace.internal_note", {
    id: "note-1",
    update_id: "update-1",
    author_id: people.hk,
    side_code: "HONG_KONG",
    text: "待覆核。",
    ...row,
  });

testRules(scene, [
  {
    rule: "internal_note_text",
    refuses: "a note that says nothing",
    broken: [note({ text: " \u3000" })],
    sound: [note({ text: "是" })],
  },
  {
    rule: "internal_note_text",
    refuses: "a note of more than 2,000 characters",
    broken: [note({ text: "是".repeat(2001) })],
    sound: [note({ text: "是".repeat(2000) })],
  },
  {
    rule: "internal_note_shared",
    refuses: "a note that nobody shared at some time",
    broken: [note({ shared_at: "2031-05-01" })],
    sound: [note({ shared_at: "2031-05-01", shared_by_id: people.hk2 })],
  },
]);

describe("the roles", () => {
  test("the workspace shares a note and takes it away, and alters none", async () => {
    const share = `UPDATE workspace.internal_note SET shared_at = now(), shared_by_id = '${people.hk}'`;
    const remove = "DELETE FROM workspace.internal_note";
    expect(await refusalOf(scene.as.workspace, [note({}), share, remove])).toBeNull();
    const moved = "UPDATE workspace.internal_note SET side_code = 'GUANGDONG'";
    expect(await refusalOf(scene.as.workspace, [note({}), moved])).toBe("42501");
    const reworded = "UPDATE workspace.internal_note SET text = 'another'";
    expect(await refusalOf(scene.as.workspace, [note({}), reworded])).toBe("42501");
  });

  test("the public has no way to them", async () => {
    expect(await refusalOf(scene.as.public, ["SELECT 1 FROM workspace.internal_note"])).toBe("42501");
    expect(await refusalOf(scene.as.public, ["SELECT 1 FROM workspace.presence"])).toBe("42501");
  });
});
