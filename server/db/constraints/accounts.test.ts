import { describe, expect, test } from "vitest";
import { insertInto, refusalOf } from "../../testing/refusal";
import { testRules } from "./rule-cases";
import { agencies, openScene, people } from "./scene";

const scene = await openScene();

const account = (row: Record<string, unknown>) =>
  insertInto("workspace.account", {
    id: "new",
    email: "new@demo.example",
    name: "New",
    locale: "en",
    role: "MEMBER",
    side_code: "HONG_KONG",
    password_hash: "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA",
    ...row,
  });

const invitation = (row: Record<string, unknown>) =>
  insertInto("workspace.invitation", {
    id: "new",
    token_hash: "hash",
    email: "new@demo.example",
    name: "New",
    locale: "en",
    role: "MEMBER",
    side_code: "HONG_KONG",
    expires_at: "2031-01-01",
    ...row,
  });

const session = (row: Record<string, unknown>) =>
  insertInto("workspace.session", { id: "new", account_id: people.member, expires_at: "2031-01-01", ...row });

testRules(scene, [
  {
    rule: "account_side_by_role",
    refuses: "an administrator of a side",
    broken: [account({ role: "ADMINISTRATOR" })],
    sound: [account({ role: "ADMINISTRATOR", side_code: null })],
  },
  {
    rule: "account_side_by_role",
    refuses: "a member of no side",
    broken: [account({ side_code: null })],
    sound: [account({})],
  },
  {
    rule: "account_side_by_role",
    refuses: "that an officer of a side becomes administrator",
    broken: [`UPDATE workspace.account SET role = 'ADMINISTRATOR' WHERE id = '${people.gd2}'`],
    sound: [`UPDATE workspace.account SET role = 'MEMBER' WHERE id = '${people.gd2}'`],
  },
  {
    rule: "account_email_lower",
    refuses: "an address in capitals",
    broken: [account({ email: "New@demo.example" })],
    sound: [account({ email: "new@demo.example" })],
  },
  {
    rule: "account_password_argon2id",
    refuses: "a password that is not hashed by argon2id",
    broken: [account({ password_hash: "$2b$12$abcdefghijklmnopqrstuv" })],
    sound: [account({})],
  },
  {
    rule: "account_only_members_invite_colleagues",
    refuses: "that an officer invites colleagues of an agency",
    broken: [account({ role: "SECRETARIAT", may_invite: true })],
    sound: [account({ may_invite: true })],
  },
  {
    rule: "session_account_id_agency_id_fkey",
    refuses: "acting for an agency that one does not belong to",
    broken: [session({ agency_id: agencies.gdIpa })],
    sound: [session({ agency_id: agencies.ipd })],
  },
  {
    rule: "invitation_side_by_role",
    refuses: "inviting an administrator of a side",
    broken: [invitation({ role: "ADMINISTRATOR" })],
    sound: [invitation({ role: "ADMINISTRATOR", side_code: null })],
  },
  {
    rule: "invitation_side_by_role",
    refuses: "inviting an officer of no side",
    broken: [invitation({ role: "SECRETARIAT", side_code: null })],
    sound: [invitation({ role: "SECRETARIAT" })],
  },
  {
    rule: "invitation_email_lower",
    refuses: "an address in capitals",
    broken: [invitation({ email: "New@demo.example" })],
    sound: [invitation({})],
  },
]);

describe("the workspace role", () => {
  const MISSING_PRIVILEGE = "42501";
  const closure = insertInto("workspace.account_closure", {
    account_id: people.gd2,
    closed_by_id: people.admin,
  });

  test("closes an account, and can neither delete it nor its closure", async () => {
    const { workspace } = scene.as;
    expect(await refusalOf(workspace, [closure])).toBeNull();
    const undo = "DELETE FROM workspace.account_closure";
    expect(await refusalOf(workspace, [closure, undo])).toBe(MISSING_PRIVILEGE);
    expect(await refusalOf(workspace, [account({}), "DELETE FROM workspace.account WHERE id = 'new'"])).toBe(
      MISSING_PRIVILEGE,
    );
  });
});
