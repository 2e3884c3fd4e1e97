import { describe, expect, it } from "vitest";
import { sourceContent } from "../../testing/summary-content";
import { composeSummary } from "../summary/compose";
import { treeDigest } from "./tree-digest";

const draftOf = (date: string, digest = "ab".repeat(32)) =>
  treeDigest(composeSummary(sourceContent(), "zh-Hans", { draft: { digest, date } }));

describe("the digest of a document", () => {
  it("is the same on another day", () => {
    expect(draftOf("2024-11-22")).toMatch(/^[0-9a-f]{64}$/);
    expect(draftOf("2024-11-22")).toBe(draftOf("2025-01-01"));
  });

  it("is another one for other content, another language, and without the mark of a draft", () => {
    const others = [
      draftOf("2024-11-22", "cd".repeat(32)),
      treeDigest(composeSummary(sourceContent(), "zh-Hant", { draft: null })),
      treeDigest(composeSummary(sourceContent(), "zh-Hans", { draft: null })),
    ];
    expect(new Set([draftOf("2024-11-22"), ...others]).size).toBe(4);
  });
});
