import { insertInto } from "../../testing/refusal";
import { testRules } from "./rule-cases";
import { openScene, people } from "./scene";

const scene = await openScene();

const factor = insertInto("workspace.second_factor", {
  account_id: people.gd2,
  sealed_secret: "sealed",
  last_step: 100,
});

const recoveryCode = (codeHash: string) =>
  insertInto("workspace.recovery_code", { account_id: people.gd2, code_hash: codeHash });

const set = (change: string) =>
  `UPDATE workspace.second_factor SET ${change} WHERE account_id = '${people.gd2}'`;

testRules(scene, [
  {
    rule: "second_factor_goes_forward",
    refuses: "a step that was given before",
    broken: [factor, set("last_step = 100")],
    sound: [factor, set("last_step = 101")],
  },
  {
    rule: "second_factor_goes_forward",
    refuses: "an earlier step of the same key",
    broken: [factor, set("last_step = 99")],
    sound: [factor, set("last_step = 99, sealed_secret = 'another'")],
  },
  {
    rule: "recovery_code_is_hashed",
    refuses: "a code as it is",
    broken: [factor, recoveryCode("k4q7-9zxc-2mfh-8pwd")],
    sound: [factor, recoveryCode("0123456789abcdef".repeat(4))],
  },
]);
