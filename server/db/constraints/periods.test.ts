import { describe, expect, test } from "vitest";
import { insertInto, refusalOf } from "../../testing/refusal";
import { outcomesBeside } from "./at-once";
import { testRules } from "./rule-cases";
import { agencies, commit, draft, openScene, people, rows } from "./scene";

const scene = await openScene();

const period = (row: Record<string, unknown>) =>
  insertInto("workspace.reporting_period", { ...rows.period, id: "new", slug: "new", ...row });
const project = (slug: string) => insertInto("workspace.project", { id: "new", slug });
const area = (row: Record<string, unknown>) =>
  insertInto("workspace.area", { ...rows.area, id: "area-2", ...row });
const update = (row: Record<string, unknown>) =>
  insertInto("workspace.progress_update", {
    ...rows.update,
    id: "update-4",
    project_id: "project-4",
    number: 4,
    ...row,
  });
const omission = (row: Record<string, unknown>) =>
  insertInto("workspace.project_omission", { ...rows.omission, ...row });
const assignment = (row: Record<string, unknown>) =>
  insertInto("workspace.assignment", { ...rows.assignment, ...row });
const renumber = (...numbers: [string, number][]) =>
  numbers.map(
    ([id, number]) => `UPDATE workspace.progress_update SET number = ${number} WHERE id = 'update-${id}'`,
  );

const move = (id: string, number: number) =>
  `UPDATE workspace.progress_update SET period_id = 'new', number = ${number} WHERE id = 'update-${id}'`;

testRules(scene, [
  {
    rule: "reporting_period_span",
    refuses: "a period that ends on the day it starts",
    broken: [period({ ends_on: "2031-01-01" })],
    sound: [period({ ends_on: "2031-01-02" })],
  },
  {
    rule: "reporting_period_slug",
    refuses: "an address with anything but small letters, digits and single hyphens",
    broken: [period({ slug: "2031--H1" })],
    sound: [period({ slug: "2031h1-2032" })],
  },
  {
    rule: "reporting_period_review",
    refuses: "a review that nobody opened",
    broken: [period({ review_opened_at: "2031-12-01" })],
    sound: [period({ review_opened_at: "2031-12-01", review_opened_by_id: people.gd })],
  },
  {
    rule: "project_slug",
    refuses: "an address with a capital",
    broken: [project("IP-trading")],
    sound: [project("ip-trading")],
  },
  {
    rule: "area_position_once",
    refuses: "two areas at one place",
    broken: [area({ position: 1 })],
    sound: [area({ position: 1 }), "UPDATE workspace.area SET position = 2 WHERE id = 'area-1'"],
  },
  {
    rule: "progress_update_number_positive",
    refuses: "number 0",
    broken: renumber(["3", 0]),
    sound: renumber(["3", 3]),
  },
  {
    rule: "progress_update_number_once",
    refuses: "one number twice",
    broken: renumber(["1", 2]),
    sound: renumber(["1", 2], ["2", 1]),
  },
  {
    rule: "progress_update_numbers_without_gap",
    refuses: "a gap by a new update",
    broken: [update({ number: 5 })],
    sound: [update({ number: 4 })],
  },
  {
    rule: "progress_update_numbers_without_gap",
    refuses: "a gap by a deleted update",
    broken: ["DELETE FROM workspace.progress_update WHERE id = 'update-2'"],
    sound: ["DELETE FROM workspace.progress_update WHERE id = 'update-2'", ...renumber(["3", 2])],
  },
  {
    rule: "progress_update_numbers_without_gap",
    refuses: "a gap by another number",
    broken: renumber(["3", 4]),
    sound: renumber(["3", 9], ["2", 3], ["3", 2]),
  },
  {
    rule: "progress_update_numbers_without_gap",
    refuses: "a gap in the period that an update is taken from",
    broken: [period({}), move("2", 1)],
    sound: [period({}), move("3", 1)],
  },
  {
    rule: "progress_update_numbers_without_gap",
    refuses: "a gap in the period that an update is taken to",
    broken: [period({}), move("3", 2)],
    sound: [period({}), move("3", 1)],
  },
  {
    rule: "written_update_stays",
    refuses: "to take an update that was written out of its workspace.progress_update",
    broken: ["DELETE FROM workspace.progress_update WHERE id = 'update-1'", ...renumber(["3", 1])],
    sound: ["DELETE FROM workspace.progress_update WHERE id = 'update-2'", ...renumber(["3", 2])],
  },
  {
    rule: "project_omission_reason",
    refuses: "leaving a project out for no reason",
    broken: [omission({ reason: "  " })],
    sound: [omission({})],
  },
  ...["\t\r\n", "\u3000", "\u00a0\u2003\ufeff"].map((blank) => ({
    rule: "project_omission_reason",
    refuses: `white space for a reason, ${JSON.stringify(blank)}`,
    broken: [omission({ reason: blank })],
    sound: [omission({ reason: `${blank}完成${blank}` })],
  })),
  {
    rule: "project_carried_or_omitted",
    refuses: "leaving out a project that is in the plan",
    broken: [omission({ project_id: "project-1" })],
    sound: [omission({ project_id: "project-4" })],
  },
  {
    rule: "project_carried_or_omitted",
    refuses: "planning a project that is left out",
    broken: [omission({ project_id: "project-4" }), "SET CONSTRAINTS ALL IMMEDIATE", update({})],
    sound: [omission({ project_id: "project-4" }), "DELETE FROM workspace.project_omission", update({})],
  },
  {
    rule: "assignment_one_responsible",
    refuses: "a second responsible agency",
    broken: [assignment({}), assignment({ agency_id: agencies.gdIpa, side_code: "GUANGDONG" })],
    sound: [
      assignment({}),
      assignment({ agency_id: agencies.gdIpa, side_code: "GUANGDONG", kind: "CONTRIBUTING" }),
    ],
  },
]);

describe("numbers and places", () => {
  test("are looked at when the transaction commits, which then changes nothing", async () => {
    await expect(commit(scene.as.workspace, renumber(["3", 7]))).rejects.toMatchObject({
      constraint: "progress_update_numbers_without_gap",
    });
    const { rows: numbers } = await scene.as.workspace.query(
      "SELECT number FROM workspace.progress_update ORDER BY number",
    );
    expect(numbers.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  test("pass through a gap and a doublet within a transaction that ends without either", async () => {
    const reverse = [renumber(["1", 9], ["3", 1], ["2", 2], ["1", 3])].flat();
    await commit(scene.as.workspace, reverse);
    const { rows: order } = await scene.as.workspace.query(
      "SELECT id FROM workspace.progress_update ORDER BY number",
    );
    expect(order.map(({ id }) => id)).toEqual(["update-3", "update-2", "update-1"]);
    await commit(scene.as.workspace, renumber(["3", 3], ["1", 1]));
  });

  test("of a whole period that was made by mistake go with it, revisions and all", async () => {
    const deletion = "DELETE FROM workspace.reporting_period WHERE id = '2031'";
    const parts = [
      insertInto("workspace.revision_text", rows.text),
      insertInto("workspace.participation", rows.participation),
      insertInto("workspace.activity", rows.activity),
      insertInto("workspace.figure", rows.figure),
      insertInto("workspace.review_step", rows.step),
    ];
    for (const role of ["workspace", "owner"] as const)
      expect(await refusalOf(scene.as[role], [draft, ...parts, deletion])).toBeNull();
  });

  test("have no gap by two transactions at once that each leave none", async () => {
    const addition = [update({ number: 4 })];
    const removal = ["DELETE FROM workspace.progress_update WHERE id = 'update-3'"];
    const rule = "progress_update_numbers_without_gap";
    expect(await outcomesBeside(scene.as.workspace, addition, removal)).toEqual([null, rule]);
  });
});
