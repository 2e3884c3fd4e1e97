import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { cast } from "../server/testing/cast";
import { TEST_SECRET } from "../server/testing/cluster";
import { testDatabase } from "../server/testing/database";
import { endorsing } from "../server/testing/endorsing";
import { createCast } from "../server/testing/factories";
import { measurePdf } from "../server/testing/measured-pdf";

const folder = mkdtempSync(path.join(tmpdir(), "export-"));
let databaseUrl = "";
let draft = "";
let published = "";

beforeAll(async () => {
  const { urls, workspace } = await testDatabase();
  databaseUrl = urls.owner;
  await createCast(workspace);
  const desk = endorsing(workspace);
  draft = (await desk.inReview()).slug;
  published = (await desk.inReview()).slug;
  for (const officer of [cast.gdOfficer, cast.hkOfficer]) await desk.give(officer, published);
  await desk.publish(cast.gdOfficer, published);
});

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync("node_modules/.bin/tsx", ["commands/export.ts", ...args], {
    encoding: "utf8",
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      AUTH_SECRET: TEST_SECRET,
      DATA_DIR: folder,
      // Vitest has a variable of this name for itself.
      BASE_URL: "",
      LC_ALL: "en_GB.UTF-8",
      DEBUG: "",
    },
  });
  return { status, stdout, stderr };
}

describe("npm run export", () => {
  it("prints a draft, marked as one, in simplified Chinese where no language is named", () => {
    const { status, stdout, stderr } = run(draft, "--format", "txt");
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("送审稿");
    expect(stdout).toContain("1. 合作项目之1");
  });

  it("prints what is published without a mark, in the language that is asked for", () => {
    const { status, stdout } = run(published, "--format", "md", "--locale", "zh-Hant");
    expect(status).toBe(0);
    expect(stdout).not.toContain("擬稿");
    expect(stdout).toContain("合作項目之1");
  });

  it("writes a Word file, the form told by the file's ending, and prints nothing", () => {
    const file = path.join(folder, "summary.docx");
    expect(run(published, "--out", file)).toEqual({ status: 0, stdout: "", stderr: "" });
    expect(readFileSync(file).subarray(0, 2).toString()).toBe("PK");
  });

  it("writes a PDF in the layout that is asked for, marked where it is a draft", async () => {
    const file = path.join(folder, "summary.pdf");
    expect(run(draft, "--out", file, "--layout", "gbt9704").stderr).toBe("");
    const { pages, outline } = await measurePdf(readFileSync(file));
    expect(pages[0]?.lines[0]?.text).toMatch(/^送审稿/);
    expect(outline[0]?.title).toMatch(/^一、/);
    expect(run(published, "--format", "pdf").stdout.slice(0, 5)).toBe("%PDF-");
  });

  it("says in one sentence that there is no such period, or no such folder", () => {
    expect(run("1999", "--format", "txt")).toEqual({
      status: 1,
      stdout: "",
      stderr: "There is no reporting period 1999.\n",
    });
    const { status, stderr } = run(draft, "--out", path.join(folder, "nowhere/summary.txt"));
    expect([status, stderr.split("\n").length]).toEqual([1, 2]);
    expect(stderr).toMatch(/^.*summary\.txt cannot be written/);
  });

  it.each([
    [[]],
    [["2024"]],
    [["2024", "--format", "odt"]],
    [["2024", "2025", "--format", "txt"]],
    [["2024", "--format", "txt", "--locale", "fr"]],
    [["2024", "--format", "txt", "--layout", "gbt9704"]],
    [["2024", "--format", "pdf", "--layout", "a4"]],
  ])("says how it is used when it is used as %j", (args) => {
    const { status, stdout, stderr } = run(...args);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^Usage: npm run export/);
  });
});
