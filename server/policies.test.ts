import { expect, test } from "vitest";
import { reachedFrom } from "./testing/reached-source";
import { sourceFiles } from "./testing/source-code";

// Who may do what is decided by policies. Which one decides in which module is said here, and what the policies say is shown to
// administrators (server/modules/permission).

const product = sourceFiles("server").filter((file) => !file.isTest);
const filesOf = (module: string) =>
  product.filter(({ path }) => path.startsWith(`server/modules/${module}/`));
const policyOf = (module: string) => `server/modules/${module}/${module}.policy.ts`;

/** Modules that answer procedures and decide by the policy of another one, which is named. */
const BORROWED: Record<string, string> = {
  agency: "account",
  area: "reporting-period",
  assignment: "reporting-period",
  attachment: "progress-update",
  audit: "account",
  board: "reporting-period",
  comparison: "reporting-period",
  glossary: "account",
  permission: "account",
  plan: "reporting-period",
  presence: "progress-update",
  project: "reporting-period",
  "publication-hold": "publication",
  spreadsheet: "progress-update",
  "task-force": "account",
  timeline: "progress-update",
  "undelivered-mail": "account",
  "update-visit": "progress-update",
};

/** Modules that answer everybody alike, each of what is their own. */
const OF_ONESELF = ["mail-choice", "notification", "password-reset", "session"];

test("a module that answers procedures decides by a policy: its own, or one that it borrows and that is named here", () => {
  const routed = product.flatMap(
    ({ path }) => /^server\/modules\/([^/]+)\/[^/]+\.router\.ts$/.exec(path)?.[1] ?? [],
  );
  const without = routed.filter((module) => !product.some(({ path }) => path === policyOf(module)));
  expect([...new Set(without)].toSorted()).toEqual([...Object.keys(BORROWED), ...OF_ONESELF].toSorted());
});

test.each(Object.entries(BORROWED))("what %s decides, it asks the policy of %s", (module, lender) => {
  const own = filesOf(module).map(({ path }) => path);
  const reached = reachedFrom(own, product, ({ from }) => from.startsWith("server/modules/"));
  expect(reached.map(({ path }) => path)).toContain(policyOf(lender));
});

test("who acts is judged by policies: nothing else in a module compares a role", () => {
  const comparing = product.filter(
    ({ path, text }) =>
      path.startsWith("server/modules/") &&
      !path.endsWith(".policy.ts") &&
      /\bactor\.role\s*[!=]==/.test(text),
  );
  expect(comparing.map(({ path }) => path)).toEqual([]);
});
