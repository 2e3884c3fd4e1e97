import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { missingNames, namedTests } from "./testing/named-tests";

const document = readFileSync("docs/invariants.md", "utf8");

describe("what docs/invariants.md says", () => {
  test("has ten parts, each with a test", () => {
    const parts = document.split(/^## \d+\. /m).slice(1);
    expect(parts).toHaveLength(10);
    for (const part of parts) expect(part).toMatch(/\*\*Tests\.\*\*\n {2}- `/);
  });

  test.each(namedTests(document))("is tested where it says so: $file", (named) => {
    expect(named.names.length).toBeGreaterThan(0);
    expect(missingNames(named)).toEqual([]);
  });
});
