import { describe, expect, it } from "vitest";
import { toldTime } from "../notification/told-time";
import { canBeHeld, canBePublishedAtOnce, canBeStopped, isTimeAllowed } from "./publication-hold.rules";
import { holdPublicationSchema } from "./publication-hold.schema";

const at = new Date("2026-11-28T00:00:00Z");
const hold = { id: "h", publishAt: at, setAt: at, setByName: "李" };

describe("what can be done while a hold stands or not", () => {
  it.each([
    [{ hold: null, holdDays: 0 }, null, null, "publicationHold.none"],
    [{ hold: null, holdDays: 7 }, "publicationHold.daysMustPass", null, "publicationHold.none"],
    [{ hold, holdDays: 0 }, "publicationHold.onHold", "publicationHold.onHold", null],
    [{ hold, holdDays: 7 }, "publicationHold.onHold", "publicationHold.onHold", null],
  ])("%o: at once %s, held %s, stopped %s", (facts, atOnce, held, stopped) => {
    const reasonOf = (decision: ReturnType<typeof canBeHeld>) => (decision.allowed ? null : decision.reason);
    expect(reasonOf(canBePublishedAtOnce(facts))).toBe(atOnce);
    expect(reasonOf(canBeHeld(facts))).toBe(held);
    expect(reasonOf(canBeStopped(facts))).toBe(stopped);
  });

  it.each([
    ["2026-11-28T00:00:00.000Z", 0, "publicationHold.notAhead"],
    ["2026-11-28T00:00:00.001Z", 0, null],
    ["2026-12-04T23:59:59.999Z", 7, "publicationHold.tooSoon"],
    ["2026-12-05T00:00:00.000Z", 7, null],
    ["2027-02-26T00:00:00.000Z", 0, null],
    ["2027-02-26T00:00:00.001Z", 14, "publicationHold.tooFar"],
  ])("set for %s with %i days to pass: %s", (publishAt, holdDays, refusal) => {
    const decision = isTimeAllowed(new Date(publishAt), at, holdDays);
    expect(decision.allowed ? null : decision.reason).toBe(refusal);
  });
});

describe("a time that a person chooses", () => {
  const read = (publishAt: string) => holdPublicationSchema.safeParse({ periodSlug: "2024", publishAt });

  it("is that of Hong Kong, and is told as it was chosen", () => {
    const moment = read("2027-01-01T07:30").data?.publishAt;
    expect(moment?.toISOString()).toBe("2026-12-31T23:30:00.000Z");
    expect(moment && toldTime(moment)).toEqual({ year: "2027", month: 1, day: 1, time: "07:30" });
  });

  it.each(["2027-13-01T07:30", "2027-01-01", "tomorrow", "2027-01-01T07:30Z"])("is not %s", (publishAt) => {
    expect(read(publishAt).error?.issues[0]?.message).toBe("publicationHold.notATime");
  });

  it("is left out for the shortest hold", () => expect(read("").data?.publishAt).toBeNull());
});
