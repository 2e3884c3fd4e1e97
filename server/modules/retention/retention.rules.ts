import type { Span } from "./retention.schema";

const MS = { MINUTES: 60_000, DAYS: 24 * 3_600_000 };

/** What happened before this moment was longer ago than the span. A year ends on the same day of the next one. */
export function momentBefore(now: Date, { unit, count }: Span): Date {
  if (unit !== "YEARS") return new Date(now.getTime() - count * MS[unit]);
  const then = new Date(now);
  then.setUTCFullYear(then.getUTCFullYear() - count);
  return then;
}

/** In the place of a password's hash: the name of the algorithm and no hash, which no password has. */
export const NO_PASSWORD = "$argon2id$";
