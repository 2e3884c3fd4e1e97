import { describe, expect, it } from "vitest";
import { bracketedList, rangedList } from "./number-list";

describe("numbers in sentences", () => {
  it.each([
    [[5], "(5)", "(5)"],
    [[5, 12], "(5)及(12)", "(5) and (12)"],
    [[3, 6, 8], "(3)、(6)及(8)", "(3), (6) and (8)"],
  ])("%j are listed in brackets", (numbers, chinese, english) => {
    expect(bracketedList(numbers, "zh-Hans")).toBe(chinese);
    expect(bracketedList(numbers, "en")).toBe(english);
  });

  it.each([
    [[1], "1", "1"],
    [[1, 2], "1及2", "1 and 2"],
    [[1, 2, 3, 4, 7], "1至4及7", "1 to 4 and 7"],
    [[1, 2, 5, 6, 7], "1、2及5至7", "1, 2 and 5 to 7"],
  ])("%j are told by the ends of their runs", (numbers, chinese, english) => {
    expect(rangedList(numbers, "zh-Hant")).toBe(chinese);
    expect(rangedList(numbers, "en")).toBe(english);
  });
});
