import { describe, expect, test } from "vitest";
import type { FindingPlace } from "@/server/modules/proof-reading/finding.schema";
import { markedPieces } from "./text-marks";

const TEXT = "双方的的合作，成效显著";
const HERE = { update: 6, paragraph: 1, locale: "zh-Hans" } as const;

function found(name: string, start: number, end: number, more: Partial<FindingPlace> = {}) {
  const place: FindingPlace = {
    ...HERE,
    field: "narrative",
    start,
    end,
    text: TEXT.slice(start, end),
    row: null,
    ...more,
  };
  return { fingerprint: name.repeat(16), place };
}

const shown = (findings: ReturnType<typeof found>[]) =>
  markedPieces(TEXT, HERE, findings).map(({ text, isMarked }) => (isMarked ? `[${text}]` : text));
const idsOf = (findings: ReturnType<typeof found>[]) =>
  markedPieces(TEXT, HERE, findings).flatMap(({ ids }) => ids.map((id) => id.slice(-1)));

describe("the words of findings in a text", () => {
  test("are marked where they stand", () => {
    expect(shown([found("a", 2, 4)])).toEqual(["双方", "[的的]", "合作，成效显著"]);
  });

  test("may lie in one another, and each can be led to", () => {
    const both = [found("a", 2, 6), found("b", 2, 4), found("c", 5, 8)];
    expect(shown(both).join("")).toBe("双方[的的][合][作][，成]效显著");
    expect(idsOf(both).sort()).toEqual(["a", "b", "c"]);
  });

  test("are the characters around a place where something is missing, also at the ends", () => {
    expect(shown([found("a", 6, 6)])).toEqual(["双方的的合", "[作，]", "成效显著"]);
    expect(shown([found("a", TEXT.length, TEXT.length)]).at(-1)).toBe("[著]");
    expect(shown([found("a", 0, 0)])[0]).toBe("[双]");
  });

  test.each<[string, Partial<FindingPlace>]>([
    ["of another item", { update: 7 }],
    ["of another paragraph", { paragraph: 0 }],
    ["of another language", { locale: "zh-Hant" }],
    ["of the title", { field: "title" }],
    ["that are not there any more", { text: "得的" }],
  ])("are not those %s", (_, more) => {
    expect(shown([found("a", 2, 4, more)])).toEqual([TEXT]);
  });

  test("are the text again when joined", () => {
    const findings = [found("a", 0, 3), found("b", 3, 3), found("c", 1, 9), found("d", 0, TEXT.length)];
    expect(
      markedPieces(TEXT, HERE, findings)
        .map(({ text }) => text)
        .join(""),
    ).toBe(TEXT);
  });
});
