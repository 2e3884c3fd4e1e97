import { describe, expect, it } from "vitest";
import { sourceContent, sourceText, summaryContent, summaryUpdate } from "../../testing/summary-content";
import { itemsOf, plain } from "../document/document-tree";
import { renderText } from "../document/text";
import { composeSummary } from "./compose";
import { normaliseForComparison } from "./normalise-source";

const published = { draft: null };
const text = (
  title: string,
  paragraphs: string[],
  standing: "SOURCE" | "CONVERTED" | "CONFIRMED" | "WRITTEN",
) => ({
  title,
  paragraphs,
  standing,
  stale: false,
});

describe("the composed summary", () => {
  it("gives the published source back, character for character", () => {
    const composed = renderText(composeSummary(sourceContent(), "zh-Hans", published));
    expect(normaliseForComparison(composed)).toBe(normaliseForComparison(sourceText()));
    expect(composed.replace(/\s/g, "")).toBe(sourceText().replace(/\s/g, ""));
  });

  it("has no space between a Chinese character and a digit in what it composes itself", () => {
    const tree = composeSummary(sourceContent(), "zh-Hans", published);
    expect(plain(tree.period)).toBe("(2022下半年-2023年)");
    expect(plain(tree.opening)).toBe(
      "粤港保护知识产权合作专责小组从2022下半年至2023年共完成合作项目17项，以进一步推动知识产权合作向纵深发展，" +
        "其中第(5)及(12)共2项为新增项目。有关合作项目详情如下：",
    );
  });

  it("does not depend on anything but its arguments", () => {
    const draft = { draft: { digest: "a".repeat(64), date: "2024-11-22" } };
    expect(composeSummary(sourceContent(), "en", draft)).toEqual(
      composeSummary(sourceContent(), "en", draft),
    );
  });

  it("carries what people wrote unchanged, spaces and all", () => {
    const content = summaryContent([summaryUpdate(1, "甲 1 乙", ["共 2  项", "第二段"])]);
    const [item] = itemsOf(composeSummary(content, "zh-Hans", published));
    expect(item?.title).toEqual([{ text: "甲 1 乙", locale: "zh-Hans" }]);
    expect(item?.paragraphs.map(plain)).toEqual(["共 2  项", "第二段"]);
  });

  it("puts projects under the headings of their areas", () => {
    const updates = [0, 0, 1].map((area, index) => summaryUpdate(index + 1, "题", [], { area }));
    const content = {
      ...summaryContent(updates),
      areas: [{ name: { "zh-Hans": "保护" } }, { name: { "zh-Hans": "交流" } }],
    };
    const { sections } = composeSummary(content, "zh-Hans", published);
    expect(sections.map((section) => plain(section.heading ?? []))).toEqual(["一、保护", "二、交流"]);
    expect(sections.map((section) => section.items.length)).toEqual([2, 1]);
  });
});

describe("a summary that is not wholly in the language asked for", () => {
  const hans = text("甲", ["正文"], "SOURCE");
  const update = (texts: Parameters<typeof summaryUpdate>[3]) => summaryUpdate(1, "甲", ["正文"], texts);
  const onlyItem = (texts: Parameters<typeof summaryUpdate>[3], locale: "zh-Hant" | "en") => {
    const tree = composeSummary(summaryContent([update(texts)]), locale, published);
    return { item: itemsOf(tree)[0], notes: tree.notes.map(plain) };
  };

  it("shows the text that there is, in its language, and says so", () => {
    const { item, notes } = onlyItem({}, "en");
    expect(item?.title).toEqual([{ text: "甲", locale: "zh-Hans" }]);
    expect(item?.translation).toBe("UNTRANSLATED");
    expect(notes).toEqual([
      "Note: Project 1 is not yet available in English and is shown in the original language.",
    ]);
  });

  it("says that a text was converted by machine until a person confirms it", () => {
    const converted = { texts: { "zh-Hans": hans, "zh-Hant": text("甲", ["正文"], "CONVERTED") } };
    const confirmed = { texts: { "zh-Hans": hans, "zh-Hant": text("甲", ["正文"], "CONFIRMED") } };
    expect(onlyItem(converted, "zh-Hant").notes).toEqual(["註：第1項由簡體文本自動轉換，尚待審核。"]);
    expect(onlyItem(confirmed, "zh-Hant")).toMatchObject({ item: { translation: "COMPLETE" }, notes: [] });
  });

  it("counts a translated title over an untranslated narrative as untranslated", () => {
    const { item } = onlyItem({ texts: { "zh-Hans": hans, en: text("A", [], "WRITTEN") } }, "en");
    expect(item?.title).toEqual([{ text: "A", locale: "en" }]);
    expect(item?.paragraphs).toEqual([[{ text: "正文", locale: "zh-Hans" }]]);
    expect(item?.translation).toBe("UNTRANSLATED");
  });

  it("says that a translation was made from an older text", () => {
    const stale = { ...text("A", ["Text."], "WRITTEN"), stale: true };
    const { item, notes } = onlyItem({ texts: { "zh-Hans": hans, en: stale } }, "en");
    expect(item?.stale).toBe(true);
    expect(notes).toHaveLength(1);
  });

  it("gives a name that is missing in a language as a span of its own", () => {
    const content = { ...summaryContent([]), taskForce: { name: { "zh-Hans": "某小组" } } };
    expect(composeSummary(content, "en", published).opening.slice(0, 2)).toEqual([
      { text: "From mid-2022 to 2023, the ", locale: "en" },
      { text: "某小组", locale: "zh-Hans" },
    ]);
  });
});

describe("a draft's mark", () => {
  const draft = { draft: { digest: "0123456789abcdef".repeat(4), date: "2024-11-22" } };

  it.each([
    ["zh-Hans", "送审稿　SHA-256 0123456789abcdef　2024年11月22日"],
    ["zh-Hant", "擬稿　SHA-256 0123456789abcdef　2024年11月22日"],
    ["en", "Draft  SHA-256 0123456789abcdef  22 November 2024"],
  ] as const)("in %s is %s", (locale, mark) => {
    const tree = composeSummary(sourceContent(), locale, draft);
    expect(tree.draft?.text).toBe(mark);
    expect(renderText(tree).startsWith(`${mark}\n`)).toBe(true);
  });
});
