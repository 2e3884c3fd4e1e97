/** One line of the table: a figure of ours beside the anchor or target that it is read against. */
export interface Reading {
  what: string;
  ours: string;
  /** Measured elsewhere, or aimed at; empty where there is neither. */
  beside: string;
}

/** What one subject of `npm run bench` found. */
export interface Subject {
  title: string;
  measure(): Promise<Reading[]>;
}

/** Columns a terminal gives to a Chinese character. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/g;

const pad = (text: string, width: number) =>
  text + " ".repeat(Math.max(0, width - text.length - (text.match(WIDE)?.length ?? 0)));

export function printSubject(title: string, readings: readonly Reading[]): void {
  process.stdout.write(`\n${title}\n`);
  for (const { what, ours, beside } of readings)
    process.stdout.write(`  ${pad(what, 52)} ${pad(ours, 34)} ${beside}\n`);
}
