import { describe, expect, it } from "vitest";
import { parseChineseNumeral } from "./chinese-numeral";

describe("a Chinese numeral", () => {
  it.each([
    ["三", "3"],
    ["十", "10"],
    ["十二", "12"],
    ["二十", "20"],
    ["二十一", "21"],
    ["一百零五", "105"],
    ["一千二百", "1200"],
    ["三万五千", "35000"],
    ["一亿二千万", "120000000"],
    ["两百", "200"],
    ["二〇二三", "2023"],
    ["九十五点五", "95.5"],
    ["一点二亿", null],
  ])("%s is read as %s", (run, value) => {
    expect(parseChineseNumeral(run)?.toFixed() ?? null).toBe(value);
  });

  it.each(["三四", "三四百", "百", "万", "亿万", "百千", "十百", ""])("%j names no single number", (run) => {
    expect(parseChineseNumeral(run)).toBeNull();
  });
});
