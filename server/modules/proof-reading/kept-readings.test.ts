import { expect, test } from "vitest";
import { KNOWLEDGE } from "@/server/testing/proof-read";
import { summaryContent, summaryUpdate } from "@/server/testing/summary-content";
import { keptReading } from "./kept-readings";
import { proofRead } from "./proof-read";

const contentOf = (words: string) => summaryContent([summaryUpdate(1, "执法合作", [words])]);
const FIRST = new Set([1]);

test("a reading is kept for the same content, and made anew for another, other knowledge or other updates", () => {
  const content = contentOf("双方就执法的的安排交换意见。");
  const first = keptReading(content, KNOWLEDGE, FIRST);
  expect(first).toEqual(proofRead(content, KNOWLEDGE, FIRST));
  expect(keptReading(structuredClone(content), structuredClone(KNOWLEDGE), new Set(FIRST))).toBe(first);
  expect(keptReading(contentOf("双方就执法安排交换意见。"), KNOWLEDGE, FIRST)).not.toEqual(first);
  expect(keptReading(content, { ...KNOWLEDGE, agencies: [] }, FIRST)).not.toBe(first);
  expect(keptReading(content, KNOWLEDGE, new Set())).toEqual([]);
});
