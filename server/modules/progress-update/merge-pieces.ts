import { diffArrays } from "diff";

/** One stretch of a merged list. */
export type MergePiece<T> =
  | { kind: "agreed"; items: T[]; from: "BOTH" | "MINE" | "THEIRS" }
  /** Both changed what stood in `base`, each differently: a person decides. */
  | { kind: "conflict"; place: string; base: T[]; mine: T[]; theirs: T[] };

/** What of an item counts when two are compared. */
export type Saying<T> = (item: T) => unknown;

function sameness<T>(saying: Saying<T>) {
  return {
    item: (a: T, b: T) => JSON.stringify(saying(a)) === JSON.stringify(saying(b)),
    list: (a: readonly T[], b: readonly T[]) =>
      JSON.stringify(a.map(saying)) === JSON.stringify(b.map(saying)),
  };
}
type Same<T> = ReturnType<typeof sameness<T>>;

/** For each item of `base`, its index in `side` where it survived there; -1 where it did not. */
function survivors<T>(base: readonly T[], side: readonly T[], isSame: Same<T>): number[] {
  const found: number[] = base.map(() => -1);
  let at = { base: 0, side: 0 };
  for (const change of diffArrays([...base], [...side], { comparator: isSame.item })) {
    const count = change.value.length;
    if (!change.added && !change.removed)
      for (let index = 0; index < count; index += 1) found[at.base + index] = at.side + index;
    at = { base: at.base + (change.added ? 0 : count), side: at.side + (change.removed ? 0 : count) };
  }
  return found;
}

interface Stretch<T> {
  base: T[];
  mine: T[];
  theirs: T[];
}

/** Where nobody added or removed anything, each item answers for itself: two persons may rewrite neighbouring paragraphs. */
function itemByItem<T>({ base, mine, theirs }: Stretch<T>): Stretch<T>[] {
  if (base.length !== mine.length || base.length !== theirs.length) return [{ base, mine, theirs }];
  return base.map((item, index) => ({
    base: [item],
    mine: mine.slice(index, index + 1),
    theirs: theirs.slice(index, index + 1),
  }));
}

/** What `side` wrote before or behind all that stood in `base`, which it left as it was; null where it did something else. */
function addedAround<T>(base: readonly T[], side: readonly T[], isSame: Same<T>) {
  const count = side.length - base.length;
  if (count <= 0 || base.length === 0) return null;
  if (isSame.list(side.slice(0, base.length), base)) return { before: [], after: side.slice(base.length) };
  return isSame.list(side.slice(count), base) ? { before: side.slice(0, count), after: [] } : null;
}

/** Who rewrites the last paragraph and who writes another behind it do not touch the same: the addition stands for itself. */
function additionsApart<T>(stretch: Stretch<T>, isSame: Same<T>): Stretch<T>[] {
  const { base, mine, theirs } = stretch;
  const nothing = { base: [], mine: [], theirs: [] };
  const theirsAdded = mine.length === base.length ? addedAround(base, theirs, isSame) : null;
  if (theirsAdded) {
    const { before, after } = theirsAdded;
    const kept = theirs.slice(before.length, before.length + base.length);
    const rest = itemByItem({ base, mine, theirs: kept });
    return [{ ...nothing, theirs: before }, ...rest, { ...nothing, theirs: after }];
  }
  const mineAdded = theirs.length === base.length ? addedAround(base, mine, isSame) : null;
  if (!mineAdded) return itemByItem(stretch);
  const { before, after } = mineAdded;
  const kept = mine.slice(before.length, before.length + base.length);
  const rest = itemByItem({ base, mine: kept, theirs });
  return [{ ...nothing, mine: before }, ...rest, { ...nothing, mine: after }];
}

function settle<T>({ base, mine, theirs }: Stretch<T>, place: string, isSame: Same<T>): MergePiece<T>[] {
  if (mine.length === 0 && theirs.length === 0) return [];
  if (isSame.list(mine, theirs)) return [{ kind: "agreed", items: theirs, from: "BOTH" }];
  if (isSame.list(base, mine)) return [{ kind: "agreed", items: theirs, from: "THEIRS" }];
  if (isSame.list(base, theirs)) return [{ kind: "agreed", items: mine, from: "MINE" }];
  return [{ kind: "conflict", place, base, mine, theirs }];
}

/** Stretches with the index in the base at which each begins. */
function placed<T>(stretches: Stretch<T>[], first: number): { stretch: Stretch<T>; at: number }[] {
  let at = first;
  return stretches.map((stretch) => {
    const here = { stretch, at };
    at += stretch.base.length;
    return here;
  });
}

/**
 * Merges two lists that were made from one (diff3): what only one of them changed is taken from it, what both changed alike
 * is taken once, and the rest is a conflict whose place is `place` with the index in `base` behind it.
 * @param saying what of an item counts; of two that say the same, theirs is taken. All of it where left out
 */
export function mergeLists<T>(
  place: string,
  base: T[],
  mine: T[],
  theirs: T[],
  saying: Saying<T> = (item) => item,
): MergePiece<T>[] {
  const isSame = sameness(saying);
  const inMine = survivors(base, mine, isSame);
  const inTheirs = survivors(base, theirs, isSame);
  const pieces: MergePiece<T>[] = [];
  let from = { base: 0, mine: 0, theirs: 0 };
  for (let index = 0; index <= base.length; index += 1) {
    const isEnd = index === base.length;
    const to = {
      base: index,
      mine: isEnd ? mine.length : (inMine[index] ?? -1),
      theirs: isEnd ? theirs.length : (inTheirs[index] ?? -1),
    };
    if (to.mine < 0 || to.theirs < 0) continue;
    const between = {
      base: base.slice(from.base, to.base),
      mine: mine.slice(from.mine, to.mine),
      theirs: theirs.slice(from.theirs, to.theirs),
    };
    const stretches = placed(additionsApart(between, isSame), from.base);
    pieces.push(...stretches.flatMap(({ stretch, at }) => settle(stretch, `${place}.${at}`, isSame)));
    if (!isEnd) pieces.push({ kind: "agreed", items: theirs.slice(to.theirs, to.theirs + 1), from: "BOTH" });
    from = { base: index + 1, mine: to.mine + 1, theirs: to.theirs + 1 };
  }
  return pieces;
}
