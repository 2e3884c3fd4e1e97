import pg from "pg";
import { describe, expect, onTestFinished, test } from "vitest";
import { insertInto, refusalOf } from "../../testing/refusal";
import { testAppendOnly } from "./append-only";
import { outcomesBeside } from "./at-once";
import { testRules } from "./rule-cases";
import { commit, DIGEST, endorsedAgain, endorsements, opened, openScene, people, rows } from "./scene";

const scene = await openScene();

const edition = (row: Record<string, unknown>) =>
  insertInto("published.edition", { ...rows.edition, ...row });
const withdraw =
  "UPDATE workspace.endorsement SET ended_at = now(), ended_how = 'WITHDRAWN' WHERE side_code = 'GUANGDONG' AND ended_at IS NULL";
const [hongKong] = endorsements;
/** The second edition, by a correction of the first. */
const second = [...opened, ...endorsedAgain, edition({ id: "edition-2", number: 2 })];
const endorsedAs = (subject: string, digest: string = DIGEST) => [
  insertInto("workspace.endorsement", { ...rows.endorsement, id: "hk", subject, digest }),
  insertInto("workspace.endorsement", {
    ...rows.endorsement,
    id: "gd",
    subject,
    digest,
    side_code: "GUANGDONG",
    account_id: people.gd,
  }),
];

testRules(scene, [
  {
    rule: "edition_digest",
    refuses: "a digest that is not the SHA-256 of the bytes",
    broken: [...endorsements, edition({ content: Buffer.from("{ }") })],
    sound: [...endorsements, edition({})],
  },
  {
    rule: "edition_number",
    refuses: "edition 0",
    broken: [...endorsements, edition({ number: 0 })],
    sound: [...endorsements, edition({ number: 1 })],
  },
  {
    rule: "edition_follows_another",
    refuses: "a first edition with another number than 1",
    broken: [...endorsements, edition({ number: 2 })],
    sound: [...endorsements, edition({}), ...second],
  },
  {
    rule: "edition_follows_another",
    refuses: "to leave out a number",
    broken: [...endorsements, edition({}), edition({ id: "edition-3", number: 3 })],
    sound: [...endorsements, edition({}), ...second],
  },
  {
    rule: "edition_corrects_another",
    refuses: "a second edition that comes of no correction",
    broken: [...endorsements, edition({}), edition({ id: "edition-2", number: 2 })],
    sound: [...endorsements, edition({}), ...second],
  },
  {
    rule: "edition_corrects_another",
    refuses: "a second edition after its correction was abandoned",
    broken: [
      ...[...endorsements, edition({}), ...opened],
      insertInto("workspace.correction_abandonment", rows.abandonment),
      ...[...endorsedAgain, edition({ id: "edition-2", number: 2 })],
    ],
    sound: [...endorsements, edition({}), ...second],
  },
  {
    rule: "edition_is_endorsed",
    refuses: "a second edition under the endorsements of the first",
    broken: [...endorsements, edition({}), ...opened, edition({ id: "edition-2", number: 2 })],
    sound: [...endorsements, edition({}), ...second],
  },
  {
    rule: "edition_is_endorsed",
    refuses: "content that one side has endorsed",
    broken: [hongKong ?? "", edition({})],
    sound: [...endorsements, edition({})],
  },
  {
    rule: "edition_is_endorsed",
    refuses: "content of which one side has withdrawn its word",
    broken: [...endorsements, withdraw, edition({})],
    sound: [...endorsements, edition({}), withdraw],
  },
  {
    rule: "edition_is_endorsed",
    refuses: "other content than was endorsed",
    broken: [...endorsedAs("SUMMARY", "0".repeat(64)), edition({})],
    sound: [...endorsedAs("SUMMARY"), edition({})],
  },
  {
    rule: "edition_is_endorsed",
    refuses: "content that was endorsed as a plan",
    broken: [...endorsedAs("PLAN"), edition({})],
    sound: [...endorsedAs("PLAN"), ...endorsements, edition({})],
  },
  {
    rule: "edition_is_endorsed",
    refuses: "a transcription as if it had been endorsed here",
    broken: [...endorsedAs("TRANSCRIPTION"), edition({})],
    sound: [...endorsedAs("TRANSCRIPTION"), edition({ provenance: "PUBLISHED_EARLIER" })],
  },
  {
    rule: "edition_is_endorsed",
    refuses: "the content of another period",
    broken: [...endorsements, edition({ period_slug: "2032" })],
    sound: [...endorsements, edition({ period_slug: "2031" })],
  },
]);

const published = [
  ...endorsements,
  edition({}),
  insertInto("published.progress_update", rows.publishedUpdate),
  insertInto("published.figure", rows.publishedFigure),
];

testAppendOnly(scene, "append_only", [
  {
    table: "published.edition",
    row: published,
    attempts: [
      "UPDATE published.edition SET published_at = now()",
      "DELETE FROM published.edition",
      "TRUNCATE published.edition CASCADE",
    ],
  },
  {
    table: "published.progress_update",
    row: published,
    attempts: [
      "UPDATE published.progress_update SET is_new = false",
      "DELETE FROM published.progress_update",
      "TRUNCATE published.progress_update CASCADE",
    ],
  },
  {
    table: "published.figure",
    row: published,
    attempts: [
      "UPDATE published.figure SET value = 0",
      "DELETE FROM published.figure",
      "TRUNCATE published.figure",
    ],
  },
]);

describe("announce_edition on published.edition", () => {
  test("tells whoever listens, once it is committed, which edition there is", async () => {
    const listener = new pg.Client({ connectionString: scene.database.urls.public });
    await listener.connect();
    onTestFinished(() => listener.end());
    const heard = new Promise<string | undefined>((resolve) =>
      listener.once("notification", ({ payload }) => resolve(payload)),
    );
    await listener.query("LISTEN published");
    // An edition that is not committed is not announced: the one below is what is heard first.
    expect(await refusalOf(scene.as.workspace, [...endorsements, edition({}), ...second])).toBeNull();
    await commit(scene.as.workspace, published);
    expect(await heard).toBe(`2031/1/${DIGEST}`);
  });
});

describe("an edition and a withdrawal at once", () => {
  test("are the edition without its endorsement or neither: the edition waits, and is refused", async () => {
    await commit(scene.as.workspace, [...opened, ...endorsedAgain]);
    const next = edition({ id: "edition-2", number: 2 });
    expect(await outcomesBeside(scene.as.workspace, [withdraw], [next])).toEqual([
      null,
      "edition_is_endorsed",
    ]);
  });
});
