import { describe, expect, test } from "vitest";
import { keptFileName } from "./kept-file-name";

const LONGEST = 200;

describe("the name under which a file is kept", () => {
  test.each([
    ["C:\\文件\\新闻稿.pdf", "新闻稿.pdf"],
    ["../../x.png", "x.png"],
    ["x.png/", ""],
    ["通报\u202Egnp.pdf\u2069", "通报gnp.pdf"],
    ["\u200B\uFEFF.pdf", ".pdf"],
    [" a\u0000b\n.png ", "ab.png"],
    [`${"长".repeat(300)}.pdf`, `${"长".repeat(196)}.pdf`],
  ])("%j is %j", (given, kept) => {
    expect(keptFileName(given, LONGEST)).toBe(kept);
  });
});
