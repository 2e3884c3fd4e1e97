import { describe, expect, test } from "vitest";
import { authCookies, withoutForeignWayBack } from "./cookies";

describe("the cookies of signing in", () => {
  test("are bound to this one host where the register is reached over TLS", () => {
    for (const { name, options } of Object.values(authCookies(true))) {
      expect(name).toMatch(/^__Host-register\./);
      expect(options).toMatchObject({ secure: true, path: "/", httpOnly: true });
      expect(options).not.toHaveProperty("domain");
    }
  });

  test("are out of reach for scripts, and no other site's requests carry them", () => {
    for (const overTls of [true, false])
      for (const { options } of Object.values(authCookies(overTls))) {
        expect(options.httpOnly).toBe(true);
        expect(["lax", "strict"]).toContain(options.sameSite);
      }
  });
});

const ours = new URL("http://localhost:3000");

test.each([
  ["register.callback-url=http%3A%2F%2Flocalhost%3A3000%2Fen", true],
  ["register.callback-url=https%3A%2F%2Fother.example", false],
  ["register.callback-url=nowhere", false],
  ["register.callback-url=%E0%A4%A", false],
  ["register.callback-url=", false],
  [" register.callback-url =nowhere", false],
  ["another=nowhere", true],
  ["=", true],
])("of the cookies %j the one is kept: %s", (cookie, kept) => {
  expect(withoutForeignWayBack(`a=b;${cookie}`, ours)).toBe(kept ? `a=b;${cookie}` : "a=b");
});
