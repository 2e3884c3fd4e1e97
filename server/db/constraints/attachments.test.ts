import { insertInto, type Statement } from "../../testing/refusal";
import { testAppendOnly } from "./append-only";
import { testRules } from "./rule-cases";
import { DIGEST, endorsements, opened, openScene, people, rows } from "./scene";

const scene = await openScene();

const ATTACHMENT = {
  id: "attachment-1",
  update_id: "update-1",
  file_name: "photo.png",
  media_type: "image/png",
  size: 100,
  sha256: DIGEST,
  caption: { en: "A photo" },
  added_by_id: people.member,
};
const add = (row: Record<string, unknown> = {}) =>
  insertInto("workspace.attachment", { ...ATTACHMENT, ...row });
const change = (to: string) => `UPDATE workspace.attachment SET ${to}`;
const mark = change(`marked_at = now(), marked_by_id = '${people.hk}'`);
const unmark = change("marked_at = NULL, marked_by_id = NULL");
const remove = change(`removed_at = now(), removed_by_id = '${people.hk}'`);
const end = "UPDATE workspace.endorsement SET ended_at = now(), ended_how = 'VOIDED' WHERE ended_at IS NULL";

const PUBLISHED = {
  edition_id: "edition-1",
  update_number: 1,
  position: 0,
  name: "1-photo.png",
  media_type: "image/png",
  size: 100,
  sha256: DIGEST,
  caption: {},
};
const edition: readonly Statement[] = [
  ...endorsements,
  insertInto("published.edition", rows.edition),
  insertInto("published.progress_update", rows.publishedUpdate),
];
const publish = (row: Record<string, unknown> = {}) =>
  insertInto("published.attachment", { ...PUBLISHED, ...row });
const named = insertInto("workspace.correction_update", rows.named);

testRules(scene, [
  ...[
    ["attachment_sha256", "a hash that is none", { sha256: DIGEST.toUpperCase() }] as const,
    ["attachment_size", "a file without bytes", { size: 0 }] as const,
    ["attachment_size", "more than 25 MB", { size: 26_214_401 }] as const,
  ].flatMap(([rule, refuses, row]) => [
    {
      rule,
      refuses: `${refuses} beside an update (workspace.attachment)`,
      broken: [add(row)],
      sound: [add()],
    },
    {
      rule,
      refuses: `${refuses} of an edition (published.attachment)`,
      broken: [...edition, publish(row)],
      sound: [...edition, publish()],
    },
  ]),
  {
    rule: "attachment_file_name",
    refuses: "a name that says nothing",
    broken: [add({ file_name: "\u3000" })],
    sound: [add({ file_name: "x" })],
  },
  {
    rule: "attachment_marked",
    refuses: "a mark that nobody made",
    broken: [add(), change("marked_at = now()")],
    sound: [add(), mark],
  },
  {
    rule: "attachment_removed",
    refuses: "a removal that nobody made",
    broken: [add(), change("removed_at = now()")],
    sound: [add(), remove],
  },
  {
    rule: "attachment_removed_is_internal",
    refuses: "to publish what is removed",
    broken: [add(), mark, remove],
    sound: [add(), mark, unmark, remove],
  },
  {
    rule: "attachment_once",
    refuses: "the same bytes twice beside an update",
    broken: [add(), add({ id: "attachment-2" })],
    sound: [add(), remove, add({ id: "attachment-2" }), add({ id: "attachment-3", update_id: "update-2" })],
  },
  {
    rule: "attached_update_stays",
    refuses: "to take an update with a file out of its period (workspace.progress_update)",
    broken: [add({ update_id: "update-3" }), "DELETE FROM workspace.progress_update WHERE id = 'update-3'"],
    sound: ["DELETE FROM workspace.progress_update WHERE id = 'update-3'"],
  },
  ...(
    [
      ["a file that is marked", [add()], [mark]],
      ["a mark that is taken away", [add(), mark], [unmark]],
      ["another caption of a marked file", [add(), mark], [change(`caption = '{"en":"Other"}'`)]],
    ] as const
  ).map(([words, before, after]) => ({
    rule: "changed_content_is_not_endorsed",
    refuses: `${words} under an endorsed summary (workspace.attachment)`,
    broken: [...before, "SET CONSTRAINTS ALL IMMEDIATE", ...endorsements, ...after],
    sound: [...before, "SET CONSTRAINTS ALL IMMEDIATE", ...endorsements, end, ...after],
  })),
  {
    rule: "changed_content_is_not_endorsed",
    refuses: "what is published, and nothing that is internal: a marked file",
    broken: [...endorsements, add({ marked_at: "2031-06-30", marked_by_id: people.hk })],
    sound: [...endorsements, add(), change(`caption = '{"en":"Other"}'`), remove],
  },
  {
    rule: "published_attachments_stay",
    refuses: "a file beside what is published",
    broken: [...edition, add()],
    sound: [...edition, ...opened, named, add()],
  },
  {
    rule: "published_attachments_stay",
    refuses: "to remove one where a correction names another update",
    broken: [add(), ...edition, ...opened, remove],
    sound: [add(), ...edition, ...opened, named, remove],
  },
]);

testAppendOnly(scene, "attachment_stays", [
  {
    table: "workspace.attachment",
    row: [add()],
    attempts: [change("file_name = 'other.png'"), change("size = 1"), "DELETE FROM workspace.attachment"],
  },
]);
testAppendOnly(scene, "append_only", [
  {
    table: "workspace.attachment",
    row: [add(), "SET CONSTRAINTS ALL IMMEDIATE"],
    attempts: ["TRUNCATE workspace.attachment"],
  },
  {
    table: "published.attachment",
    row: [...edition, publish()],
    attempts: [
      "UPDATE published.attachment SET size = 1",
      "DELETE FROM published.attachment",
      "TRUNCATE published.attachment",
    ],
  },
]);
