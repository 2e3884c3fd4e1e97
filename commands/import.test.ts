import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { importedSummarySchema } from "../server/modules/importing/importing.schema";

const SUMMARY = "prisma/seed/source/summary-2022h2-2023.zh-Hans.txt";
const folder = mkdtempSync(path.join(tmpdir(), "import-"));

function run(args: string[], language = "en_GB.UTF-8") {
  const { status, stdout, stderr } = spawnSync("node_modules/.bin/tsx", ["commands/import.ts", ...args], {
    encoding: "utf8",
    env: { ...process.env, LC_ALL: language, DEBUG: "" },
  });
  return { status, stdout, stderr };
}

function file(name: string, content: string | Uint8Array): string {
  const place = path.join(folder, name);
  writeFileSync(place, content);
  return place;
}

describe("npm run import with --dry-run", () => {
  it("prints one JSON object and nothing else with --json", () => {
    const { status, stdout, stderr } = run([SUMMARY, "--dry-run", "--json"]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(importedSummarySchema.parse(JSON.parse(stdout)).updates).toHaveLength(17);
  });

  it("prints a table for people without it", () => {
    const { status, stdout } = run([SUMMARY, "--dry-run"], "zh_CN.UTF-8");
    expect(status).toBe(0);
    expect(stdout).toContain("6. 持续开展粤港海关联合执法行动");
    expect(stdout).toContain("约港币 2,548 万元  →  25480000 HKD  ABOUT");
    expect(stdout).toContain("是否为同一段？");
  });

  it.each([
    ["is not there", () => path.join(folder, "none.txt"), "There is no file"],
    ["is a folder", () => folder, "There is no file"],
    ["is no summary", () => file("letter.txt", "您好。"), "is not a summary"],
    ["is binary", () => file("binary.txt", Buffer.from([1, 2, 3, 0, 255])), "is not a text"],
    ["is empty", () => file("empty.txt", ""), "has no text"],
  ])("explains in one line a file that %s", (_, place, words) => {
    const { status, stdout, stderr } = run([place(), "--dry-run", "--json"]);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(words);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });

  it.each([[[]], [["--dry-run"]], [[SUMMARY, SUMMARY, "--dry-run"]], [[SUMMARY, "--dry-run", "--yaml"]]])(
    "says how it is used after %j",
    (args) => {
      const { status, stdout, stderr } = run(args);
      expect([status, stdout]).toEqual([2, ""]);
      expect(stderr).toContain("Usage: npm run import");
    },
  );
});
