import { describe, expect, it } from "vitest";
import type { Locale } from "@/server/kernel/locale";
import { findAll, mended, telling } from "@/server/testing/proof-reading";
import { sourceContent } from "@/server/testing/summary-content";
import { partsDoNotAddUpRule } from "./parts-do-not-add-up";

type Row = [
  text: string,
  fact: string,
  severity: string,
  words: string,
  mend: string | null,
  locale?: Locale,
];

const MUST = "MUST_RESOLVE";
const LOOK = "SHOULD_LOOK";
const CITIES = "拓展问询点覆盖区域至广东省惠州、汕尾、清远、韶关和阳江";

const WRONG: Row[] = [
  [`在2022年下半年陆续${CITIES}六个城市，以面向公众`, "listDiffers", MUST, "六个城市", "五个城市"],
  [`在2022年下半年陆续${CITIES}4个城市，`, "listDiffers", MUST, "4个城市", "5个城市"],
  [
    "陸續拓展至廣東省惠州、汕尾、清遠和陽江五個城市，",
    "listDiffers",
    MUST,
    "五個城市",
    "四個城市",
    "zh-Hant",
  ],
  ["覆盖广州、深圳和珠海两个城市。", "listDiffers", MUST, "两个城市", "三个城市"],
  ["覆盖广州、深圳及珠海等两个城市。", "listDiffers", MUST, "两个城市", "三个城市"],
  ["涵蓋廣州及深圳以外的珠海、佛山三個城市。", "listDiffers", MUST, "三個城市", "兩個城市", "zh-Hant"],
  ["覆盖六个城市，即惠州、汕尾、清远、韶关和阳江。", "listDiffers", MUST, "六个城市", "五个城市"],
  ["涵盖专利、商标和版权四大领域。", "listDiffers", LOOK, "四大领域", "三大领域"],
  [
    "推动 40 个意向合作项目，涉及金额 20.63 亿元人民币，包括投融资意向合作 27 项，落地转化意向合作 14 项。",
    "sumDiffers",
    LOOK,
    "40 个",
    "41 个",
  ],
  ["推动40个合作项目，包括投融资27项，落地转化12项。", "sumDiffers", LOOK, "40个", "39个"],
  ["接獲查詢100宗，分別為專利30宗、商標60宗。", "sumDiffers", LOOK, "100宗", "90宗", "zh-Hant"],
  ["粤方查获27宗，港方查获14宗，合共40宗。", "sumDiffers", LOOK, "40宗", "41宗"],
  ["参展企业100家，其中境外企业120家。", "partsExceedWhole", MUST, "100家", null],
  ["参展企业100家，其中境外企业60家、境内企业50家。", "partsExceedWhole", MUST, "100家", null],
  [
    "总额100万元人民币，其中粤方60万元人民币，港方50万元人民币。",
    "partsExceedWhole",
    MUST,
    "100万元人民币",
    null,
  ],
  ["评出一等奖5个、二等奖15个、三等奖30个，共60个奖项。", "sumDiffers", LOOK, "60个", "50个"],
  ["收到作品300件，评出金奖5件、银奖15件，共21件。", "sumDiffers", LOOK, "21件", "20件"],
  ["粤方10人、港方8人共19人出席。", "sumDiffers", LOOK, "19人", "18人"],
  ["选聘调解员24名（粤方14名、港方11名）。", "sumDiffers", LOOK, "24名", "25名"],
  ["接獲查詢267宗（商標180宗、專利80宗、版權17宗）。", "sumDiffers", LOOK, "267宗", "277宗", "zh-Hant"],
  ["设立五个专题：专利、商标、版权和商业秘密。", "listDiffers", LOOK, "五个专题", "四个专题"],
  ["专利占60%，商标占50%。", "sharesOverWhole", LOOK, "50%", null],
  [
    "The service covers six cities, namely Huizhou, Shanwei, Qingyuan, Shaoguan and Yangjiang.",
    "listDiffers",
    MUST,
    "six cities",
    "five cities",
    "en",
  ],
  [
    "The service covers the 4 cities of Huizhou, Shanwei, Qingyuan, Shaoguan and Yangjiang.",
    "listDiffers",
    MUST,
    "4 cities",
    "5 cities",
    "en",
  ],
  [
    "There were 40 projects, of which 27 were signed and 14 were carried out.",
    "partsExceedWhole",
    MUST,
    "40",
    null,
    "en",
  ],
  [
    "Officers handled 120 cases (70 in Guangdong and 60 in Hong Kong).",
    "sumDiffers",
    LOOK,
    "120",
    "130",
    "en",
  ],
  [
    "Twenty-four mediators, 14 from Guangdong and 11 from Hong Kong, were appointed.",
    "sumDiffers",
    LOOK,
    "Twenty-four",
    "Twenty-five",
    "en",
  ],
  [
    "There were 40 projects worth RMB2.1 billion, including 27 on financing and 14 on transfer.",
    "sumDiffers",
    LOOK,
    "40",
    "41",
    "en",
  ],
];

const RIGHT: [text: string, locale?: Locale][] = [
  [`${CITIES}五个城市，以面向公众`],
  [`${CITIES}等六个城市`],
  ["推动 40 个意向合作项目，包括投融资意向合作 27 项，落地转化意向合作 13 项。"],
  ["推动40个合作项目，包括投融资10项。"],
  ["推动40个项目，其中120个企业参与。"],
  ["参展企业100家，其中境外企业60家、境内企业40家。"],
  ["参展企业约100家，其中境外企业120家。"],
  ["出口增长50%，其中服装增长80%。"],
  ["合作项目5个，涉及城市9个。"],
  ["涵盖专利、商标、集成电路等15类全球数据资源"],
  ["派发宣传海报、单张三万份"],
  ["举办讲座、研讨会、论坛20场活动"],
  ["覆盖香港、澳门和珠三角九市"],
  ["覆盖香港、澳门和广东五个城市"],
  ["粤港澳三地"],
  ["广州、深圳和佛山五区"],
  ["香港、澳门及广州的五所高校"],
  ["第五届知交会在广州、深圳和珠海三个城市举行"],
  ["由广东省市场监督管理局（知识产权局）、香港特区政府知识产权署和澳门特区政府经济及科技发展局三个部门主办"],
  ["由广东省市场监督管理局、香港特区政府知识产权署和澳门特区政府经济及科技发展局四个部门主办"],
  ["专利占60.3%，商标占39.7%。"],
  ["男性占60%，其中学生占50%。"],
  ["粤方查获27宗，港方查获13宗，合共40宗。"],
  ["收到作品300件，评出金奖5件、银奖15件，共20件。"],
  ["评出一等奖5个、二等奖15个等共60个奖项。"],
  ["5月举办3场，9月举办4场，全年共12场。"],
  ["全年办案120宗（2023年100宗、2022年90宗）。"],
  ["选聘调解员24名（其中粤方14名）。"],
  ["查获涉嫌侵权货物 996 批次，合计 160 万件"],
  ["five cities, namely Huizhou, Shanwei, Qingyuan, Shaoguan and Yangjiang", "en"],
  ["40 projects worth RMB2.1 billion, including 27 on financing and 13 on transfer", "en"],
  ["40 projects, including 5 from Macao", "en"],
  ["Officers handled 130 cases (70 in Guangdong and 60 in Hong Kong).", "en"],
  ["The office handled 120 cases, 3 of them by mediation and 5 in court, in 2024.", "en"],
  ["40 projects from 5 countries, of which 27 were signed in 2022 and 2023", "en"],
  ["five officers of Guangdong, Hong Kong and Macao", "en"],
];

describe("parts and lists that do not add up", () => {
  it.each(WRONG)("in %s", (text, fact, severity, words, replacement, locale) => {
    const content = telling(text, locale);
    const findings = findAll(partsDoNotAddUpRule, content);
    const mends = replacement === null ? [] : [{ kind: "TEXT", replacement }];
    expect(findings).toMatchObject([{ fact, severity, place: { text: words }, mends }]);
    const [finding] = findings;
    if (finding && replacement) expect(findAll(partsDoNotAddUpRule, mended(content, finding))).toEqual([]);
  });

  it.each(RIGHT)("are none in %s", (text, locale) => {
    expect(findAll(partsDoNotAddUpRule, telling(text, locale))).toEqual([]);
  });

  it("are told a few times of a text that repeats them without end", () => {
    const found = findAll(partsDoNotAddUpRule, telling("甲、乙五个城市，".repeat(5000)));
    expect(found).toHaveLength(20);
  });

  it("are none in the real summary", () => {
    expect(findAll(partsDoNotAddUpRule, sourceContent())).toEqual([]);
  });
});
