import type { Numbered } from "./numbering";

/** A numbered line that heads a project, or might. */
export interface Heading extends Numbered {
  /** Index of its block. */
  at: number;
}

export interface Candidate extends Heading {
  /** How much it looks like the heading of a project. */
  score: number;
  /** It stands right behind a heading of another style, so that the numbers may begin again. */
  mayBeginAgain: boolean;
}

interface Chain {
  heading: Heading;
  before: Chain | null;
  score: number;
  count: number;
}

/** Numbers that a document may leave out between two headings, and before the first. */
const LONGEST_SKIP = 2;
const COST_OF_SKIP = 6;

function longer(before: Chain | null, candidate: Candidate, skipped: number): Chain {
  const { score, mayBeginAgain: _, ...heading } = candidate;
  return {
    heading,
    before,
    score: (before?.score ?? 0) + score - skipped * COST_OF_SKIP,
    count: (before?.count ?? 0) + 1,
  };
}

const better = (a: Chain | undefined, b: Chain): Chain => (a === undefined || b.score > a.score ? b : a);

/** The best of the chains that a candidate may go on with: the number before its own, or all of those before it. */
function best(candidate: Candidate, endingAt: ReadonlyMap<number, Chain>, overall: Chain | undefined): Chain {
  let found: Chain | undefined;
  for (let skipped = 0; skipped <= LONGEST_SKIP; skipped += 1) {
    const before = endingAt.get(candidate.number - 1 - skipped);
    if (before) found = better(found, longer(before, candidate, skipped));
  }
  if (candidate.number <= LONGEST_SKIP + 1)
    found = better(found, longer(null, candidate, candidate.number - 1));
  if (candidate.number === 1 && candidate.mayBeginAgain && overall)
    found = better(found, longer(overall, candidate, 0));
  return found ?? longer(null, candidate, candidate.number);
}

function headingsOf(chain: Chain | null): Heading[] {
  const headings: Heading[] = [];
  for (let link = chain; link !== null; link = link.before) headings.push(link.heading);
  return headings.reverse();
}

/** The best chain of all, and the best of those as long as the document states. */
function chainsOf(candidates: readonly Candidate[], statedCount: number | null) {
  const endingAt = new Map<number, Chain>();
  let overall: Chain | undefined;
  let asStated: Chain | undefined;
  for (const candidate of candidates) {
    const chain = best(candidate, endingAt, overall);
    endingAt.set(candidate.number, better(endingAt.get(candidate.number), chain));
    overall = better(overall, chain);
    if (chain.count === statedCount) asStated = better(asStated, chain);
  }
  return { overall, asStated };
}

/**
 * Of the numbered lines of one style, those that run 1, 2, 3 … and look most like headings. Where the document states how
 * many there are, a chain of that length comes first, and first of all one whose numbers never begin again. Linear in the
 * number of candidates.
 * @param candidates in the order of the document
 */
export function headingChain(candidates: readonly Candidate[], statedCount: number | null): Heading[] {
  const running = candidates.map((candidate) => ({ ...candidate, mayBeginAgain: false }));
  const { asStated: runningOn } = chainsOf(running, statedCount);
  if (runningOn) return headingsOf(runningOn);
  const { asStated, overall } = chainsOf(candidates, statedCount);
  return headingsOf(asStated ?? overall ?? null);
}

/** The candidates that might have been headings in place of those chosen: of the same number, or of the next. */
export function rivalsOf(chosen: readonly Heading[], candidates: readonly Candidate[]): Candidate[] {
  const taken = new Set(chosen.map(({ at }) => at));
  let last = -1;
  return candidates.filter((candidate) => {
    if (taken.has(candidate.at)) {
      last += 1;
      return false;
    }
    const current = chosen[last];
    return current !== undefined && candidate.score > 0 && candidate.number === current.number + 1;
  });
}
