import { describe, expect, it } from "vitest";
import type { ChangedWords, ContentChange } from "./changed-content.schema";
import { shortenChanges } from "./shorten-changes";

const change = (words: ChangedWords[], more: Partial<ContentChange> = {}): ContentChange => ({
  update: { number: 1, title: "联合执法", locale: "zh-Hans" },
  field: "paragraphs",
  locale: "zh-Hans",
  follows: false,
  words,
  ...more,
});
const same = (text: string): ChangedWords => ({ kind: "same", text });
const added = (text: string): ChangedWords => ({ kind: "added", text });
const shown = (changes: ContentChange[]) =>
  changes.map(({ words }) => words.map(({ kind, text }) => (kind === "skipped" ? "…" : text)).join(""));

describe("changes in a message", () => {
  it("keep what stands around each changed word, and leave out the rest", () => {
    const { changes } = shortenChanges([
      change([same("前".repeat(100)), added("新"), same("后".repeat(100))]),
    ]);
    expect(shown(changes)).toEqual([`…${"前".repeat(24)}新${"后".repeat(24)}…`]);
  });

  it("are told whole where they are short", () => {
    const words = [same("查获"), added("1,006"), same("批次。")];
    expect(shortenChanges([change(words)])).toEqual({ changes: [change(words)], more: 0 });
  });

  it("keep the beginning and the end of a long changed stretch, and cut no character in two", () => {
    const { changes } = shortenChanges([change([added("𠮷".repeat(500))])]);
    expect(shown(changes)).toEqual([`${"𠮷".repeat(100)}…${"𠮷".repeat(100)}`]);
  });

  it("are twelve at most; the others are counted", () => {
    const many = Array.from({ length: 40 }, (_, at) => change([added(`${at}`)]));
    const { changes, more } = shortenChanges(many);
    expect([changes.length, more]).toEqual([12, 28]);
  });

  it("are as many as a page of text, and at least one", () => {
    const long = change(Array.from({ length: 30 }, () => [added("新".repeat(200)), same("，")]).flat());
    const { changes, more } = shortenChanges([long, long]);
    expect([changes.length, more]).toEqual([1, 1]);
  });

  it("do not tell again in the other script what was only converted, but tell it where it is all there is", () => {
    const source = change([added("新")]);
    const converted = change([added("新")], { locale: "zh-Hant", follows: true });
    expect(shortenChanges([source, converted])).toEqual({ changes: [source], more: 0 });
    expect(shortenChanges([converted])).toEqual({ changes: [converted], more: 0 });
  });
});
