import { describe, expect, it } from "vitest";
import { type SessionStanding, sessionStanding } from "./session-standing";

const MINUTE = 60_000;
const session = { endsAt: 480 * MINUTE, lastAnsweredAt: 0, idle: 59 * MINUTE };
const late = { ...session, lastAnsweredAt: 470 * MINUTE };

describe("A page knows of its session", () => {
  it.each<[string, typeof session, number, SessionStanding]>([
    ["that it lives, just after an answer", session, 1, { kind: "live" }],
    ["that it will soon have stood idle too long", session, 55, { kind: "idle", endsIn: 4 * MINUTE }],
    ["that it has ended, having stood idle", session, 59, { kind: "ended" }],
    [
      "that it ends in any case, though somebody is busy",
      late,
      476,
      { kind: "absolute", endsIn: 4 * MINUTE },
    ],
    ["that it has ended in any case", late, 480, { kind: "ended" }],
  ])("%s", (_what, clock, minutes, standing) => {
    expect(sessionStanding(clock, minutes * MINUTE)).toEqual(standing);
  });
});
