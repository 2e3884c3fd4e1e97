import { describe, expect, it } from "vitest";
import type { Locale } from "@/server/kernel/locale";
import type { ContentChange } from "./changed-content.schema";
import { toldInOneScript } from "./told-in-one-script";

const change = (number: number, locale: Locale | null, follows = false): ContentChange => ({
  update: { number, title: "", locale: "zh-Hans" },
  ...{ field: "paragraphs", locale, follows, words: [] },
});
const hans = change(1, "zh-Hans");
const hant = change(1, "zh-Hant", true);

describe("a change in both Chinese scripts", () => {
  it.each<[Locale, ContentChange]>([
    ["zh-Hans", hans],
    ["zh-Hant", hant],
    ["en", hans],
  ])("is told once to a reader of %s", (reader, told) => {
    expect(toldInOneScript([hans, hant], reader)).toEqual([told]);
  });

  it("is told twice where a person wrote both", () => {
    const written = change(1, "zh-Hant");
    expect(toldInOneScript([hans, written], "zh-Hant")).toEqual([hans, written]);
  });

  it("is told where only one of them changed, and in every update", () => {
    const changes = [hant, change(2, "zh-Hans"), change(3, "en"), change(3, null)];
    expect(toldInOneScript(changes, "zh-Hans")).toEqual(changes);
  });
});
