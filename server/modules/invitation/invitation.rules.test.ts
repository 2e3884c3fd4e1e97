import { expect, test } from "vitest";
import { stateOf } from "./invitation.rules";
import { type InviteAccount, inviteAccountSchema } from "./invitation.schema";
import { newToken, openToken, sealToken, tokenHash } from "./token";

const now = new Date("2024-05-08T09:00:00Z");
const later = new Date("2024-05-09T09:00:00Z");
const fresh = { acceptedAt: null, revokedAt: null, expiresAt: later };

test.each([
  ["OPEN", fresh],
  ["EXPIRED", { ...fresh, expiresAt: now }],
  ["REVOKED", { ...fresh, revokedAt: now }],
  ["REVOKED", { ...fresh, revokedAt: now, expiresAt: now }],
  ["USED", { ...fresh, acceptedAt: now, expiresAt: now }],
])("an invitation is %s when its rows say %j", (state, facts) => {
  expect(stateOf(facts, now)).toBe(state);
});

const member: InviteAccount = {
  email: "chan@example.org",
  name: "陳",
  role: "MEMBER",
  side: "HONG_KONG",
  agencyIds: ["a"],
  locale: "zh-Hant",
};

test.each([
  ["a member of an agency", member, null],
  ["an officer of a side", { ...member, role: "SECRETARIAT", agencyIds: [] }, null],
  ["an administrator", { ...member, role: "ADMINISTRATOR", side: null, agencyIds: [] }, null],
  ["a member without an agency", { ...member, agencyIds: [] }, "invitation.agencyMissing"],
  ["a member without a side", { ...member, side: null }, "invitation.sideMissing"],
  ["an officer with an agency", { ...member, role: "SECRETARIAT" }, "invitation.agencyForMembersOnly"],
  [
    "an administrator of a side",
    { ...member, role: "ADMINISTRATOR", agencyIds: [] },
    "invitation.sideNotForAdministrator",
  ],
  ["nobody", { ...member, name: "  " }, "invitation.nameMissing"],
  ["no address", { ...member, email: "chan" }, "account.notAnEmail"],
])("inviting %s", (_, input, code) => {
  const parsed = inviteAccountSchema.safeParse(input);
  expect(parsed.error?.issues[0]?.message ?? null).toBe(code);
});

test("an address is one address, however it is typed", () => {
  expect(inviteAccountSchema.parse({ ...member, email: " Chan@Example.ORG " }).email).toBe(
    "chan@example.org",
  );
});

test("a token waits for its mail sealed, and only the same secret opens it", () => {
  const token = newToken();
  const sealed = sealToken(token, "one secret");
  expect(sealed).not.toContain(token);
  expect(openToken(sealed, "one secret")).toBe(token);
  expect(() => openToken(sealed, "another secret")).toThrow();
  expect(tokenHash(token)).toMatch(/^[0-9a-f]{64}$/);
  expect(Buffer.from(token, "base64url")).toHaveLength(32);
});
