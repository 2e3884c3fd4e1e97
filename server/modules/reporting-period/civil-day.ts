const HOURS_AHEAD_OF_UTC = 8;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The day, ISO 8601, that it is in Guangdong and Hong Kong: UTC+8 the whole year round. */
export function civilDay(now: Date): string {
  return new Date(now.getTime() + HOURS_AHEAD_OF_UTC * HOUR).toISOString().slice(0, 10);
}

/** The moment at which that day begins there. @param day ISO 8601 */
export function beginningOfDay(day: string): Date {
  return new Date(dateColumn(day).getTime() - HOURS_AHEAD_OF_UTC * HOUR);
}

/** A `date` column as it comes from the database, at midnight UTC, as the ISO 8601 day that it means. */
export function isoDay(column: Date): string {
  return column.toISOString().slice(0, 10);
}

/** The other way round. @param day ISO 8601 */
export function dateColumn(day: string): Date {
  return new Date(`${day}T00:00:00.000Z`);
}

/** Whole days from one ISO 8601 day to another; negative if `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((dateColumn(to).getTime() - dateColumn(from).getTime()) / DAY);
}
