import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readAudit } from "./dependency-audit.mjs";

const entry = (severity: string, fixAvailable: unknown) => ({ severity, fixAvailable, via: [], nodes: [] });
const reportOf = (vulnerabilities: Record<string, unknown>) =>
  JSON.stringify({ auditReportVersion: 2, vulnerabilities, metadata: {} }, null, 2);

describe("what is known against the packages", () => {
  test.each([
    ["a high one with a fix", entry("high", true), true],
    [
      "a critical one that another version mends",
      entry("critical", { name: "b", version: "2.0.0", isSemVerMajor: true }),
      true,
    ],
    ["a high one without a fix", entry("high", false), false],
    ["a moderate one with a fix", entry("moderate", true), false],
  ])("fails the change where it must: %s", (_, vulnerability, mustGo) => {
    const result = readAudit(reportOf({ package: vulnerability }));
    const [mendable, others] = result.answered ? [result.mendable, result.others] : [null, null];
    expect(mendable).toHaveLength(mustGo ? 1 : 0);
    expect(others).toHaveLength(mustGo ? 0 : 1);
  });

  test("is nothing where the report lists nothing, whatever npm says around it", () => {
    expect(readAudit(`npm warn something\n${reportOf({})}\n`)).toEqual({
      answered: true,
      mendable: [],
      others: [],
    });
  });

  test.each([
    [
      "a registry that has no such address",
      '{"message":"405 Method Not Allowed","statusCode":405,"body":""}',
    ],
    ["no way to it", '{"error":{"code":"ENOTFOUND","summary":"getaddrinfo ENOTFOUND"}}'],
    ["a page instead of a report", "<html>{}</html>"],
    ["nothing at all", ""],
    ["npm missing", "spawn npm ENOENT"],
    ["a report of nothing", '{"vulnerabilities":null}'],
  ])("is not known where the registry does not answer: %s", (_, output) => {
    expect(readAudit(output)).toEqual({ answered: false });
  });

  test("is asked at every change", () => {
    expect(readFileSync(".ci/run", "utf8")).toMatch(/^node commands\/audit-dependencies\.mjs$/m);
  });
});
