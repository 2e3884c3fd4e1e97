/** Hong Kong and Guangdong are eight hours ahead all the year. */
const AHEAD_MS = 8 * 3_600_000;

/** A moment as the catalogues write it, in the time of Hong Kong. */
export function toldTime(moment: Date): { year: string; month: number; day: number; time: string } {
  const local = new Date(moment.getTime() + AHEAD_MS).toISOString();
  return {
    year: local.slice(0, 4),
    month: Number(local.slice(5, 7)),
    day: Number(local.slice(8, 10)),
    time: local.slice(11, 16),
  };
}
