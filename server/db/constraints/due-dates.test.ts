import { insertInto } from "../../testing/refusal";
import { testAppendOnly } from "./append-only";
import { testRules } from "./rule-cases";
import { agencies, openScene, people } from "./scene";

const scene = await openScene();

const except = (row: Record<string, unknown> = {}) =>
  insertInto("workspace.due_date_exception", {
    period_id: "2031",
    agency_id: agencies.gdIpa,
    side_code: "GUANGDONG",
    due_on: "2032-03-31",
    reason: "系统迁移",
    set_by_id: people.gd,
    ...row,
  });

testRules(scene, [
  {
    rule: "due_date_exception_reason",
    refuses: "a day of an agency's own without a reason (workspace.due_date_exception)",
    broken: [except({ reason: "\u3000" })],
    sound: [except()],
  },
  {
    rule: "due_date_exception_agency_id_side_code_fkey",
    refuses: "a day for an agency in the name of another side",
    broken: [except({ side_code: "HONG_KONG" })],
    sound: [except()],
  },
]);

const told = insertInto("workspace.due_notice", {
  ...{
    period_id: "2031",
    agency_id: agencies.gdIpa,
    due_on: "2032-03-31",
    kind: "OVERDUE",
    told_at: "2032-04-01",
  },
});

testRules(scene, [
  {
    rule: "due_notice_pkey",
    refuses: "telling the same of the same day twice",
    broken: [told, told],
    sound: [told],
  },
]);

testAppendOnly(scene, "append_only", [
  {
    table: "workspace.reminder",
    row: [insertInto("workspace.reminder", { id: "reminder-1", update_id: "update-1", by_id: people.gd })],
    attempts: [
      "UPDATE workspace.reminder SET at = now() - interval '1 day'",
      "DELETE FROM workspace.reminder",
      "TRUNCATE workspace.reminder",
    ],
  },
]);
