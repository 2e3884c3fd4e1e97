import { afterEach, describe, expect, test, vi } from "vitest";
import { sourceFiles } from "@/server/testing/source-code";
import { logFault, logRefusal } from "./log-fault";

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

  test("is set in where an error has lines, so that none passes for another", () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => {});
    logFault("GET /en", new Error("x\n[8] GET /forged\u2028[9] too"));
    const lines = String(said.mock.calls.flat()[0]).split(/[\n\r\u2028]/);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.slice(1).every((line) => line.startsWith("    "))).toBe(true);
  });

  test("tells who was refused in one line, whatever there is in it", () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => {});
    logRefusal("sign-in", "session.wrongCredentials", { digest: "3f", from: "192.0.2.1\n[8] forged" });
    expect(said.mock.calls).toEqual([
      ["sign-in refused: session.wrongCredentials; digest 3f, from 192.0.2.1\\u{a}[8] forged"],
    ]);
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
