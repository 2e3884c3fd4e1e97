import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { packArchive } from "@/server/kernel/pack-archive";
import { testDatabase } from "@/server/testing/database";
import { endorsing } from "@/server/testing/endorsing";
import { createCast } from "@/server/testing/factories";
import { publishPeriod } from "@/server/testing/published-edition";
import { bundleOf } from "@/server/testing/sealed-bundle";

const database = await testDatabase();
const folder = mkdtempSync(path.join(tmpdir(), "register-verify-"));
let slug: string;
let files: Map<string, Uint8Array>;
let zip: Uint8Array;

beforeAll(async () => {
  await createCast(database.workspace);
  slug = await publishPeriod(database.workspace, endorsing(database.workspace));
  files = await bundleOf(database.public, slug);
  zip = packArchive(files);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** Without the address of any database. */
function verify(args: string[], language = "en") {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "commands/verify.ts", ...args],
    { encoding: "utf8", env: { PATH: process.env.PATH, NODE_ENV: "test", LANG: language } },
  );
  return { status, stdout, stderr };
}

function kept(name: string, bytes: Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

function unpacked(name: string, content: ReadonlyMap<string, Uint8Array>): string {
  const place = path.join(folder, name);
  mkdirSync(place);
  for (const [file, bytes] of content) writeFileSync(path.join(place, file), bytes);
  return place;
}

describe("the command that verifies a bundle", () => {
  test.each([
    ["en", "every link of the audit chain holds"],
    ["zh_CN.UTF-8", "审计记录"],
    ["zh_HK.UTF-8", "審計記錄"],
  ])("says in the terminal's language (%s) what it checked", (language, words) => {
    const said = verify([kept("bundle.zip", zip)], language);
    expect(said).toMatchObject({ status: 0, stderr: "" });
    expect(said.stdout).toContain(words);
    expect(said.stdout).toMatch(/[0-9a-f]{64}/);
    expect(said.stdout).toContain(slug);
  });

  test("takes the folder into which a bundle was unpacked as well", () => {
    expect(verify([unpacked("whole", files)])).toMatchObject({ status: 0, stderr: "" });
  });

  test("names the file that somebody changed, and nothing on standard output", () => {
    const changed = new Map(files).set("summary.en.txt", new TextEncoder().encode("Something else\n"));
    const sentence =
      "summary.en.txt is not the file that bundle.json lists: its SHA-256 or its size differs.\n";
    expect(verify([kept("changed.zip", packArchive(changed))])).toEqual({
      status: 1,
      stdout: "",
      stderr: sentence,
    });
    expect(verify([unpacked("changed", changed)])).toEqual({ status: 1, stdout: "", stderr: sentence });
  });

  test("does not follow a link out of the folder", () => {
    const content = new Map(files);
    content.delete("summary.en.txt");
    const place = unpacked("linked", content);
    symlinkSync("/etc/hostname", path.join(place, "summary.en.txt"));
    expect(verify([place])).toEqual({
      status: 1,
      stdout: "",
      stderr: "summary.en.txt is neither a plain file nor a folder.\n",
    });
  });

  test.each([
    ["a file that is not there", () => path.join(folder, "nowhere.zip"), "There is no file or folder"],
    ["an empty file", () => kept("empty.zip", new Uint8Array()), "This is not a zip file."],
    [
      "half a bundle",
      () => kept("half.zip", zip.slice(0, zip.length / 2)),
      "The zip file is damaged or incomplete.",
    ],
    ["an empty folder", () => unpacked("nothing", new Map()), "bundle.json is missing."],
  ])("explains %s in plain sentences", (_, place, words) => {
    const said = verify([place()]);
    expect(said).toMatchObject({ status: 1, stdout: "" });
    expect(said.stderr).toContain(words);
    expect(said.stderr).not.toMatch(/\bat .*:\d+:\d+|Error/);
  });

  test.each([[[]], [["--help"]], [["one.zip", "two.zip"]]])("is used otherwise: %j", (args) => {
    expect(verify(args)).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining("Usage: ") });
  });
});
