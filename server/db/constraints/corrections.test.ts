import { describe, expect, test } from "vitest";
import { insertInto } from "../../testing/refusal";
import { testAppendOnly } from "./append-only";
import { outcomesBeside } from "./at-once";
import { after, testRules } from "./rule-cases";
import { commit, draft, endorsedAgain, endorsements, opened, openScene, people, rows } from "./scene";

const scene = await openScene();
// What is published before any of these tests begins, with a second written update, so that one can be left unnamed.
await commit(scene.as.workspace, [
  insertInto("workspace.revision", { ...rows.revision, id: "revision-of-2", update_id: "update-2" }),
  "UPDATE workspace.progress_update SET head_revision_id = 'revision-of-2' WHERE id = 'update-2'",
]);
await commit(scene.as.workspace, [...endorsements, insertInto("published.edition", rows.edition)]);

const correction = (row: Record<string, unknown>) =>
  insertInto("workspace.correction", { ...rows.correction, ...row });
const named = (row: Record<string, unknown> = {}) =>
  insertInto("workspace.correction_update", { ...rows.named, ...row });
const abandoned = (row: Record<string, unknown> = {}) =>
  insertInto("workspace.correction_abandonment", { ...rows.abandonment, ...row });
const [ended] = opened;
const unendorsed = [ended ?? ""];
const published = [
  ...endorsedAgain,
  insertInto("published.edition", { ...rows.edition, id: "edition-2", number: 2 }),
];
const written = [
  draft,
  "UPDATE workspace.progress_update SET head_revision_id = 'revision-2' WHERE number = 1",
];
const other = { ...rows.period, id: "2032", slug: "2032", starts_on: "2032-01-01", ends_on: "2032-12-31" };

testRules(
  scene,
  after(unendorsed, [
    {
      rule: "correction_reason",
      refuses: "a reason that says nothing in any language",
      broken: [correction({ reason: { en: " ", "zh-Hans": "\u3000" } })],
      sound: [correction({ reason: { "zh-Hans": "数字有误。" } })],
    },
    {
      rule: "correction_of_newest",
      refuses: "to correct an edition that there is not",
      broken: [correction({ corrects: 2 })],
      sound: [correction({ corrects: 1 })],
    },
    {
      rule: "correction_of_newest",
      refuses: "to correct an edition that is superseded",
      broken: [correction({}), ...published, ended ?? "", correction({ id: "correction-2" })],
      sound: [correction({}), ...published, ended ?? "", correction({ id: "correction-2", corrects: 2 })],
    },
    {
      rule: "correction_of_newest",
      refuses: "to correct what is not published",
      broken: [insertInto("workspace.reporting_period", other), correction({ period_id: "2032" })],
      sound: [correction({})],
    },
    {
      rule: "correction_one_open",
      refuses: "a second open correction of one period",
      broken: [correction({}), correction({ id: "correction-2" })],
      sound: [correction({}), abandoned(), correction({ id: "correction-2" })],
    },
    {
      rule: "correction_by_officer",
      refuses: "a correction that a member opens",
      broken: [correction({ opened_by_id: people.member })],
      sound: [correction({ opened_by_id: people.gd2 })],
    },
    {
      rule: "correction_by_officer",
      refuses: "a workspace.correction_update that an administrator names",
      broken: [correction({}), named({ named_by_id: people.admin })],
      sound: [correction({}), named({ named_by_id: people.gd })],
    },
    {
      rule: "correction_by_officer",
      refuses: "a workspace.correction_abandonment by a member",
      broken: [correction({}), abandoned({ by_id: people.member })],
      sound: [correction({}), abandoned({ by_id: people.hk2 })],
    },
    {
      rule: "correction_abandonment_reason",
      refuses: "a workspace.correction_abandonment with a reason of white space",
      broken: [correction({}), abandoned({ reason: " \n" })],
      sound: [correction({}), abandoned({ reason: null })],
    },
    {
      rule: "correction_is_open",
      refuses: "to name an update in workspace.correction_update after the correction was abandoned",
      broken: [correction({}), abandoned(), named()],
      sound: [correction({}), named(), abandoned()],
    },
    {
      rule: "correction_is_open",
      refuses: "to name an update after the next edition was published",
      broken: [correction({}), ...published, named()],
      sound: [correction({}), named(), ...published],
    },
    {
      rule: "correction_is_open",
      refuses: "a workspace.correction_abandonment of a correction that led to an edition",
      broken: [correction({}), ...published, ended ?? "", abandoned()],
      sound: [correction({}), abandoned()],
    },
    {
      rule: "named_update_stands",
      refuses: "to name in workspace.correction_update a revision that is not the newest of the update",
      broken: [
        correction({}),
        named(),
        ...written,
        abandoned(),
        correction({ id: "other" }),
        named({ correction_id: "other" }),
      ],
      sound: [
        ...[correction({}), named(), ...written, abandoned(), correction({ id: "other" })],
        named({ correction_id: "other", revision_id: "revision-2" }),
      ],
    },
  ]),
);

testRules(scene, [
  {
    rule: "correction_is_not_endorsed",
    refuses: "a workspace.correction under the endorsements of the edition",
    broken: [correction({})],
    sound: [...unendorsed, correction({})],
  },
  {
    rule: "correction_is_not_endorsed",
    refuses: "a workspace.correction_abandonment that leaves the corrected content endorsed",
    broken: [...opened, ...endorsedAgain, abandoned()],
    sound: [...opened, ...endorsedAgain, ended ?? "", abandoned()],
  },
]);

/** What stays as it is in a published period, corrected or not. */
const outline = {
  "a new line in workspace.progress_update": insertInto("workspace.progress_update", {
    ...rows.update,
    id: "update-4",
    project_id: "project-4",
    number: 4,
  }),
  "an update taken out": "DELETE FROM workspace.progress_update WHERE id = 'update-3'",
  "another order": "UPDATE workspace.progress_update SET number = 4 - number WHERE number IN (1, 3)",
  "an update under an area": "UPDATE workspace.progress_update SET area_id = 'area-1' WHERE number = 2",
  "another planned title": `UPDATE workspace.progress_update SET planned_title = '{"en":"Other"}' WHERE number = 2`,
  "a new workspace.area": insertInto("workspace.area", { ...rows.area, id: "area-2", position: 2 }),
  "another name of an area": `UPDATE workspace.area SET name = '{"en":"Other"}'`,
  "an area taken out": "DELETE FROM workspace.area",
  "other dates of the workspace.reporting_period":
    "UPDATE workspace.reporting_period SET ends_on = '2032-06-30'",
  "another address": "UPDATE workspace.reporting_period SET slug = '2031-other'",
  "a corrected label": `UPDATE workspace.reporting_period SET label_override = '{"en":"2031 (corrected)"}'`,
  "a period taken away": "DELETE FROM workspace.reporting_period",
};
const dated = "UPDATE workspace.reporting_period SET due_on = '2032-02-01'";
testRules(
  scene,
  Object.entries(outline).flatMap(([words, change]) => [
    {
      rule: "published_outline_stays",
      refuses: `${words} where the period is published`,
      broken: [...unendorsed, change],
      sound: [...unendorsed, dated],
    },
    {
      rule: "published_outline_stays",
      refuses: `${words} under an open correction`,
      broken: [...opened, named(), change],
      sound: [...opened, named(), dated],
    },
  ]),
);

testRules(
  scene,
  after(unendorsed, [
    {
      rule: "published_report_stays",
      refuses: "a new revision of workspace.progress_update where the period is published",
      broken: written,
      sound: [correction({}), named(), ...written],
    },
    {
      rule: "published_report_stays",
      refuses: "a new revision of an update that the correction does not name",
      broken: [correction({}), named({ update_id: "update-2", revision_id: "revision-of-2" }), ...written],
      sound: [correction({}), named(), ...written],
    },
    {
      rule: "published_report_stays",
      refuses: "a new revision after the correction was abandoned",
      broken: [correction({}), named(), abandoned(), ...written],
      sound: [correction({}), named(), ...written, abandoned()],
    },
    {
      rule: "published_report_stays",
      refuses: "a new revision after the corrected edition was published",
      broken: [correction({}), named(), ...published, ended ?? "", ...written],
      sound: [correction({}), named(), ...written, ...published, ended ?? ""],
    },
  ]),
);

const attempts = (table: string, change: string) => [
  `UPDATE ${table} SET ${change}`,
  `DELETE FROM ${table}`,
  `TRUNCATE ${table} CASCADE`,
];
const row = [...opened, named(), abandoned()];
testAppendOnly(scene, "append_only", [
  { table: "workspace.correction", row, attempts: attempts("workspace.correction", "corrects = 2") },
  {
    table: "workspace.correction_update",
    row,
    attempts: attempts("workspace.correction_update", "named_at = now()"),
  },
  {
    table: "workspace.correction_abandonment",
    row,
    attempts: attempts("workspace.correction_abandonment", "at = now()"),
  },
]);

describe("at once", () => {
  test("two officers open one correction: the second waits, and is refused", async () => {
    await commit(scene.as.workspace, unendorsed);
    const second = correction({ id: "correction-2", opened_by_id: people.gd });
    expect(await outcomesBeside(scene.as.workspace, [correction({})], [second])).toEqual([
      null,
      "correction_one_open",
    ]);
  });

  test("a save and the abandonment of its correction: the save waits, and is refused", async () => {
    await commit(scene.as.workspace, [named()]);
    expect(await outcomesBeside(scene.as.workspace, [abandoned()], written)).toEqual([
      null,
      "published_report_stays",
    ]);
  });
});
