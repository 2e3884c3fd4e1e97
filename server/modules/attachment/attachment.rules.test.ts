import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSafeFileName } from "@/server/kernel/safe-file-name";
import { canBeAdded, canBeMarked, publishedNames } from "./attachment.rules";

const MEBIBYTE = 1024 * 1024;

describe("the names of published files", () => {
  test("begin with the number of their update, and the later of two that some system takes for one has its own number", () => {
    expect(publishedNames(6, ["照片.png", "照片.PNG", "照片-2.png", "Ａ.pdf", "a.pdf"])).toEqual([
      "6-照片.png",
      "6-照片-2.png",
      "6-照片-2-2.png",
      "6-Ａ.pdf",
      "6-a-2.pdf",
    ]);
  });

  test("are safe and unlike each other in the whole of an edition, whatever was written", () => {
    const named = fc.array(
      fc.string({ unit: "binary", maxLength: 300 }).map((name) => `${name}.pdf`),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(named, named, (one, other) => {
        const names = [...publishedNames(1, one), ...publishedNames(11, other)];
        expect(names.every(isSafeFileName)).toBe(true);
        expect(new Set(names.map((name) => name.normalize("NFKC").toLowerCase())).size).toBe(names.length);
      }),
    );
  });
});

test("an update takes thirty files, and a period publishes at most 200 MB and 500 files", () => {
  expect(canBeAdded(29).allowed).toBe(true);
  expect(canBeAdded(30)).toMatchObject({ reason: "attachment.tooMany" });
  expect(canBeMarked({ files: 500, size: 200 * MEBIBYTE }).allowed).toBe(true);
  for (const volume of [
    { files: 501, size: 1 },
    { files: 1, size: 200 * MEBIBYTE + 1 },
  ])
    expect(canBeMarked(volume)).toMatchObject({ reason: "attachment.tooMuchPublished" });
});
