import type { Locale } from "../kernel/locale";
import type { SummaryContent } from "../modules/summary/summary.schema";
import { summaryContent, summaryUpdate } from "./summary-content";

const SENTENCES: Record<Locale, readonly string[]> = {
  "zh-Hans": [
    "2023 年 4 月粤港双方共查获涉嫌侵权货物 996 批次，合计 160 万件，案值 1,011 万元人民币；",
    "港方查获 72 宗案件，涉及 54,117 件侵权货品，总值约港币 2,548 万元。",
    "“第12届亚洲知识产权营商论坛”（“论坛”）吸引逾 260 名代表参加：意向总金额达 17.05 亿元人民币！",
  ],
  "zh-Hant": [
    "2023年4月粵港雙方共查獲涉嫌侵權貨物996批次，合計160萬件，案值1,011萬元人民幣；",
    "港方查獲72宗案件，涉及54,117件侵權貨品，總值約港幣2,548萬元。",
    "「第12屆亞洲知識產權營商論壇」（「論壇」）吸引逾260名代表參加：意向總金額達17.05億元人民幣！",
  ],
  en: [
    "In April 2023 the two sides seized 996 batches of suspected infringing goods worth RMB10.11 million;",
    "Hong Kong Customs took up 72 cases with 54,117 items worth about HK$25.48 million in total.",
    "The “12th Business of IP Asia Forum” drew more than 260 participants, and RMB1.705 billion was pledged.",
  ],
};
const TITLES: Record<Locale, string> = {
  "zh-Hans": "持续开展粤港海关联合执法行动",
  "zh-Hant": "持續開展粵港海關聯合執法行動",
  en: "Joint enforcement operations of the customs of Guangdong and Hong Kong",
};

/** Forty updates in two areas, full of quantities and of different lengths, so that lines and pages end at every place. */
export function summaryOfQuantities(locale: Locale): SummaryContent {
  const sentences = SENTENCES[locale];
  const updates = Array.from({ length: 40 }, (_, at) => {
    const long = Array.from({ length: 1 + (at % 5) }, (_one, more) => sentences[(at + more) % 3] ?? "").join(
      locale === "en" ? " " : "",
    );
    const opening = TITLES[locale].slice(0, at % 12);
    return summaryUpdate(at + 1, `${TITLES[locale]}${at % 4 === 0 ? TITLES[locale] : ""}`, [opening + long], {
      locale,
      area: at < 20 ? 0 : 1,
    });
  });
  const areas = [{ name: { [locale]: TITLES[locale] } }, { name: { [locale]: TITLES[locale] } }];
  return { ...summaryContent(updates), areas };
}
