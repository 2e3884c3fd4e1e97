import { describe, expect, test } from "vitest";
import { joinedAt } from "./joined-at";

describe("where two parts were joined", () => {
  test.each([
    ["an empty line", "双方加强\n\n合作。", "双方加强合作。", 4],
    ["a page number", "双方加强\n — 3 — \n合作。", "双方加强合作。", 4],
    ["a new page", "双方加强\f合作。", "双方加强合作。", 4],
    ["line ends of Windows", "双方\r\n\r\n加强合作。", "双方加强合作。", 2],
    ["spaces that were dropped", "双 方 加强 \n\n 合作。", "双方加强合作。", 4],
    ["spaces that were kept", "共 20 项\n\n合作。", "共 20 项合作。", 6],
    ["a line's end, where there is nothing else", "双方加强\n合作。", "双方加强合作。", 4],
    ["an empty line before a line's end", "双方\n加强\n\n合作。", "双方加强合作。", 4],
  ])("is seen by %s", (_, source, paragraph, at) => {
    expect(joinedAt(source, paragraph)).toBe(at);
  });

  test("is not known where the source shows no break", () => {
    expect(joinedAt("双方加强合作。", "双方加强合作。")).toBeNull();
    expect(joinedAt("", "")).toBeNull();
  });
});
