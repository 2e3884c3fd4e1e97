import { describe, expect, it } from "vitest";
import { beginningOfDay, civilDay, dateColumn, daysBetween, isoDay } from "./civil-day";

describe("a civil day", () => {
  it("turns at midnight of Guangdong and Hong Kong, not of UTC", () => {
    expect(civilDay(new Date("2024-12-31T15:59:59.999Z"))).toBe("2024-12-31");
    expect(civilDay(new Date("2024-12-31T16:00:00.000Z"))).toBe("2025-01-01");
  });

  it("begins at that midnight", () => {
    expect(beginningOfDay("2025-01-01")).toEqual(new Date("2024-12-31T16:00:00Z"));
  });

  it("comes back from the database as it went in", () => {
    expect(isoDay(dateColumn("2024-02-29"))).toBe("2024-02-29");
  });

  it("is counted from another one, forward and backward", () => {
    expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
    expect(daysBetween("2024-03-01", "2024-02-28")).toBe(-2);
  });
});
