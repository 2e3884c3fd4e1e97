import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { catalogueOf } from "@/server/i18n/catalogues";
import { LOCALES } from "@/server/kernel/locale";

const MODULES = "server/modules";
const SUBJECT = /\bsubject: \{ type: "([a-zA-Z]+)"/g;
const ACTION = /\baction(?:: | = )"([a-zA-Z]+\.[a-zA-Z]+)"/g;

const programs = readdirSync(MODULES, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
  .map((file) => readFileSync(path.join(MODULES, file), "utf8"));
const written = (what: RegExp) =>
  programs.flatMap((program) => [...program.matchAll(what)]).map((match) => match[1] ?? "");

/** Every action that the source writes into the log, and every kind of thing that it is about. */
const actions = written(ACTION);
const subjects = written(SUBJECT);

function wordsOf(locale: (typeof LOCALES)[number], ...place: string[]): unknown {
  const steps = ["audit", ...place];
  return steps.reduce<unknown>(
    (node, step) => (typeof node === "object" && node !== null ? Reflect.get(node, step) : undefined),
    catalogueOf(locale),
  );
}

test.each(LOCALES)("every action in the audit log has a name in %s", (locale) => {
  expect(actions.length).toBeGreaterThan(20);
  const isNamed = (action: string) => typeof wordsOf(locale, "actions", ...action.split(".")) === "string";
  expect(actions.filter((action) => !isNamed(action))).toEqual([]);
});

test.each(LOCALES)("everything that the audit log is about has a name in %s", (locale) => {
  expect(subjects.length).toBeGreaterThan(20);
  expect(subjects.filter((type) => typeof wordsOf(locale, "subjects", type) !== "string")).toEqual([]);
});
