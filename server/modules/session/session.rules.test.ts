import { expect, test } from "vitest";
import { isLive, needsTouch } from "./session.rules";

const now = new Date("2024-05-01T12:00:00Z");
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const session = { expiresAt: new Date("2024-05-01T15:00:00Z"), lastSeenAt: ago(1), endedAt: null };

test.each([
  ["is live", session, true],
  ["is over when it was ended", { ...session, endedAt: ago(1) }, false],
  ["is over at the very moment of its end", { ...session, expiresAt: now }, false],
  ["is live after 59 minutes without a sign of life", { ...session, lastSeenAt: ago(59) }, true],
  ["is over after 60 minutes without a sign of life", { ...session, lastSeenAt: ago(60) }, false],
])("a session %s", (_, facts, live) => {
  expect(isLive(facts, now)).toBe(live);
});

test("a sign of life is written at most once a minute", () => {
  expect(needsTouch(new Date(now.getTime() - 59_999), now)).toBe(false);
  expect(needsTouch(ago(1), now)).toBe(true);
});
