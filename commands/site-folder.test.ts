import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeSite } from "./site-folder";

let around: string;
let folder: string;

beforeEach(() => {
  around = mkdtempSync(path.join(tmpdir(), "register-site-"));
  folder = path.join(around, "site");
});
afterEach(() => rmSync(around, { recursive: true }));

async function* files(...names: string[]) {
  for (const name of names) yield { name, bytes: Buffer.from(name) };
}

async function* breakingOff() {
  yield* files("index.html");
  throw new Error("the database went away");
}

const names = () => readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();

test("a site is written to a folder that is not there, and to one that is empty", async () => {
  expect(await writeSite(folder, files("index.html", "en/index.html"))).toBe(2);
  expect(names()).toEqual(["en", "en/index.html", "index.html", "site.json"]);
  const empty = path.join(around, "empty");
  mkdirSync(empty);
  await writeSite(empty, files("index.html"));
  expect(readFileSync(path.join(empty, "index.html"), "utf8")).toBe("index.html");
});

test("a later export takes the place of an earlier one, whole", async () => {
  await writeSite(folder, files("index.html", "old/index.html"));
  await writeSite(folder, files("index.html", "new/index.html"));
  expect(names()).toEqual(["index.html", "new", "new/index.html", "site.json"]);
  expect(readdirSync(around)).toEqual(["site"]);
});

test("a folder with anything else in it is left alone", async () => {
  mkdirSync(folder);
  writeFileSync(path.join(folder, "mine.txt"), "mine");
  await expect(writeSite(folder, files("index.html"))).rejects.toMatchObject({ code: "exportSite.notEmpty" });
  expect(names()).toEqual(["mine.txt"]);
});

test("an earlier export with somebody's file in it is left alone", async () => {
  await writeSite(folder, files("index.html"));
  writeFileSync(path.join(folder, "mine.txt"), "mine");
  await expect(writeSite(folder, files("index.html"))).rejects.toMatchObject({
    code: "exportSite.otherFiles",
    params: { file: "mine.txt" },
  });
  expect(names()).toEqual(["index.html", "mine.txt", "site.json"]);
});

test("a file is no folder", async () => {
  writeFileSync(folder, "a file");
  await expect(writeSite(folder, files("index.html"))).rejects.toMatchObject({
    code: "exportSite.notAFolder",
  });
});

test("an export that breaks off leaves nothing behind, and what was there before as it was", async () => {
  await expect(writeSite(folder, breakingOff())).rejects.toThrow("the database went away");
  expect(existsSync(folder)).toBe(false);
  await writeSite(folder, files("before.html"));
  await expect(writeSite(folder, breakingOff())).rejects.toThrow();
  expect(names()).toEqual(["before.html", "site.json"]);
  expect(readdirSync(around)).toEqual(["site"]);
});
