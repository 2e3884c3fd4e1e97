import { describe, expect, it } from "vitest";
import { millionths, readTypedNumber } from "./typed-number";

describe("A number that a person types", () => {
  it.each([
    ["4129", "4129"],
    ["４１２９", "4129"],
    ["54,117", "54117"],
    ["５４，１１７", "54117"],
    ["17.05亿", "1705000000"],
    ["１７．０５億", "1705000000"],
    ["2,548万", "25480000"],
    ["0.5万", "5000"],
    [" 20.63 ", "20.63"],
    ["007", "7"],
    ["1.500", "1.5"],
    [".5", "0.5"],
    ["-3", "-3"],
    ["－３", "-3"],
    ["-0", "0"],
    ["99999999999999999999.999999", "99999999999999999999.999999"],
  ])("%s is read as %s", (typed, value) => {
    expect(readTypedNumber(typed)).toBe(value);
  });

  it.each([
    "",
    " ",
    "abc",
    "12a",
    "1e5",
    "0x10",
    "1,23",
    "12,34,567",
    "1.2.3",
    "--1",
    "万",
    "1万亿",
    "NaN",
    "9".repeat(61),
  ])("%s is refused", (typed) => {
    expect(readTypedNumber(typed)).toBeNull();
  });

  it("is compared exactly, beyond what floating point holds", () => {
    expect(millionths("9007199254740993") > millionths("9007199254740992.999999")).toBe(true);
    expect(millionths("-0.000001") < millionths("0")).toBe(true);
  });
});
