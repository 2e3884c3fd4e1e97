import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { TEST_SECRET } from "../server/testing/cluster";
import { testDatabase } from "../server/testing/database";
import { createCast } from "../server/testing/factories";

const SUMMARY = "prisma/seed/source/summary-2022h2-2023.zh-Hans.txt";
const database = await testDatabase();
const folder = mkdtempSync(path.join(tmpdir(), "bring-in-"));

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync("node_modules/.bin/tsx", ["commands/import.ts", ...args], {
    encoding: "utf8",
    env: {
      ...process.env,
      LC_ALL: "en_GB.UTF-8",
      DATABASE_URL: database.urls.owner,
      DATA_DIR: folder,
      AUTH_SECRET: TEST_SECRET,
      // vitest has one of its own.
      BASE_URL: "",
      DEBUG: "",
    },
  });
  return { status, stdout, stderr };
}

const periods = () => database.workspace.reportingPeriod.count();

describe("npm run import without --dry-run", () => {
  test("says that there is nobody in whose name to do it, and leaves nothing behind", async () => {
    expect(run(SUMMARY)).toMatchObject({
      status: 1,
      stdout: "",
      stderr: expect.stringContaining("no secretariat"),
    });
    expect(await periods()).toBe(0);
  });

  test("brings the summary in as a period that waits for both sides, under the address that was asked for", async () => {
    await createCast(database.workspace);
    const { status, stdout, stderr } = run(SUMMARY, "--period", "the-first", "--json");
    expect([status, stderr]).toEqual([0, expect.stringContaining("17 projects")]);
    expect(JSON.parse(stdout)).toMatchObject({
      slug: "the-first",
      updates: 17,
      officer: "secretariat.gd@demo.example",
    });
    expect(await database.workspace.figure.count()).toBeGreaterThan(30);
    expect(await database.workspace.edition.count()).toBe(0);
  });

  test("refuses the same file, and the same period, a second time", async () => {
    expect(run(SUMMARY)).toMatchObject({ status: 1, stderr: expect.stringContaining("brought in already") });
    expect(run(SUMMARY, "--period", "the-first").stderr).toContain("already a period the-first");
    expect(await periods()).toBe(1);
  });

  test("knows projects by their titles, and the project that was called new once is new no more", async () => {
    const next = path.join(folder, "next.txt");
    const text = [
      "粤港保护知识产权合作专责小组",
      "合作项目摘要",
      "(2024 年)",
      "粤港保护知识产权合作专责小组于2024年共完成合作项目2项，以进一步推动知识产权合作向纵深发展，其中第(2)项为新增项目。有关合作项目详情如下：",
      "1. 推动粤港知识产权贸易发展",
      "2024年12月，双方举办论坛，超过300人参加。",
      "2. 开展植物新品种保护交流",
      "2024年5月，双方就植物新品种保护举行会议。",
    ];
    writeFileSync(next, text.join("\n\n"));
    expect(run(next)).toMatchObject({ status: 0 });
    const updates = await database.workspace.progressUpdate.findMany({
      where: { period: { slug: "2024" } },
      orderBy: { number: "asc" },
      select: { project: { select: { predatesRecords: true, updates: { select: { number: true } } } } },
    });
    expect(updates.map(({ project }) => project)).toMatchObject([
      { predatesRecords: true, updates: expect.arrayContaining([{ number: 9 }, { number: 1 }]) },
      { predatesRecords: false, updates: [{ number: 2 }] },
    ]);
  });

  test("takes a similar title for a new project, and says so", async () => {
    const similar = path.join(folder, "similar.txt");
    const text = [
      "粤港保护知识产权合作专责小组",
      "合作项目摘要",
      "(2025 年)",
      "粤港保护知识产权合作专责小组于2025年共完成合作项目1项。有关合作项目详情如下：",
      "1. 促进粤港知识产权贸易",
      "2025年12月，双方举办论坛。",
    ];
    writeFileSync(similar, text.join("\n\n"));
    const { status, stdout, stderr } = run(similar, "--json");
    expect([status, stderr]).toEqual([0, expect.stringContaining("No. 1 was taken for a new project")]);
    expect(JSON.parse(stdout)).toMatchObject({ similar: [{ number: 1, title: "推动粤港知识产权贸易发展" }] });
    expect(run(similar, "--period", "again").stderr).toContain("brought in already");
  });
});
