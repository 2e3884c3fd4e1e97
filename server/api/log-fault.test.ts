import { afterEach, describe, expect, test, vi } from "vitest";
import { sourceFiles } from "@/server/testing/source-code";
import { logFault } from "./log-fault";

// Read before the test begins, since reading them all takes longer than it.
const sources = sourceFiles("app", "components", "server");

afterEach(() => vi.restoreAllMocks());

describe("what is written into the log", () => {
  test("names no secret of an error, of what caused it or of what it holds", () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => {});
    const cause = Object.assign(new Error("at /en/reset/s3cret1"), { input: { password: "s3cret2" } });
    logFault("[7] GET /en/invitation/s3cret3", new Error("postgres://me:s3cret4@db/x", { cause }));
    const [line] = said.mock.calls.flat();
    expect(line).toContain("[7] GET /en/invitation/[…]: Error: postgres://[…]@db/x");
    expect(line).toContain("log-fault.test.ts");
    expect(line).not.toContain("s3cret");
  });

  test("is one line for one address", () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => {});
    logFault("GET /en\r\n[8] GET /forged\u2028", "trouble");
    expect(said.mock.calls).toEqual([["GET /en\\u{d}\\u{a}[8] GET /forged\\u{2028}: 'trouble'"]]);
  });

  test("is written by one function, which hides secrets; the worker and the migrations say it in their own way", () => {
    const speaking = sources.filter(({ isTest, text }) => !isTest && /\bconsole\.\w+\(/.test(text));
    expect(speaking.map(({ path }) => path).sort()).toEqual([
      "server/api/log-fault.ts",
      "server/db/schema-engine.ts",
      "server/jobs/worker.ts",
    ]);
  });
});
