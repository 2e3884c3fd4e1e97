import { describe, expect, onTestFinished, test } from "vitest";
import { insertInto, refusalOf, ruleOf } from "../../testing/refusal";
import { testRules } from "./rule-cases";
import { commit, DIGEST, draft, endorsedAgain, endorsements, opened, openScene, rows } from "./scene";

const scene = await openScene();
// What is saved and what is published before any of these tests begins: the first revision and the first edition.
await commit(scene.as.workspace, [
  ...endorsements,
  insertInto("published.edition", rows.edition),
  insertInto("published.progress_update", rows.publishedUpdate),
]);

const chinese = { locale: "zh-Hans", standing: "WRITTEN", source_digest: "digest" };
const parts = {
  "workspace.revision_text": { ...rows.text, ...chinese },
  "workspace.participation": rows.participation,
  "workspace.activity": rows.activity,
  "workspace.figure": rows.figure,
};
const next = [
  ...[...opened, ...endorsedAgain],
  insertInto("published.edition", { ...rows.edition, id: "edition-2", number: 2 }),
];
const listed = (edition_id: string) =>
  insertInto("published.progress_update", { ...rows.publishedUpdate, edition_id, number: 2 });
const counted = (edition_id: string) =>
  insertInto("published.figure", { ...rows.publishedFigure, edition_id, update_number: 2 });
const attached = (edition_id: string, update_number: number) =>
  insertInto("published.attachment", {
    ...{ edition_id, update_number, position: 0, name: "1-photo.png", media_type: "image/png" },
    ...{ size: 100, sha256: DIGEST, caption: {} },
  });

testRules(scene, [
  ...Object.entries(parts).map(([table, part]) => ({
    rule: "revision_is_whole",
    refuses: `a row of ${table} in a saved revision`,
    broken: [insertInto(table, { ...part, revision_id: "revision-1" })],
    sound: [draft, insertInto(table, part)],
  })),
  {
    rule: "revision_is_whole",
    refuses: "several rows of which one is in a saved revision",
    broken: [
      draft,
      `INSERT INTO workspace.activity (revision_id, position, date)
       VALUES ('revision-2', 0, '2031'), ('revision-1', 0, '2031')`,
    ],
    sound: [
      draft,
      `INSERT INTO workspace.activity (revision_id, position, date)
       VALUES ('revision-2', 0, '2031'), ('revision-2', 1, '2031')`,
    ],
  },
  {
    rule: "edition_is_whole",
    refuses: "an update in an edition that is published",
    broken: [listed("edition-1")],
    sound: [...next, listed("edition-2")],
  },
  {
    rule: "edition_is_whole",
    refuses: "an attachment in an edition that is published",
    broken: [attached("edition-1", 1)],
    sound: [...next, listed("edition-2"), attached("edition-2", 2)],
  },
  {
    rule: "edition_is_whole",
    refuses: "a figure in an edition that is published",
    broken: [insertInto("published.figure", rows.publishedFigure)],
    sound: [...next, listed("edition-2"), counted("edition-2")],
  },
]);

const figure = insertInto("workspace.figure", rows.figure);

describe("a revision and its parts of one transaction", () => {
  const ways = {
    "the revision within a savepoint": ["SAVEPOINT a", draft, "RELEASE a", figure],
    "the figure within a savepoint": [draft, "SAVEPOINT a", figure],
    "both within savepoints of their own": ["SAVEPOINT a", draft, "RELEASE a", "SAVEPOINT b", figure],
    "one savepoint within another": ["SAVEPOINT a", "SAVEPOINT b", draft, "RELEASE b", figure],
    "after a savepoint that was given up": [
      "SAVEPOINT a",
      draft,
      "ROLLBACK TO a",
      "SAVEPOINT b",
      draft,
      figure,
    ],
  };

  test.each(Object.entries(ways))("are let through with %s", async (_, statements) => {
    for (const role of ["workspace", "owner"] as const)
      expect(await refusalOf(scene.as[role], statements)).toBeNull();
  });
});

describe("a revision of a transaction that began later", () => {
  test.each([
    ["as it is", [draft]],
    ["within a savepoint", ["SAVEPOINT a", draft, "RELEASE a"]],
  ])("takes nothing from one that began before it, saved %s", async (way, saving) => {
    const own = { ...rows.project, id: way, slug: way.replaceAll(" ", "-") };
    const client = await scene.as.workspace.connect();
    onTestFinished(async () => {
      await client.query("ROLLBACK");
      client.release();
      await scene.as.owner.query(
        "SET session_replication_role = replica; DELETE FROM workspace.revision WHERE id = 'revision-2'; RESET session_replication_role",
      );
    });
    await client.query("BEGIN");
    // Writing gives the transaction its number, which is lower than that of whoever saves now.
    await client.query(insertInto("workspace.project", own));
    await commit(scene.as.workspace, saving);
    expect(ruleOf(await client.query(figure).catch((error: unknown) => error))).toBe("revision_is_whole");
  });
});
