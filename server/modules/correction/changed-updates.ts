import { isDeepStrictEqual } from "node:util";
import type { SummaryContent } from "../summary/summary.schema";

/** Numbers of the updates that do not say the same in both contents, in order. What stands around them does not change. */
export function changedUpdates(before: SummaryContent, after: SummaryContent): number[] {
  const old = new Map(before.updates.map((update) => [update.number, update]));
  return after.updates
    .filter((update) => !isDeepStrictEqual(update, old.get(update.number)))
    .map(({ number }) => number);
}
