import { describe, expect, it } from "vitest";
import { knownAt, newer, type Visit } from "./update-visit.rules";

const revision = (ordinal: number) => ({ id: `revision-${ordinal}`, ordinal });
const at = (time: string) => new Date(`2025-01-10T${time}:00Z`);

/** Opened at eight with the fifth revision, which they had not known beyond the third. */
const visit: Visit = { known: revision(3), newest: revision(5), at: at("08:00") };

describe("What a person knew when their visit began", () => {
  it.each([
    ["who opens it for the first time", null, null, "08:00", null],
    ["who has written it and never opened it", null, revision(2), "08:00", 2],
    ["who loads the page again", visit, null, "08:01", 3],
    ["who loads the page again after having written", visit, revision(6), "08:30", 3],
    ["who comes back at the end of four hours", visit, null, "12:00", 3],
    ["who comes back later", visit, null, "12:01", 5],
    ["who comes back later and had written after what they saw", visit, revision(6), "13:00", 6],
    ["who comes back later and had written before what they saw", visit, revision(4), "13:00", 5],
  ])("of one %s", (_who, kept, own, time, expected) => {
    expect(knownAt(kept, own, at(time))?.ordinal ?? null).toBe(expected);
  });
});

it.each([
  [2, 3, 3],
  [3, 2, 3],
  [null, 2, 2],
  [2, null, 2],
  [null, null, null],
])("of revisions %s and %s the newer one is %s", (one, other, expected) => {
  const [first, second] = [one === null ? null : revision(one), other === null ? null : revision(other)];
  expect(newer(first, second)?.ordinal ?? null).toBe(expected);
});
