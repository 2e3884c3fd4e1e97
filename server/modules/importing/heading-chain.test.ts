import { describe, expect, it } from "vitest";
import { type Candidate, headingChain } from "./heading-chain";

function candidate(number: number, at: number, { score = 10, mayBeginAgain = false } = {}): Candidate {
  return { style: "arabic", number, rest: "题", at, score, mayBeginAgain };
}

const placesOf = (candidates: Candidate[], count: number | null) =>
  headingChain(candidates, count).map(({ at }) => at);

describe("the numbered lines that head the projects", () => {
  it("run on to the stated number, though a list within the first narrative begins with one", () => {
    const list = candidate(1, 2, { score: 6, mayBeginAgain: true });
    const headings = [1, 2, 3, 4, 5, 6].map((number) => candidate(number, number === 1 ? 0 : number * 3));
    const [first, ...others] = headings;
    const candidates = first ? [first, list, ...others] : [];
    expect(placesOf(candidates, 6)).toEqual([0, 6, 9, 12, 15, 18]);
  });

  it("begin again under every area, where only so there are as many as stated", () => {
    const candidates = [1, 2, 1, 2, 3].map((number, at) =>
      candidate(number, at * 2, { mayBeginAgain: number === 1 && at > 0 }),
    );
    expect(placesOf(candidates, 5)).toEqual([0, 2, 4, 6, 8]);
    expect(placesOf(candidates, null)).toEqual([0, 2, 4, 6, 8]);
  });
});
