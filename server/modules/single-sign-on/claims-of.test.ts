import { describe, expect, test } from "vitest";
import { claimsOf } from "./claims-of";

const ISSUER = "https://id.example";
const signed = { iss: ISSUER, sub: "1" };

describe("who somebody is by the word of an identity provider", () => {
  test("is told by its token, or where it is asked for more", () => {
    const address = { email: "One@Example.org", email_verified: true };
    const known = { ...signed, email: "one@example.org", email_verified: true };
    expect(claimsOf(ISSUER, { ...signed, ...address }, null)).toEqual(known);
    expect(claimsOf(ISSUER, signed, { sub: "1", ...address })).toEqual(known);
  });

  test("is not told by an address of the one and an assurance of the other", () => {
    const told = { sub: "1", email: "one@example.org", email_verified: true };
    const claims = claimsOf(ISSUER, { ...signed, email: "two@example.org" }, told);
    expect(claims).toEqual({ ...signed, email: "two@example.org", email_verified: undefined });
    const turned = claimsOf(
      ISSUER,
      { ...signed, email_verified: true },
      { sub: "1", email: "two@example.org" },
    );
    expect(turned.email_verified).toBeUndefined();
  });

  test("is not told of somebody else", () => {
    expect(() => claimsOf(ISSUER, signed, { sub: "2" })).toThrow("somebody else");
  });

  test.each(["https://other.example", `${ISSUER}/`, undefined])("is not told by %s", (iss) => {
    expect(() => claimsOf(ISSUER, { ...signed, iss }, null)).toThrow("OIDC_ISSUER");
  });
});
