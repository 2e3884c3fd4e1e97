/** The value below which a share of the values lies, between 0 and 1; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = Math.min(sorted.length - 1, Math.floor(sorted.length * share));
  return sorted[at] ?? Number.NaN;
}

export const median = (values: readonly number[]) => quantile(values, 0.5);

/** Of each of `times` runs of `work`, one after the other, how long it took in milliseconds. */
export async function timed(times: number, work: (run: number) => unknown): Promise<number[]> {
  const taken: number[] = [];
  for (let run = 0; run < times; run += 1) {
    const began = performance.now();
    await work(run);
    taken.push(performance.now() - began);
  }
  return taken;
}

export const ms = (value: number) => (value < 10 ? value.toFixed(1) : value.toFixed(0));
export const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
