import mammoth from "mammoth";
import { afterEach, describe, expect, it, vi } from "vitest";
import { sourceContent, sourceText, summaryContent, summaryUpdate } from "../../../testing/summary-content";
import { wordParts } from "../../../testing/word-parts";
import { composeSummary } from "../../summary/compose";
import { normaliseForComparison } from "../../summary/normalise-source";
import { renderWord } from "./render-word";

const DRAFT = { draft: { digest: "0123456789abcdef".repeat(4), date: "2024-11-22" } };
const published = { draft: null };

async function parts(...args: Parameters<typeof composeSummary>) {
  return wordParts(await renderWord(composeSummary(...args)));
}

afterEach(() => {
  vi.useRealTimers();
});

describe("the Word file of a summary", () => {
  it("holds the whole text, read back by another program", async () => {
    const file = await renderWord(composeSummary(sourceContent(), "zh-Hans", published));
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(file) });
    expect(normaliseForComparison(value)).toBe(normaliseForComparison(sourceText()));
  });

  it("is the same bytes on another day", async () => {
    const tree = composeSummary(sourceContent(), "zh-Hans", DRAFT);
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2024-01-02T03:04:05Z") });
    const one = await renderWord(tree);
    vi.setSystemTime(new Date("2031-12-30T22:11:00Z"));
    const other = await renderWord(tree);
    expect(Buffer.compare(one, other)).toBe(0);
  });

  it("has a heading for each project, so that the navigation pane works", async () => {
    const { document } = await parts(sourceContent(), "zh-Hans", published);
    expect(document.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(17);
    expect(document.match(/<w:pStyle w:val="Title"\/>/g)).toHaveLength(2);
  });

  it("puts projects one level below their areas", async () => {
    const content = {
      ...summaryContent([summaryUpdate(1, "题", ["文"], { area: 0 })]),
      areas: [{ name: { "zh-Hans": "保护" } }],
    };
    const { document } = await parts(content, "zh-Hans", published);
    expect(document.indexOf('"Heading1"')).toBeLessThan(document.indexOf('"Heading2"'));
  });

  it("holds a heading to the text below it, and lets go of one that has none", async () => {
    const content = {
      ...summaryContent([
        summaryUpdate(1, "甲", ["文"], { area: 0 }),
        summaryUpdate(2, "乙", [], { area: 0 }),
        summaryUpdate(3, "丙", [], { area: 0 }),
      ]),
      areas: [{ name: { "zh-Hans": "保护" } }],
    };
    const { document } = await parts(content, "zh-Hans", published);
    const held = [...document.matchAll(/"Heading2"\/><w:keepNext(?<off> w:val="false")?/g)];
    expect(held.map((match) => match.groups?.off === undefined)).toEqual([true, false, false]);
  });

  it("tells the headings of areas and of projects apart by face and size", async () => {
    const content = {
      ...summaryContent([summaryUpdate(1, "甲", ["文"], { area: 0 })]),
      areas: [{ name: { "zh-Hans": "保护" } }],
    };
    for (const locale of ["zh-Hans", "zh-Hant"] as const) {
      const { styles } = await parts(content, locale, published);
      const [area, project] = ["Heading1", "Heading2"].map((id) => {
        const style = new RegExp(`w:styleId="${id}".*?</w:style>`).exec(styles)?.[0] ?? "";
        return {
          face: /w:eastAsia="([^"]+)"/.exec(style)?.[1],
          size: Number(/<w:sz w:val="(\d+)"/.exec(style)?.[1]),
        };
      });
      expect(area?.face).not.toBe(project?.face);
      expect(area?.size).toBeGreaterThan(project?.size ?? 0);
    }
  });

  it("is A4 with the margins of GB/T 9704 and an indent of two characters", async () => {
    const { document, styles } = await parts(sourceContent(), "zh-Hans", published);
    expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(document).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(styles).toContain('w:firstLineChars="200"');
  });

  it.each([
    ["zh-Hans", "仿宋", "zh-CN"],
    ["zh-Hant", "新細明體", "zh-HK"],
    ["en", "新細明體", "zh-HK"],
  ] as const)("names fonts and language in %s", async (locale, font, language) => {
    const { styles } = await parts(summaryContent([]), locale, published);
    expect(styles).toContain(`w:eastAsia="${font}"`);
    expect(styles).toContain('w:ascii="Times New Roman"');
    expect(styles).toContain(`<w:lang w:val="en-HK" w:eastAsia="${language}"`);
  });

  it("gives text in another language its own language and font", async () => {
    const { document } = await parts(summaryContent([summaryUpdate(1, "题", ["文"])]), "en", published);
    const title = /<w:r>(?:(?!<w:r>).)*题/u.exec(document)?.[0] ?? "";
    expect(title).toContain('w:eastAsia="仿宋"');
    expect(title).toContain('w:eastAsia="zh-CN"');
  });

  it("says its title and language, and no time of making", async () => {
    const { core } = await parts(sourceContent(), "zh-Hant", published);
    expect(core).toContain(
      "<dc:title>粵港保護知識產權合作專責小組合作項目摘要（2022下半年-2023年）</dc:title>",
    );
    expect(core).toContain("<dc:language>zh-Hant-HK</dc:language>");
    expect(core).not.toContain("dcterms:created");
  });

  it("marks a draft in its header, and a published one nowhere", async () => {
    const draft = await parts(sourceContent(), "zh-Hans", DRAFT);
    expect(draft.header).toContain("送审稿　SHA-256 0123456789abcdef　2024年11月22日");
    const clean = await parts(sourceContent(), "zh-Hans", published);
    expect(clean.header).toBe("");
  });

  it("numbers its pages", async () => {
    const { footer } = await parts(sourceContent(), "zh-Hans", published);
    expect(footer).toMatch(/— .*PAGE.* —/);
  });

  it("leaves out characters that XML cannot hold", async () => {
    const { document, core } = await parts(
      {
        ...summaryContent([summaryUpdate(1, "a\u0000b<&>\uD800c", ["\u000Bd"])]),
        taskForce: { name: { en: "R&D <x>" } },
      },
      "en",
      published,
    );
    expect(document).toContain("ab&lt;&amp;&gt;c");
    expect(core).toContain("R&amp;D &lt;x&gt;");
  });
});
