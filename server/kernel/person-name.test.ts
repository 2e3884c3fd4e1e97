import { describe, expect, it } from "vitest";
import { nameInLanguages, personName } from "./person-name";

describe("a person's name", () => {
  it("is the same in every language, whatever it looks like", () => {
    for (const name of ["陳大文", "{", "{}", '{"en":"A"}', "", "null"])
      expect(personName(name, "en")).toBe(name);
  });

  it("of a former member is said in the reader's language", () => {
    const name = nameInLanguages({ "zh-Hans": "甲", "zh-Hant": "乙", en: "C" });
    expect([personName(name, "zh-Hans"), personName(name, "zh-Hant"), personName(name, "en")]).toEqual([
      ...["甲", "乙", "C"],
    ]);
  });
});
