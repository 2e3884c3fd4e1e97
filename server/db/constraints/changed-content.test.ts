import { insertInto, type Statement } from "../../testing/refusal";
import { testRules } from "./rule-cases";
import { draft, endorsements, openScene, people, rows } from "./scene";

const scene = await openScene();

const end = "UPDATE workspace.endorsement SET ended_at = now(), ended_how = 'VOIDED'";
const of = (subject: "PLAN" | "SUMMARY" | "TRANSCRIPTION"): Statement[] =>
  ["hk", "gd"].map((side) =>
    insertInto("workspace.endorsement", {
      ...rows.endorsement,
      id: `${subject}-${side}`,
      subject,
      side_code: side === "hk" ? "HONG_KONG" : "GUANGDONG",
      account_id: side === "hk" ? people.hk : people.gd,
    }),
  );
const on = (table: string, change: string) => `UPDATE workspace.${table} SET ${change}`;
const newUpdate = { ...rows.update, id: "update-4", project_id: "project-4", number: 4 };

/** Lines and headings, which are in the plan and in the summary. */
const outline: Record<string, readonly Statement[]> = {
  "a new update": [insertInto("workspace.progress_update", newUpdate)],
  "an update taken out": ["DELETE FROM workspace.progress_update WHERE id = 'update-3'"],
  "another order": [on("progress_update", "number = 4 - number WHERE number IN (1, 3)")],
  "an update under an area": [on("progress_update", "area_id = 'area-1' WHERE number = 2")],
  "another planned title": [on("progress_update", `planned_title = '{"en":"Other"}' WHERE number = 2`)],
  "another project": [on("progress_update", "project_id = 'project-5' WHERE number = 2")],
  "a new area": [insertInto("workspace.area", { ...rows.area, id: "area-2", position: 2 })],
  "another name of an area": [on("area", `name = '{"en":"Other"}'`)],
  "an area taken out": ["DELETE FROM workspace.area"],
  "other dates": [on("reporting_period", "ends_on = '2032-06-30'")],
  "a corrected label": [on("reporting_period", `label_override = '{"en":"2031 (corrected)"}'`)],
};

/** What updates report, which is in the summary alone. */
const report: Record<string, readonly Statement[]> = {
  "a new revision": [draft, on("progress_update", "head_revision_id = 'revision-2' WHERE number = 1")],
};

function cases(
  subject: "PLAN" | "SUMMARY" | "TRANSCRIPTION",
  changes: Record<string, readonly Statement[]>,
  sound = [end],
) {
  return Object.entries(changes).map(([words, change]) => ({
    rule: "changed_content_is_not_endorsed",
    refuses: `${words} under an endorsed ${subject.toLowerCase()}`,
    broken: [...of(subject), ...change],
    sound: [...of(subject), ...sound, ...change],
  }));
}

testRules(scene, [
  ...cases("PLAN", outline),
  ...cases("SUMMARY", { ...outline, ...report }),
  ...cases("TRANSCRIPTION", { "another order": outline["another order"] ?? [], ...report }),
  {
    rule: "changed_content_is_not_endorsed",
    refuses: "only what is endorsed: a report may be written under an endorsed plan, but",
    broken: [...of("PLAN"), ...endorsements, ...(report["a new revision"] ?? [])],
    sound: [...of("PLAN"), ...(report["a new revision"] ?? [])],
  },
]);
