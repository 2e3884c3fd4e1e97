import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { missingNames, namedTests } from "./testing/named-tests";

const document = readFileSync("docs/threat-model.md", "utf8");

describe("what docs/threat-model.md says", () => {
  test("has a measure and a test against each threat", () => {
    const threats = document.split(/^### \d+\. /m).slice(1);
    expect(threats.length).toBeGreaterThanOrEqual(10);
    for (const threat of threats) {
      expect(threat).toContain("- **Measure.** ");
      expect(threat).toMatch(/\*\*Tests\.\*\*\n {2}- `/);
    }
  });

  test.each(namedTests(document))("is tested where it says so: $file", (named) => {
    expect(named.names.length).toBeGreaterThan(0);
    expect(missingNames(named)).toEqual([]);
  });
});
