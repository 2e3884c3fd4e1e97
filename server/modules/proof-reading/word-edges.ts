const WORDS = new Intl.Segmenter("zh", { granularity: "word" });
/** As much of a text as a reader needs on either side to tell its words apart. */
const AROUND = 24;

/** The offsets between `from` and `to` at which a word of a Chinese text begins or ends, `from` and `to` among them if so. */
export function wordEdges(text: string, from: number, to: number): ReadonlySet<number> {
  const start = Math.max(0, from - AROUND);
  const end = Math.min(text.length, to + AROUND);
  const begins = Array.from(WORDS.segment(text.slice(start, end)), ({ index }) => start + index);
  return new Set([...begins, end].filter((at) => at >= from && at <= to));
}
