import { describe, expect, test } from "vitest";
import { type InputLeaf, inputLeaves } from "@/server/testing/input-leaves";
import { appRouter } from "./root";

/** The list of all procedures says less of its types than there is. */
const inputsOf = (procedure: unknown): unknown[] =>
  [Reflect.get(Object(Reflect.get(Object(procedure), "_def")), "inputs")].flat();

/** Everything that people can send to a procedure, leaf by leaf. */
const leaves = Object.entries(appRouter._def.procedures).flatMap(([name, procedure]) =>
  inputsOf(procedure).flatMap((schema) => inputLeaves(schema, { path: name, through: null })),
);

/** Kept within a document of JSON, which holds any number. */
const KEPT_AS_JSON = /\.questions\[\]\.params\{\}$/;

const accepting = (kind: InputLeaf["kind"], value: unknown) =>
  leaves.filter((leaf) => leaf.kind === kind && leaf.accepts(value)).map(({ path }) => path);

describe("what a procedure takes", () => {
  test("is looked at, leaf by leaf", () => {
    const paths = leaves.map(({ path }) => path);
    expect(paths).toContain("progressUpdate.save.content.texts{}.paragraphs[]");
    expect(paths).toContain("session.end.sessionId");
    expect(accepting("text", "a text").length).toBeGreaterThan(100);
  });

  test.each([
    ["NUL", "a\u0000b"],
    ["the first half of a surrogate pair", "a\ud83d"],
    ["the second half of a surrogate pair", "\ude00b"],
  ])("is no text that the database cannot hold: %s", (_, text) => {
    expect(accepting("text", text)).toEqual([]);
  });

  test.each([
    ["beyond an integer of the database", 2 ** 31],
    ["below one", -(2 ** 31) - 1],
    ["a fraction", 1.5],
    ["infinite", Number.POSITIVE_INFINITY],
  ])("is no number that the database cannot hold: %s", (_, number) => {
    expect(accepting("number", number).filter((path) => !KEPT_AS_JSON.test(path))).toEqual([]);
  });

  test("is no moment: days and times come as text, whose form is checked", () => {
    expect(leaves.filter(({ kind }) => kind === "moment")).toEqual([]);
  });

  test("is no day before the calendar of the database begins", () => {
    const days = accepting("text", "2024-02-29").filter(
      (path) => !accepting("text", "no-day").includes(path),
    );
    expect(days).toContain("reportingPeriod.openPeriod.startsOn");
    expect(days.filter((path) => accepting("text", "0000-01-01").includes(path))).toEqual([]);
  });
});
