import { describe, expect, it } from "vitest";
import { hostStanding } from "./known-host";

describe("the host that a request names", () => {
  it.each([
    ["register.example.gov", "https://register.example.gov", "ours"],
    ["Register.Example.Gov", "https://register.example.gov", "ours"],
    ["evil.example", "https://register.example.gov", "foreign"],
    ["localhost", "https://register.example.gov", "foreign"],
    ["localhost:3000", "http://localhost:3000", "ours"],
    ["127.0.0.1:3000", "http://localhost:3000", "loopback"],
    ["[::1]:3000", "http://localhost:3000", "loopback"],
    ["127.0.0.1:4000", "http://localhost:3000", "foreign"],
    ["evil.example:3000", "http://localhost:3000", "foreign"],
    ["a b", "http://localhost:3000", "foreign"],
    [undefined, "http://localhost:3000", "foreign"],
  ])("%s, for a register at %s, is %s", (host, baseUrl, standing) => {
    expect(hostStanding(host, new URL(baseUrl))).toBe(standing);
  });
});
