import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { catalogueOf } from "@/server/i18n/catalogues";
import { LOCALES } from "@/server/kernel/locale";

const MODULES = "server/modules";
const ACTION = /\baction(?:: | = )"([a-zA-Z]+\.[a-zA-Z]+)"/g;

/** Every action that the source writes into the log. */
const actions = readdirSync(MODULES, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
  .flatMap((file) => [...readFileSync(path.join(MODULES, file), "utf8").matchAll(ACTION)])
  .map((match) => match[1] ?? "");

function wordsOf(locale: (typeof LOCALES)[number], action: string): unknown {
  const steps = ["audit", "actions", ...action.split(".")];
  return steps.reduce<unknown>(
    (node, step) => (typeof node === "object" && node !== null ? Reflect.get(node, step) : undefined),
    catalogueOf(locale),
  );
}

test.each(LOCALES)("every action in the audit log has a name in %s", (locale) => {
  expect(actions.length).toBeGreaterThan(20);
  expect(actions.filter((action) => typeof wordsOf(locale, action) !== "string")).toEqual([]);
});
