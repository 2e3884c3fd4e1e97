import { insertInto } from "../../testing/refusal";
import { testAppendOnly } from "./append-only";
import { testRules } from "./rule-cases";
import { openScene, people } from "./scene";

const scene = await openScene();

const THREAD = {
  id: "thread-1",
  update_id: "update-1",
  place: "PARAGRAPH",
  locale: "en",
  position: 0,
  revision_id: "revision-1",
};
const COMMENT = {
  id: "comment-1",
  thread_id: "thread-1",
  ordinal: 1,
  author_id: people.member,
  text: "Please add the value.",
};
const thread = (row: Record<string, unknown> = {}) =>
  insertInto("workspace.comment_thread", { ...THREAD, ...row });
const comment = (row: Record<string, unknown> = {}) =>
  insertInto("workspace.comment", { ...COMMENT, ...row });
const mention = (accountId: string) =>
  insertInto("workspace.comment_mention", { comment_id: "comment-1", account_id: accountId });
const step = (row: Record<string, unknown> = {}) =>
  insertInto("workspace.comment_thread_step", {
    ...{ thread_id: "thread-1", ordinal: 1, kind: "RESOLVED", account_id: people.member },
    ...row,
  });
const internal = thread({ side_code: "HONG_KONG" });

testRules(scene, [
  ...(
    [
      ["a paragraph of no language", { locale: null }],
      ["a paragraph without its position", { position: null }],
      ["a paragraph of no revision", { revision_id: null }],
      ["a title with a position", { place: "TITLE" }],
      ["a position in the whole", { place: "WHOLE", locale: null }],
      ["a figure with a language", { place: "FIGURE" }],
    ] as const
  ).map(([words, row]) => ({
    rule: "comment_thread_place",
    refuses: `${words} (workspace.comment_thread)`,
    broken: [thread(row)],
    sound: [
      thread(),
      thread({ id: "thread-2", place: "TITLE", position: null }),
      thread({ id: "thread-3", place: "WHOLE", locale: null, position: null, revision_id: null }),
      thread({ id: "thread-4", place: "FIGURE", locale: null }),
    ],
  })),
  {
    rule: "comment_thread_position",
    refuses: "a place before the first (workspace.comment_thread)",
    broken: [thread({ position: -1 })],
    sound: [thread()],
  },
  {
    rule: "comment_thread_revision_id_update_id_fkey",
    refuses: "a place in another update's revision",
    broken: [thread({ update_id: "update-2" })],
    sound: [thread()],
  },
  ...["\u3000", "x".repeat(4001)].map((text) => ({
    rule: "comment_text",
    refuses: `a comment of ${text.length} characters that says nothing or too much (workspace.comment)`,
    broken: [thread(), comment({ text })],
    sound: [thread(), comment({ text: "x".repeat(4000) })],
  })),
  {
    rule: "comment_ordinal",
    refuses: "a comment before the first (workspace.comment)",
    broken: [thread(), comment({ ordinal: 0 })],
    sound: [thread(), comment()],
  },
  {
    rule: "comment_corrects_id_thread_id_author_id_fkey",
    refuses: "to correct another person's comment",
    broken: [
      thread(),
      comment(),
      comment({ id: "2", ordinal: 2, author_id: people.hk, corrects_id: "comment-1" }),
    ],
    sound: [thread(), comment(), comment({ id: "2", ordinal: 2, corrects_id: "comment-1" })],
  },
  {
    rule: "comment_thread_step_by_turns",
    refuses: "to resolve what is resolved (workspace.comment_thread_step)",
    broken: [thread(), step(), step({ ordinal: 2 })],
    sound: [thread(), step(), step({ ordinal: 2, kind: "REOPENED" }), step({ ordinal: 3 })],
  },
  {
    rule: "comment_within_side",
    refuses: "a word of the other side in an internal thread (workspace.comment)",
    broken: [internal, comment({ author_id: people.gd })],
    sound: [
      internal,
      comment(),
      thread({ id: "2" }),
      comment({ id: "2", thread_id: "2", author_id: people.gd }),
    ],
  },
  {
    rule: "comment_within_side",
    refuses: "an administrator's word (workspace.comment)",
    broken: [thread(), comment({ author_id: people.admin })],
    sound: [thread(), comment()],
  },
  {
    rule: "comment_within_side",
    refuses: "to call on somebody of the other side in an internal thread (workspace.comment_mention)",
    broken: [internal, comment(), mention(people.gd)],
    sound: [internal, comment(), mention(people.hk)],
  },
  {
    rule: "comment_within_side",
    refuses: "that the other side resolves an internal thread (workspace.comment_thread_step)",
    broken: [internal, step({ account_id: people.gd })],
    sound: [internal, step()],
  },
  {
    rule: "commented_update_stays",
    refuses: "to take an update with comments out of its period (workspace.progress_update)",
    broken: [
      thread({ update_id: "update-3", place: "WHOLE", locale: null, position: null, revision_id: null }),
      "DELETE FROM workspace.progress_update WHERE id = 'update-3'",
    ],
    sound: ["DELETE FROM workspace.progress_update WHERE id = 'update-3'"],
  },
]);

testAppendOnly(scene, "append_only", [
  {
    table: "workspace.comment_thread",
    row: [thread()],
    attempts: [
      "UPDATE workspace.comment_thread SET side_code = 'HONG_KONG'",
      "DELETE FROM workspace.comment_thread",
      "TRUNCATE workspace.comment_thread CASCADE",
    ],
  },
  {
    table: "workspace.comment",
    row: [thread(), comment()],
    attempts: [
      "UPDATE workspace.comment SET text = 'other'",
      "DELETE FROM workspace.comment",
      "TRUNCATE workspace.comment CASCADE",
    ],
  },
  {
    table: "workspace.comment_mention",
    row: [thread(), comment(), mention(people.hk)],
    attempts: [
      `UPDATE workspace.comment_mention SET account_id = '${people.gd}'`,
      "DELETE FROM workspace.comment_mention",
      "TRUNCATE workspace.comment_mention",
    ],
  },
  {
    table: "workspace.comment_thread_step",
    row: [thread(), step()],
    attempts: [
      "UPDATE workspace.comment_thread_step SET at = now()",
      "DELETE FROM workspace.comment_thread_step",
      "TRUNCATE workspace.comment_thread_step",
    ],
  },
]);
