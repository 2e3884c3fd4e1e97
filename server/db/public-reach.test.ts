import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { ProcedureContext } from "../api/context";
import { appRouter } from "../api/root";
import { createCallerFactory } from "../api/trpc";
import { systemClock } from "../kernel/clock";
import { readSettings } from "../settings/settings";
import { cast } from "../testing/cast";
import { TEST_SECRET } from "../testing/cluster";
import { actorFor } from "../testing/factories";
import { type SourceFile, sourceFiles } from "../testing/source-code";
import { connectWorkspace } from "./workspace-client";

/** That nothing public is read by another role than the public one: by what the programs can reach, and by what answers. */

const product = sourceFiles("app", "components", "server").filter((file) => !file.isTest);
const byName = new Map(product.map((file) => [file.path.replace(/\.[a-z]+$/, ""), file]));

/** Rooms of the app that somebody has to come in to, or through; everything else in it is for everybody. */
const NOT_PUBLIC = /^app\/(\[locale\]\/\((workspace|auth)\)|api)\//;
const isEntrance = ({ path }: SourceFile) =>
  /\/(page|layout|route|not-found|error|global-error)\.tsx?$/.test(path);
const entrances = product.filter((file) => file.path.startsWith("app/") && isEntrance(file));
const publicEntrances = entrances.filter(({ path }) => !NOT_PUBLIC.test(path));

/** Procedures that need no account. */
const OPEN = [
  "invitation.accept",
  "invitation.find",
  "passwordReset.ask",
  "passwordReset.find",
  "passwordReset.reset",
];

/** The ways by which programs get at what only the workspace's role may read. */
const CLOSED = ["server/db/workspace-client", "server/api/caller", "server/auth/current-actor"];

/** The first way from a file to something closed, as the names of the files along it; null where there is none. */
function wayToClosed(start: SourceFile): string[] | null {
  const seen = new Set([start]);
  const waiting: [SourceFile, string[]][] = [[start, [start.path]]];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const [file, way] = next;
    for (const { from, typeOnly } of file.imports) {
      if (typeOnly) continue;
      if (CLOSED.includes(from)) return [...way, from];
      const found = byName.get(from);
      if (!found || seen.has(found)) continue;
      seen.add(found);
      waiting.push([found, [...way, found.path]]);
    }
  }
  return null;
}

describe("what everybody reads", () => {
  test("is made by programs that cannot reach the workspace's database, whatever they import", () => {
    expect(publicEntrances.length).toBeGreaterThan(10);
    const ways = publicEntrances.flatMap((file) => wayToClosed(file)?.join(" → ") ?? []);
    expect(ways).toEqual([]);
  });

  test("is told apart from the rooms that do reach it", () => {
    const desk = byName.get("app/[locale]/(workspace)/(rooms)/desk/page");
    expect(desk && wayToClosed(desk)).toContain("server/api/caller");
    expect(CLOSED.filter((name) => !byName.has(name))).toEqual([]);
  });

  test("is no procedure either to whoever has given the password alone, but for setting a second factor up", async () => {
    const db = connectWorkspace("postgres://nobody@127.0.0.1:1/none", 1);
    const actor = actorFor(cast.hkOfficer);
    const context = { actor: null, db, clock: systemClock, address: "192.0.2.1", requestId: "test" };
    const withCode = { ...context, arriving: { actor, wants: "CODE" as const } };
    expect(await answeredTo(withCode)).toEqual(OPEN);
    const before = globalThis.registerSettings;
    const dataDir = mkdtempSync(path.join(tmpdir(), "register-reach-"));
    globalThis.registerSettings = readSettings({ DATA_DIR: dataDir, AUTH_SECRET: TEST_SECRET, DEMO: "off" });
    const enrolling = { ...context, arriving: { actor, wants: "ENROLMENT" as const } };
    const doors = ["secondFactor.beginAtDoor", "secondFactor.confirmAtDoor"];
    expect(await answeredTo(enrolling)).toEqual([...OPEN, ...doors].sort());
    globalThis.registerSettings = before;
    await db.$disconnect();
  });

  test("is no procedure: without an account only invitations and new passwords are answered", async () => {
    // A client that never connects: whoever is refused is refused before anything is asked.
    const db = connectWorkspace("postgres://nobody@127.0.0.1:1/none", 1);
    const request = { address: "192.0.2.1", requestId: "test" };
    const nobody = { actor: null, arriving: null, db, clock: systemClock, ...request };
    expect(await answeredTo(nobody)).toEqual(OPEN);
    await db.$disconnect();
  });
});

/** What procedures answer with these people, sorted. */
async function answeredTo(context: ProcedureContext): Promise<string[]> {
  const caller = createCallerFactory(appRouter)(context);
  const answered: string[] = [];
  for (const name of Object.keys(appRouter._def.procedures)) {
    const procedure = name.split(".").reduce<unknown>((at, step) => Reflect.get(Object(at), step), caller);
    const refusal = await call(procedure);
    if (refusal !== "UNAUTHORIZED") answered.push(name);
  }
  return answered.sort();
}

/** How a procedure answers who sends nothing. */
async function call(procedure: unknown): Promise<string> {
  if (typeof procedure !== "function") throw new Error("that is no procedure");
  try {
    await procedure();
    return "answered";
  } catch (error) {
    return String(Reflect.get(Object(error), "code"));
  }
}
