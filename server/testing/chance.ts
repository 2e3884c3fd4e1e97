/** A whole number from 0 up to, and without, `below`. */
export type Chance = (below: number) => number;

/** The same numbers for the same seed (mulberry32). */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** One of `all`, which holds at least one. */
export function oneOf<T>(random: Chance, all: readonly T[]): T {
  const one = all[random(all.length)];
  if (one === undefined) throw new Error("there is nothing to choose from");
  return one;
}
