import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { catalogueOf } from "@/server/i18n/catalogues";
import { LOCALES } from "@/server/kernel/locale";
import { KNOWLEDGE } from "@/server/testing/proof-read";
import { sourceContent, summaryContent, summaryUpdate } from "@/server/testing/summary-content";
import { ALL_RULES } from "./all-rules";
import { RULE_CODES, SEVERITIES } from "./finding.schema";
import type { FingerprintedFinding } from "./fingerprint";
import { proofRead } from "./proof-read";
import { RULE_SEVERITIES } from "./proof-reading.schema";

const SENTENCE = "双方就执法的的安排交换意见。";
const read = (paragraphs: string[], project = "customs") =>
  proofRead(summaryContent([summaryUpdate(1, "执法合作", paragraphs, { project })]), KNOWLEDGE);
const doubled = (findings: readonly FingerprintedFinding[]) =>
  findings.filter(({ rule }) => rule === "doubledWords").map(({ fingerprint }) => fingerprint);

describe("the rules", () => {
  test("are all there, each once", () => {
    expect(ALL_RULES.map(({ code }) => code).sort()).toEqual([...RULE_CODES].sort());
  });

  test.each(LOCALES)("are all explained in %s", (locale) => {
    const words = catalogueOf(locale).proofReadingRules ?? {};
    const parts = ["title", "what", "why", "examples", "mend", "facts"];
    const missing = RULE_CODES.flatMap((rule) => {
      const said = words[rule];
      return parts
        .filter((part) => !(said && typeof said === "object" && part in said))
        .map((part) => `${rule}.${part}`);
    });
    expect(missing).toEqual([]);
  });
});

test.each(RULE_CODES)("what %s notices weighs as its explanation says", (rule) => {
  const file = `${rule.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`;
  const source = readFileSync(path.join(import.meta.dirname, "rules", file), "utf8");
  const given = SEVERITIES.filter((severity) => source.includes(`"${severity}"`));
  expect(RULE_SEVERITIES[rule]).toEqual(given);
});

describe("a dismissal's hold on its finding", () => {
  test("lasts while other paragraphs come and go before it, and other sentences beside it", () => {
    const [before] = doubled(read([SENTENCE]));
    expect(before).toBeDefined();
    expect(doubled(read(["会议在广州举行。", `双方均派员出席。${SENTENCE}`]))).toEqual([before]);
  });

  test("ends when its words change", () => {
    const [before] = doubled(read([SENTENCE]));
    const [after] = doubled(read([SENTENCE.replace("安排", "计划")]));
    expect(after).toBeDefined();
    expect(after).not.toBe(before);
  });

  test("is none on the same words of another project", () => {
    expect(doubled(read([SENTENCE], "copyright"))).not.toEqual(doubled(read([SENTENCE])));
  });

  test("is on one of two findings in the same sentence", () => {
    const names = doubled(read(["双方就执法的的安排及及计划交换意见。"]));
    expect(new Set(names).size).toBe(2);
  });
});

describe("proof-reading", () => {
  test("tells findings by update, heaviest first", () => {
    const told = proofRead(sourceContent(), KNOWLEDGE);
    expect(told.length).toBeGreaterThan(0);
    const order = told.map(({ place, severity }) => place.update * 10 + SEVERITIES.indexOf(severity));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  test("passes over lines of the plan that nobody has begun", () => {
    expect(read([])).toEqual([]);
  });

  test("reads those that are wanted as it reads them among all", () => {
    const all = proofRead(sourceContent(), KNOWLEDGE);
    const wanted = new Set([3, 6]);
    expect(proofRead(sourceContent(), KNOWLEDGE, wanted)).toEqual(
      all.filter(({ place }) => wanted.has(place.update)),
    );
  });

  test("gives every finding of a summary a name of its own", () => {
    const names = proofRead(sourceContent(), KNOWLEDGE).map(({ fingerprint }) => fingerprint);
    expect(new Set(names).size).toBe(names.length);
  });

  test("reads 170 updates within a second of the processor's time", () => {
    const { updates } = sourceContent();
    const tenfold = Array.from({ length: 10 }, (_, round) =>
      updates.map((update) => ({
        ...update,
        number: update.number + round * updates.length,
        project: `${update.project}-${round}`,
      })),
    );
    const content = summaryContent(tenfold.flat());
    const isQuick = () => {
      const before = process.cpuUsage();
      proofRead(content, KNOWLEDGE);
      return process.cpuUsage(before).user < 1_000_000;
    };
    // What else the machine does at the moment is no fault of the reading.
    expect([1, 2, 3].some(isQuick)).toBe(true);
  });
});
