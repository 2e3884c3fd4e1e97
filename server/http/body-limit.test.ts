import { describe, expect, test } from "vitest";
import { sourceFiles } from "@/server/testing/source-code";
import { bodyTrouble } from "./body-limit";

const KIBIBYTE = 1024;
const MEBIBYTE = 1024 * KIBIBYTE;

/** The most that each route takes to which anything is sent. */
const ROUTES: Record<string, [address: string, limit: number]> = {
  "app/api/auth/[...nextauth]/route.ts": ["/api/auth/callback/credentials", 64 * KIBIBYTE],
  "app/api/trpc/[trpc]/route.ts": ["/api/trpc/progressUpdate.save", 2 * MEBIBYTE],
  "app/api/imports/route.ts": ["/api/imports?name=x", 20 * MEBIBYTE],
  "app/api/attachments/route.ts": ["/api/attachments?update=x", 25 * MEBIBYTE],
};

const trouble = (url: string, length: string | undefined, more = {}) =>
  bodyTrouble({ url, headers: { "content-length": length, ...more } });

describe("the body of a request", () => {
  test("has a limit at every route to which anything is sent", () => {
    const routes = sourceFiles("app").filter(
      ({ path, text }) => path.endsWith("route.ts") && /\b(POST|PUT|PATCH|DELETE)\b/.test(text),
    );
    expect(routes.map(({ path }) => path).sort()).toEqual(Object.keys(ROUTES).sort());
  });

  test.each(Object.values(ROUTES))("is no larger at %s than %i bytes", (url, limit) => {
    expect(trouble(url, String(limit))).toBeNull();
    expect(trouble(url, String(limit + 1))).toBe("tooLarge");
  });

  test.each(["/", "/en/desk", "/en/sign-in", "/api/trpcs", "/downloads/x"])(
    "is next to nothing at %s, where none is asked for",
    (url) => {
      expect(trouble(url, undefined)).toBeNull();
      expect(trouble(url, String(64 * KIBIBYTE + 1))).toBe("tooLarge");
    },
  );

  test("says how long it is", () => {
    expect(trouble("/api/trpc/x", undefined, { "transfer-encoding": "chunked" })).toBe("lengthRequired");
  });
});
