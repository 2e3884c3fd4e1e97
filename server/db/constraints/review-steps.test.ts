import { insertInto } from "../../testing/refusal";
import { testRules } from "./rule-cases";
import { agencies, openScene, people, rows } from "./scene";

const scene = await openScene();

const step = (row: Record<string, unknown>) => insertInto("workspace.review_step", { ...rows.step, ...row });
const stepFor = (row: Record<string, unknown>) => {
  const agency = { on_behalf_of_id: agencies.ipd, on_behalf_side: "HONG_KONG" };
  return step({ kind: "SUBMITTED", account_id: people.hk, ...agency, ...row });
};

testRules(scene, [
  {
    rule: "review_step_on_behalf",
    refuses: "a workspace.review_step for an agency of no side",
    broken: [stepFor({ on_behalf_side: null })],
    sound: [stepFor({})],
  },
  {
    rule: "review_step_on_behalf",
    refuses: "that an update is accepted for an agency",
    broken: [stepFor({ kind: "ACCEPTED" })],
    sound: [stepFor({ kind: "WITHDRAWN" })],
  },
  {
    rule: "review_step_on_behalf_by_officer",
    refuses: "that a member submits for an agency",
    broken: [stepFor({ account_id: people.member })],
    sound: [stepFor({ account_id: people.hk2 })],
  },
  {
    rule: "review_step_account_id_on_behalf_side_fkey",
    refuses: "an officer who submits for an agency of the other side",
    broken: [stepFor({ account_id: people.gd })],
    sound: [stepFor({ account_id: people.gd, on_behalf_of_id: agencies.gdIpa, on_behalf_side: "GUANGDONG" })],
  },
  {
    rule: "review_step_on_behalf_of_id_on_behalf_side_fkey",
    refuses: "to submit for an agency that is passed off as one of the officer's side",
    broken: [stepFor({ on_behalf_of_id: agencies.gdIpa })],
    sound: [stepFor({})],
  },
  {
    rule: "review_step_comment",
    refuses: "returning an update without a word",
    broken: [step({ kind: "RETURNED", comment: "  " })],
    sound: [step({ kind: "RETURNED", comment: "Which year?" })],
  },
  ...["\t\n", "\u3000", "\u00a0\u2003\ufeff", ""].map((blank) => ({
    rule: "review_step_comment",
    refuses: `a comment of white space alone, ${JSON.stringify(blank)}, with whatever step`,
    broken: [step({ kind: "ACCEPTED", comment: blank })],
    sound: [step({ kind: "ACCEPTED", comment: `${blank}好${blank}` })],
  })),
  {
    rule: "review_step_comment",
    refuses: "returning an update without a comment",
    broken: [step({ kind: "RETURNED" })],
    sound: [step({ kind: "ACCEPTED" })],
  },
]);
