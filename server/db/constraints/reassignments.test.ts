import { insertInto, type Statement } from "../../testing/refusal";
import { testAppendOnly } from "./append-only";
import { testRules } from "./rule-cases";
import { agencies, openScene, people } from "./scene";

const scene = await openScene();

const REASSIGNMENT = { id: "reassignment-1", update_id: "update-1", reason: "Moved", account_id: people.hk };
const CHANGE = {
  reassignment_id: "reassignment-1",
  agency_id: agencies.ipd,
  before: null,
  after: "RESPONSIBLE",
};
const reassigned = (row: Record<string, unknown> = {}) =>
  insertInto("workspace.reassignment", { ...REASSIGNMENT, ...row });
const changed = (row: Record<string, unknown> = {}) =>
  insertInto("workspace.reassigned_agency", { ...CHANGE, ...row });
const both: readonly Statement[] = [reassigned(), changed()];

testRules(scene, [
  {
    rule: "reassignment_reason",
    refuses: "a workspace.reassignment for no reason",
    broken: [reassigned({ reason: "\u3000" })],
    sound: [reassigned()],
  },
  {
    rule: "reassigned_agency_changes",
    refuses: "a workspace.reassigned_agency for which nothing changed",
    broken: [reassigned(), changed({ before: "RESPONSIBLE" })],
    sound: [reassigned(), changed({ before: "CONTRIBUTING" })],
  },
]);

// The first two rules are of the rows themselves; the table as a whole is emptied by nobody.
testAppendOnly(scene, "reassignment_stays", [
  {
    table: "workspace.reassignment",
    row: both,
    attempts: ["UPDATE workspace.reassignment SET reason = 'Another'", "DELETE FROM workspace.reassignment"],
  },
]);
testAppendOnly(scene, "reassigned_agency_stays", [
  {
    table: "workspace.reassigned_agency",
    row: both,
    attempts: [
      "UPDATE workspace.reassigned_agency SET after = 'CONTRIBUTING'",
      "DELETE FROM workspace.reassigned_agency",
    ],
  },
]);
testAppendOnly(scene, "append_only", [
  {
    table: "workspace.reassignment",
    row: both,
    attempts: ["TRUNCATE workspace.reassignment CASCADE", "TRUNCATE workspace.reassigned_agency"],
  },
]);
