import { describe, expect, it } from "vitest";
import { recognisedFigureSchema } from "./figure.schema";
import { recogniseFigures } from "./recognise";

type Row = [paragraph: string, text: string, value: string, unit: string | null, qualifier: string];

const COUNTS: Row[] = [
  ["参展机构总数 4129 家，", "4129 家", "4129", "家", "EXACT"],
  ["涉及 54,117 件货品", "54,117 件", "54117", "件", "EXACT"],
  ["合计 160 万件", "160 万件", "1600000", "件", "EXACT"],
  ["查获 996 批次", "996 批次", "996", "批次", "EXACT"],
  ["收录15类数据资源", "15类", "15", "类", "EXACT"],
  ["完成三次联合行动", "三次", "3", "次", "EXACT"],
  ["培训一千二百人次", "一千二百人次", "1200", "人次", "EXACT"],
  ["派发３，５００份單張", "３，５００份", "3500", "份", "EXACT"],
  ["合共接獲查詢約１．２萬宗", "約１．２萬宗", "12000", "宗", "ABOUT"],
  ["来自 38 个国家和地区的代表", "38 个国家和地区", "38", "个国家和地区", "EXACT"],
  ["涵蓋五個城市", "五個城市", "5", "個城市", "EXACT"],
  ["选出 50 个决赛奖项", "50 个", "50", "个", "EXACT"],
  ["项目总数达 31 个", "31 个", "31", "个", "EXACT"],
  ["超过260名代表", "超过260名", "260", "名", "OVER"],
  ["签订意向书过 76 份", "过 76 份", "76", "份", "OVER"],
  ["逾百名代表", "逾百名", "100", "名", "OVER"],
  ["30多个国家派员", "30多个国家", "30", "个国家", "OVER"],
  ["培训1.2万余人次", "1.2万余人次", "12000", "人次", "OVER"],
  ["宣传10余万次", "10余万次", "100000", "次", "OVER"],
  ["共近200人参加", "近200人", "200", "人", "NEARLY"],
  ["约三十名专家", "约三十名", "30", "名", "ABOUT"],
  ["100人左右", "100人左右", "100", "人", "ABOUT"],
  ["不少于3次会议", "不少于3次", "3", "次", "AT_LEAST"],
  ["100家以上机构", "100家以上", "100", "家", "AT_LEAST"],
  ["不超过五百人", "不超过五百人", "500", "人", "AT_MOST"],
  ["通过50项标准", "50项", "50", "项", "EXACT"],
  ["签约31个项目", "31个", "31", "个", "EXACT"],
  ["举办一场论坛", "一场", "1", "场", "EXACT"],
  ["拘捕兩人", "兩人", "2", "人", "EXACT"],
  ["点击量达35.6万，", "35.6万", "356000", null, "EXACT"],
  ["满意度超过95%", "超过95%", "95", "%", "OVER"],
  ["同比增长12.50％", "12.50％", "12.5", "%", "EXACT"],
  ["满意度为百分之九十五点五", "百分之九十五点五", "95.5", "%", "EXACT"],
];

describe("a counted quantity", () => {
  it.each(COUNTS)("in %s is %s", (paragraph, text, value, unit, qualifier) => {
    const figures = recogniseFigures(paragraph);
    expect(figures).toHaveLength(1);
    expect(figures[0]).toMatchObject({ text, value, unit, qualifier, max: null, currency: null });
    expect(paragraph.slice(figures[0]?.start, figures[0]?.end)).toBe(text);
    expect(recognisedFigureSchema.safeParse(figures[0]).success).toBe(true);
  });
});

describe("money", () => {
  it.each([
    ["达 17.05 亿元人民币。", "17.05 亿元人民币", "1705000000", "CNY", "EXACT"],
    ["案值 1011 万元人民币", "1011 万元人民币", "10110000", "CNY", "EXACT"],
    ["总值约港币 2,548 万元，", "约港币 2,548 万元", "25480000", "HKD", "ABOUT"],
    ["港币约 2,548 万元", "港币约 2,548 万元", "25480000", "HKD", "ABOUT"],
    ["估計市值約1,690萬港元", "約1,690萬港元", "16900000", "HKD", "ABOUT"],
    ["人民币3.2亿元", "人民币3.2亿元", "320000000", "CNY", "EXACT"],
    ["HK$25,480,000", "HK$25,480,000", "25480000", "HKD", "EXACT"],
    ["逾500万澳门元", "逾500万澳门元", "5000000", "MOP", "OVER"],
    ["2000万美元", "2000万美元", "20000000", "USD", "EXACT"],
    ["港方罰款 30 萬元", "30 萬元", "300000", "HKD", "EXACT"],
    ["粤方案值 30 万元", "30 万元", "300000", "CNY", "EXACT"],
    ["0.1亿元人民币", "0.1亿元人民币", "10000000", "CNY", "EXACT"],
  ])("in %s is %s", (paragraph, text, value, currency, qualifier) => {
    expect(recogniseFigures(paragraph)).toMatchObject([
      { kind: "MONEY", unit: null, text, value, currency, qualifier },
    ]);
  });
});

describe("a range", () => {
  it.each([
    ["10至15家企业", "10", "15", "10至15家"],
    ["约100—120名代表", "100", "120", "约100—120名"],
    ["100至200万元人民币", "1000000", "2000000", "100至200万元人民币"],
    ["9000至1万人", "9000", "10000", "9000至1万人"],
    ["三至五名专家", "3", "5", "三至五名"],
  ])("in %s runs from %s to %s", (paragraph, value, max, text) => {
    expect(recogniseFigures(paragraph)).toMatchObject([{ value, max, text }]);
  });
});

describe("no figure", () => {
  it.each([
    "第五届知交会",
    "第12届论坛，第12、13届论坛",
    "第二十一届“广东省少年儿童发明奖”",
    "其中第(5)及(12)项",
    "见第（十二）项",
    "2023年4月10日",
    "2022 年下半年至 2023 年",
    "《知识产权强国建设纲要（2021-2035 年）》",
    "规划纲要（2021－2035年）",
    "“十四五”国家知识产权保护和运用规划",
    "十四五期间",
    "“2023粤港30家企业活动”",
    "「百企千品100項」計劃",
    "粤港两地，双方，三地，四方",
    "大湾区内地九市知识产权局",
    "珠三角九市",
    "一个重要平台，一批企业，一系列活动，一流湾区",
    "进一步、统一、之一、首次、一般",
    "最高人民法院第一国际商事法庭",
    "5G、A4纸、GB/T 9704、12345热线、4A级",
    "世界500强、前三名、十周年、上世纪九十年代",
    "粤府〔2023〕15号",
    "上午9:30",
    "三四百家",
    "千家万户、数十家、若干",
    "一带一路、二十大",
    "三部门联合发文",
  ])("is in %s", (paragraph) => {
    expect(recogniseFigures(paragraph)).toEqual([]);
  });
});

describe("the side of a figure", () => {
  it.each([
    ["粤方查获 9 批次，案值 3 万元人民币，而港方查获 72 宗。", ["GUANGDONG", "GUANGDONG", "HONG_KONG"]],
    ["粤方查获 9 批次。双方共破获 3 宗。", ["GUANGDONG", null]],
    ["港澳台展商 60 家", [null]],
    ["吸引超过260名内地与香港的企业代表", [null]],
    ["吸引粤港两地代表共近200人", [null]],
    ["香港海关侦破19宗案件，拘捕两人", ["HONG_KONG", "HONG_KONG"]],
    ["香港海關與澳門海關偵破19宗案件", [null]],
    ["颁奖仪式在广州举办，共有4项香港作品参加", ["HONG_KONG"]],
    ["论坛在香港举行，300人出席", [null]],
    ["广东省知识产权局联合香港知识产权署培训300人", [null]],
  ])("in %s", (paragraph, sides) => {
    expect(recogniseFigures(paragraph).map(({ side }) => side)).toEqual(sides);
  });
});

describe("the label of a figure", () => {
  it.each([
    ["选出 50 个决赛奖项。", ["决赛奖项"]],
    ["共查获涉嫌侵权货物 996 批次，合计 160 万件，", ["涉嫌侵权货物", "涉嫌侵权货物"]],
    ["涉及 54,117 件侵权货品，总值约港币 2,548 万元", ["侵权货品", "侵权货品总值"]],
    ["吸引184 家国外展商参展", ["国外展商"]],
    ["活动吸引300人参加", ["参加人数"]],
    ["拘捕兩人", ["拘捕人數"]],
    ["大赛共意向签约 31 个项目", ["意向签约项目"]],
    ["专利申请量 300 件，同比增长12.5%", ["专利申请量", "专利申请量同比增长"]],
  ])("in %s", (paragraph, labels) => {
    expect(recogniseFigures(paragraph).map(({ label }) => label)).toEqual(labels);
  });
});
