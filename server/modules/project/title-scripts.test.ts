import { beforeAll, describe, expect, it } from "vitest";
import { createConverter } from "../translation/convert";
import { inBothScripts } from "./title-scripts";

let convert: Parameters<typeof inBothScripts>[2];

beforeAll(async () => {
  const converter = await createConverter([]);
  convert = (text, from, to) => (from === "en" || to === "en" ? text : converter.convert(text, from, to));
});

describe("the title of a planned project", () => {
  it("has the Chinese script that was left blank filled in from the other", () => {
    expect(inBothScripts({ "zh-Hans": "执法" }, null, convert)).toEqual({
      "zh-Hans": "执法",
      "zh-Hant": "執法",
    });
    expect(inBothScripts({ "zh-Hant": "執法" }, null, convert)).toEqual({
      "zh-Hans": "执法",
      "zh-Hant": "執法",
    });
  });

  it("stays as it is where both are written, or neither", () => {
    const both = { "zh-Hans": "执法", "zh-Hant": "執法合作" };
    expect(inBothScripts(both, null, convert)).toEqual(both);
    expect(inBothScripts({ en: "Enforcement" }, null, convert)).toEqual({ en: "Enforcement" });
  });

  it("follows its source when that alone was changed, unless a person wrote it", () => {
    const filled = { "zh-Hans": "执法", "zh-Hant": "執法" };
    expect(inBothScripts({ ...filled, "zh-Hans": "执法合作" }, filled, convert)["zh-Hant"]).toBe("執法合作");
    const written = { "zh-Hans": "执法", "zh-Hant": "執法行動" };
    const changed = { ...written, "zh-Hans": "执法合作" };
    expect(inBothScripts(changed, written, convert)).toEqual(changed);
  });
});
