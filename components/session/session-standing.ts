/** How much time a person has to answer a warning; WCAG asks for 20 seconds at least. */
export const WARNED_BEFORE = 5 * 60_000;

/** Moments in milliseconds, of one clock. */
export interface SessionClock {
  /** The session ends then, whatever is done. */
  endsAt: number;
  lastAnsweredAt: number;
  /** Without an answer for so long it ends earlier. */
  idle: number;
}

/** `idle` can be put off by doing something, `absolute` only by signing in again. */
export type SessionStanding =
  | { kind: "live" }
  | { kind: "idle" | "absolute"; endsIn: number }
  | { kind: "ended" };

/** How it stands with a session, as far as a page knows by itself: another page may have put off its end. */
export function sessionStanding(
  { endsAt, lastAnsweredAt, idle }: SessionClock,
  now: number,
): SessionStanding {
  const idleEnd = lastAnsweredAt + idle;
  const endsIn = Math.min(endsAt, idleEnd) - now;
  if (endsIn <= 0) return { kind: "ended" };
  if (endsIn > WARNED_BEFORE) return { kind: "live" };
  return { kind: idleEnd < endsAt ? "idle" : "absolute", endsIn };
}
