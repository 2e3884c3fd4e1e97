import { describe, expect, it } from "vitest";
import { endorsingDesk } from "@/server/testing/endorsing-desk";
import { loadPeriodContent } from "../summary/period-content";
import { findKeptContent, keepContent } from "./kept-content";

const { database, desk } = await endorsingDesk();
const at = new Date("2025-01-10T08:00:00Z");

describe("Content that an officer looks at", () => {
  it("is found again by its digest, in the period that it is of", async () => {
    const [period, other] = [await desk.inReview(), await desk.inReview()];
    const content = await loadPeriodContent(database.workspace, period.id);
    const digest = await keepContent(database.workspace, period.id, content, at);
    expect(await findKeptContent(database.workspace, period.id, digest)).toEqual(content);
    expect(await findKeptContent(database.workspace, other.id, digest)).toBeNull();
  });

  it("is not kept of a period that is gone when it has been looked at, and that is no fault", async () => {
    const period = await desk.inReview();
    const content = await loadPeriodContent(database.workspace, period.id);
    const digest = await keepContent(database.workspace, "gone", content, at);
    expect(await database.workspace.keptContent.count({ where: { digest } })).toBe(0);
  });
});
