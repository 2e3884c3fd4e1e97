import type { SummaryContent, SummaryUpdate } from "../modules/summary/summary.schema";
import { createConverter } from "../modules/translation/convert";
import { sourceContent } from "./summary-content";

/** What English paragraphs of the tests are made of: agencies, numbers with units, money, dates. */
const SENTENCES = [
  "In September 2023, the customs authorities of both sides met in Hong Kong to review their joint enforcement.",
  "They detected 72 cases of smuggling and seized 54,117 items with a total value of about HK$25.48 million.",
  "A total of 1,042 entries were received, and contracts worth RMB1.705 billion were signed by 31 enterprises.",
  "More than 260 representatives took part in the seminar on 10 April 2023, both online and on site.",
  "The Intellectual Property Department will follow up with the Guangdong side through the existing mechanism.",
];

function inEnglish({ number, texts }: SummaryUpdate) {
  const paragraphs = (texts["zh-Hans"]?.paragraphs ?? []).map((_, at) =>
    SENTENCES.slice(0, 2 + ((number + at) % 4)).join(" "),
  );
  return { title: `Joint work of the two sides on project number ${number}`, paragraphs };
}

/** The real summary with all its projects written in three languages; English is not a translation of it. */
export async function threeLanguageContent(): Promise<SummaryContent> {
  const { convert } = await createConverter([]);
  const inHongKong = (text: string) => convert(text, "zh-Hans", "zh-Hant");
  const content = sourceContent();
  const updates = content.updates.map((update) => {
    const source = update.texts["zh-Hans"];
    if (!source) return update;
    const traditional = { title: inHongKong(source.title), paragraphs: source.paragraphs.map(inHongKong) };
    const written = { standing: "CONFIRMED", stale: false } as const;
    const texts = {
      ...update.texts,
      "zh-Hant": { ...traditional, ...written },
      en: { ...inEnglish(update), ...written },
    };
    return { ...update, texts };
  });
  return { ...content, updates };
}

/** The same, its projects under two areas. */
export async function threeLanguageContentInAreas(): Promise<SummaryContent> {
  const content = await threeLanguageContent();
  return {
    ...content,
    areas: [
      { name: { "zh-Hans": "跨境保护", "zh-Hant": "跨境保護", en: "Cross-boundary protection" } },
      { name: { "zh-Hans": "交流与贸易", "zh-Hant": "交流與貿易", en: "Exchanges and trade" } },
    ],
    updates: content.updates.map((update) => ({ ...update, area: update.number < 9 ? 0 : 1 })),
  };
}
