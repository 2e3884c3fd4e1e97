import { createHash } from "node:crypto";
import mammoth from "mammoth";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Locale } from "@/server/kernel/locale";
import { sourceContent, sourceText, summaryContent, summaryUpdate } from "../../../testing/summary-content";
import { textInLayout } from "../../../testing/text-in-layout";
import { wordParts } from "../../../testing/word-parts";
import { wordText } from "../../importing/word-text";
import { composeSummary } from "../../summary/compose";
import { normaliseForComparison } from "../../summary/normalise-source";
import { DOCUMENT_LAYOUTS } from "../document.schema";
import type { DraftOptions } from "../document-tree";
import { renderWord } from "./render-word";

const DRAFT = { draft: { digest: "0123456789abcdef".repeat(4), date: "2024-11-22" } };
const published: DraftOptions = { draft: null };

function parts(...args: Parameters<typeof composeSummary>) {
  return wordParts(renderWord(composeSummary(...args)));
}

function officialParts(locale: Locale, draft = published) {
  return wordParts(renderWord(composeSummary(sourceContent(), locale, draft), "gbt9704"));
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

describe("the Word file of a summary", () => {
  it("holds the whole text, read back by another program", async () => {
    const file = renderWord(composeSummary(sourceContent(), "zh-Hans", published));
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(file) });
    expect(normaliseForComparison(value)).toBe(normaliseForComparison(sourceText()));
  });

  it.each(DOCUMENT_LAYOUTS)("is imported again letter by letter, %s", async (layout) => {
    const tree = composeSummary(sourceContent(), "zh-Hans", published);
    const text = await wordText(Buffer.from(renderWord(tree, layout)));
    expect(text.trimEnd()).toBe(textInLayout(tree, layout).trimEnd());
  });

  it.each(DOCUMENT_LAYOUTS)("is the same bytes on another day and in another time zone, %s", (layout) => {
    const tree = composeSummary(sourceContent(), "zh-Hans", DRAFT);
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2024-01-02T03:04:05Z") });
    const made = ["Asia/Hong_Kong", "America/St_Johns", "UTC"].map((zone, at) => {
      vi.stubEnv("TZ", zone);
      vi.setSystemTime(new Date(Date.UTC(2024 + at, 6 * at, 1 + at, 22)));
      const digest = createHash("sha256").update(renderWord(tree, layout)).digest("hex");
      return { minutes: new Date(2024, 0, 1).getTimezoneOffset(), digest };
    });
    expect(new Set(made.map(({ minutes }) => minutes)).size).toBe(3);
    expect(new Set(made.map(({ digest }) => digest)).size).toBe(1);
  });

  it("has a heading for each project, so that the navigation pane works", () => {
    const { document } = parts(sourceContent(), "zh-Hans", published);
    expect(document.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(17);
    expect(document.match(/<w:pStyle w:val="Title"\/>/g)).toHaveLength(2);
  });

  it("puts projects one level below their areas", () => {
    const content = {
      ...summaryContent([summaryUpdate(1, "题", ["文"], { area: 0 })]),
      areas: [{ name: { "zh-Hans": "保护" } }],
    };
    const { document } = parts(content, "zh-Hans", published);
    expect(document.indexOf('"Heading1"')).toBeLessThan(document.indexOf('"Heading2"'));
  });

  it("holds a heading to the text below it, and lets go of one that has none", () => {
    const content = {
      ...summaryContent([
        summaryUpdate(1, "甲", ["文"], { area: 0 }),
        summaryUpdate(2, "乙", [], { area: 0 }),
        summaryUpdate(3, "丙", [], { area: 0 }),
      ]),
      areas: [{ name: { "zh-Hans": "保护" } }],
    };
    const { document, styles } = parts(content, "zh-Hans", published);
    const style = /w:styleId="Heading2".*?<\/w:style>/.exec(styles)?.[0];
    expect(style).toContain("<w:keepNext/>");
    const headings = [...document.matchAll(/"Heading2"\/>(?<loose><w:keepNext w:val="false"\/>)?/g)];
    expect(headings.map(({ groups }) => groups?.loose === undefined)).toEqual([true, false, false]);
  });

  it("tells the headings of areas and of projects apart by face and size", () => {
    const content = {
      ...summaryContent([summaryUpdate(1, "甲", ["文"], { area: 0 })]),
      areas: [{ name: { "zh-Hans": "保护" } }],
    };
    for (const locale of ["zh-Hans", "zh-Hant"] as const) {
      const { styles } = parts(content, locale, published);
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

  it("is A4 with the margins of GB/T 9704 and an indent of two characters", () => {
    const { document, styles } = parts(sourceContent(), "zh-Hans", published);
    expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(document).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(styles).toContain('w:firstLineChars="200"');
  });

  it.each([
    ["zh-Hans", "仿宋", "zh-CN"],
    ["zh-Hant", "新細明體", "zh-HK"],
    ["en", "新細明體", "zh-HK"],
  ] as const)("names fonts and language in %s", (locale, font, language) => {
    const { styles } = parts(summaryContent([]), locale, published);
    expect(styles).toContain(`w:eastAsia="${font}"`);
    expect(styles).toContain('w:ascii="Times New Roman"');
    expect(styles).toContain(`<w:lang w:val="en-HK" w:eastAsia="${language}"`);
  });

  it("gives text in another language its own language, and the font that its role has there", () => {
    const { document } = parts(summaryContent([summaryUpdate(1, "题", ["文"])]), "en", published);
    for (const [text, face] of [
      ["题", "黑体"],
      ["文", "仿宋"],
    ]) {
      const run = new RegExp(`<w:r>(?:(?!<w:r>).)*${text}`, "u").exec(document)?.[0] ?? "";
      expect(run).toContain(`w:eastAsia="${face}"`);
      expect(run).toContain('w:eastAsia="zh-CN"');
    }
  });

  it("says its title and language, and no time of making", () => {
    const { core } = parts(sourceContent(), "zh-Hant", published);
    expect(core).toContain(
      "<dc:title>粵港保護知識產權合作專責小組合作項目摘要（2022下半年-2023年）</dc:title>",
    );
    expect(core).toContain("<dc:language>zh-Hant-HK</dc:language>");
    expect(core).not.toContain("dcterms:created");
  });

  it("marks a draft in its header, and a published one nowhere", () => {
    const draft = parts(sourceContent(), "zh-Hans", DRAFT);
    expect(draft.header).toContain("送审稿　SHA-256 0123456789abcdef　2024年11月22日");
    expect(draft.header).toContain('string="送审稿"');
    const clean = parts(sourceContent(), "zh-Hans", published);
    expect(clean.header).toBe("");
  });

  it("numbers its pages", () => {
    const { footer } = parts(sourceContent(), "zh-Hans", published);
    expect(footer).toMatch(/— .*PAGE.* —/);
  });

  it("leaves out characters that XML cannot hold", () => {
    const { document, core } = parts(
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

describe("the Word file in the layout of GB/T 9704", () => {
  it("has the standard's page and grid", () => {
    const { document } = officialParts("zh-Hans");
    expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
    expect(document).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(document).toContain('<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-848"/>');
  });

  it("does not set English on a grid of Chinese characters", () => {
    expect(officialParts("en").document).toContain('<w:docGrid w:type="lines" w:linePitch="579"/>');
  });

  it.each([
    ["Title", "方正小标宋简体", 44],
    ["Heading1", "黑体", 32],
    ["Heading2", "楷体", 32],
    ["Footer", "宋体", 28],
  ])("sets %s in %s", (id, face, halfPoints) => {
    const style = new RegExp(`w:styleId="${id}".*?</w:style>`).exec(officialParts("zh-Hans").styles)?.[0];
    expect(style).toContain(`w:eastAsia="${face}"`);
    expect(style).toContain(`<w:sz w:val="${halfPoints}"/>`);
    expect(style).not.toContain("<w:b/>");
  });

  it("sets text in 16 pt 仿宋, on lines of exactly 28.95 pt, indented by two characters", () => {
    const { styles } = officialParts("zh-Hans");
    const defaults = /<w:docDefaults>.*?<\/w:docDefaults>/.exec(styles)?.[0];
    expect(defaults).toContain('w:eastAsia="仿宋"');
    expect(defaults).toContain('<w:sz w:val="32"/>');
    expect(defaults).toContain('<w:spacing w:line="579" w:lineRule="exact"/>');
    expect(/w:styleId="BodyText".*?<\/w:style>/.exec(styles)?.[0]).toContain('w:firstLineChars="200"');
  });

  it("numbers projects 一、 alone and （一） below areas, on from area to area", () => {
    expect(officialParts("zh-Hans").document).toMatch(/>五、<\/w:t>.*>十二、<\/w:t>/);
    const content = {
      ...summaryContent([1, 2].map((number) => summaryUpdate(number, "题", ["文"], { area: number - 1 }))),
      areas: [{ name: { "zh-Hans": "保护" } }, { name: { "zh-Hans": "交流" } }],
    };
    const { document } = wordParts(renderWord(composeSummary(content, "zh-Hans", published), "gbt9704"));
    expect(document).toMatch(/>一、保护<.*>（一）<.*>二、交流<.*>（二）</);
  });

  it("has page numbers of its own on odd and even pages, and marks both in a draft", () => {
    const { settings, footer, evenFooter, header, evenHeader, styles } = officialParts("zh-Hans", DRAFT);
    expect(settings).toContain("<w:evenAndOddHeaders/>");
    expect(footer).toContain('<w:pStyle w:val="Footer"/>');
    expect(evenFooter).toContain('<w:pStyle w:val="EvenFooter"/>');
    expect(evenHeader).toContain("送审稿");
    expect(header).toContain("送审稿");
    const sides = ["Footer", "EvenFooter"].map((id) => {
      const style = new RegExp(`w:styleId="${id}".*?</w:style>`).exec(styles)?.[0] ?? "";
      return /<w:ind w:(\w+)Chars="100".*<w:jc w:val="(\w+)"/.exec(style)?.slice(1);
    });
    expect(sides).toEqual([
      ["right", "right"],
      ["left", "left"],
    ]);
  });

  it.each(["zh-Hans", "zh-Hant"] as const)(
    "lets no line of %s begin with a mark that ends something",
    (locale) => {
      expect(officialParts(locale).styles).toContain('<w:kinsoku w:val="true"/>');
    },
  );
});
