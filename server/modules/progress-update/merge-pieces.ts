import { diffArrays } from "diff";

/** One stretch of a merged list. */
export type MergePiece<T> =
  | { kind: "agreed"; items: T[]; from: "BOTH" | "MINE" | "THEIRS" }
  /** Both changed what stood in `base`, each differently: a person decides. */
  | { kind: "conflict"; place: string; base: T[]; mine: T[]; theirs: T[] };

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** For each item of `base`, its index in `side` where it survived there; -1 where it did not. */
function survivors<T>(base: readonly T[], side: readonly T[]): number[] {
  const found: number[] = base.map(() => -1);
  let at = { base: 0, side: 0 };
  for (const change of diffArrays([...base], [...side], { comparator: isSame })) {
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

function settle<T>({ base, mine, theirs }: Stretch<T>, place: string): MergePiece<T>[] {
  if (mine.length === 0 && theirs.length === 0) return [];
  if (isSame(mine, theirs)) return [{ kind: "agreed", items: mine, from: "BOTH" }];
  if (isSame(base, mine)) return [{ kind: "agreed", items: theirs, from: "THEIRS" }];
  if (isSame(base, theirs)) return [{ kind: "agreed", items: mine, from: "MINE" }];
  return [{ kind: "conflict", place, base, mine, theirs }];
}

/**
 * Merges two lists that were made from one (diff3): what only one of them changed is taken from it, what both changed alike
 * is taken once, and the rest is a conflict whose place is `place` with the index in `base` behind it.
 */
export function mergeLists<T>(place: string, base: T[], mine: T[], theirs: T[]): MergePiece<T>[] {
  const inMine = survivors(base, mine);
  const inTheirs = survivors(base, theirs);
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
    const stretches = itemByItem({
      base: base.slice(from.base, to.base),
      mine: mine.slice(from.mine, to.mine),
      theirs: theirs.slice(from.theirs, to.theirs),
    });
    const first = from.base;
    pieces.push(...stretches.flatMap((stretch, at) => settle(stretch, `${place}.${first + at}`)));
    if (!isEnd) pieces.push({ kind: "agreed", items: base.slice(index, index + 1), from: "BOTH" });
    from = { base: index + 1, mine: to.mine + 1, theirs: to.theirs + 1 };
  }
  return pieces;
}
