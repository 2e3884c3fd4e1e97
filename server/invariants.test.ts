import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const document = readFileSync("docs/invariants.md", "utf8");

/** One line of the document: a test's file and the names of tests in it. */
const named = [...document.matchAll(/^ +- `([^`]+\.(?:test|spec)\.tsx?)`: (.+)$/gm)].map(
  ([, file = "", names = ""]) => ({
    file,
    names: [...names.matchAll(/“([^”]+)”/g)].map(([, name = ""]) => name),
  }),
);

describe("what docs/invariants.md says", () => {
  test("has ten parts, each with a test", () => {
    const parts = document.split(/^## \d+\. /m).slice(1);
    expect(parts).toHaveLength(10);
    for (const part of parts) expect(part).toMatch(/\*\*Tests\.\*\*\n {2}- `/);
  });

  test.each(named)("is tested where it says so: $file", ({ file, names }) => {
    expect(existsSync(file)).toBe(true);
    const written = readFileSync(file, "utf8");
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !written.includes(name))).toEqual([]);
  });
});
