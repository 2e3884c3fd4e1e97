/** The value below which a share of the values lies, between 0 and 1; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = Math.min(sorted.length - 1, Math.floor(sorted.length * share));
  return sorted[at] ?? Number.NaN;
}

export const median = (values: readonly number[]) => quantile(values, 0.5);

/** How long `work` took this process, in milliseconds of the processor: other programs on the machine do not count. */
export async function processorTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

export const ms = (value: number) => (value < 10 ? value.toFixed(1) : value.toFixed(0));
export const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
