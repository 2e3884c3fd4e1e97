import { describe, expect, test } from "vitest";
import { NOBODY } from "./arrival";
import { deviceToken, rememberedBy } from "./device";

const OURS = "vhL3bX2mB5vhL3bX2mB5vhL3bX2mB5vhL3bX2mB5-_A";
const arrival = { ...NOBODY, place: { ...NOBODY.place, device: OURS } };

describe("the token of a browser", () => {
  test("is the one that it was given", () => {
    expect(deviceToken(OURS)).toBe(OURS);
  });

  test.each([undefined, "", "short", `${OURS}A`, `${OURS.slice(1)}\n`, `${OURS.slice(1)};`])(
    "is another one, each time, where it brings %j",
    (brought) => {
      const [one, other] = [deviceToken(brought), deviceToken(brought)];
      expect([one, other]).not.toContain(brought);
      expect(one).not.toBe(other);
      expect(deviceToken(one)).toBe(one);
    },
  );
});

function answered(cookies: string[], overTls: boolean): string[] {
  const headers = new Headers();
  for (const cookie of cookies) headers.append("set-cookie", cookie);
  return rememberedBy(new Response("{}", { headers }), arrival, overTls).headers.getSetCookie();
}

describe("a browser keeps its token", () => {
  test("for half a year, out of reach for scripts, when somebody has come in by it", () => {
    const session = "register.session-token=eyJh; Path=/; HttpOnly";
    expect(answered([session], false)).toEqual([
      session,
      `register.device=${OURS}; Path=/; Max-Age=15552000; HttpOnly; SameSite=Lax`,
    ]);
  });

  test("bound to this one host where the register is reached over TLS", () => {
    const session = "__Host-register.session-token=eyJh; Path=/; HttpOnly; Secure";
    expect(answered([session], true)[1]).toBe(
      `__Host-register.device=${OURS}; Path=/; Max-Age=15552000; HttpOnly; SameSite=Lax; Secure`,
    );
  });

  test.each([[[]], [["register.session-token=; Path=/; Max-Age=0"]], [["register.csrf-token=eyJh; Path=/"]]])(
    "and is given none where nobody came in: %j",
    (cookies) => {
      expect(answered(cookies, false)).toEqual(cookies);
    },
  );
});
