import { insertInto } from "../../testing/refusal";
import { testRules } from "./rule-cases";
import { openScene, people } from "./scene";

const scene = await openScene();

const reset = (row: Record<string, unknown>) =>
  insertInto("workspace.password_reset", {
    id: "new",
    token_hash: "hash",
    account_id: people.gd2,
    created_at: "2031-01-01T09:00:00Z",
    expires_at: "2031-01-01T09:30:00Z",
    ...row,
  });

const older = (row: Record<string, unknown>) => reset({ id: "older", token_hash: "older", ...row });

testRules(scene, [
  {
    rule: "password_reset_one_open",
    refuses: "two links of one account that both open its door",
    broken: [older({}), reset({})],
    sound: [older({ revoked_at: "2031-01-01T09:10:00Z" }), reset({})],
  },
  {
    rule: "password_reset_used_or_revoked",
    refuses: "a link that was used after it was replaced",
    broken: [reset({ used_at: "2031-01-01T09:10:00Z", revoked_at: "2031-01-01T09:10:00Z" })],
    sound: [reset({ used_at: "2031-01-01T09:10:00Z" })],
  },
  {
    rule: "password_reset_short_lived",
    refuses: "a link that is good for longer than a day",
    broken: [reset({ expires_at: "2031-01-02T09:00:01Z" })],
    sound: [reset({ expires_at: "2031-01-02T09:00:00Z" })],
  },
]);
