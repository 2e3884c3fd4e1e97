/**
 * What a person reads in the summary of mid-2022 to 2023, written out by hand: the yardstick for the program, never its output.
 */
export const TITLES = [
  "建设粤港澳大湾区知识产权国际合作高地",
  "共同举办粤港澳大湾区知识产权交易博览会",
  "共同举办粤港澳大湾区高价值专利培育布局大赛",
  "共同举办粤港澳大湾区知识产权人才发展大会暨知识产权人才供需对接活动",
  "支持举办首届粤港澳大湾区（广东）高价值商标品牌培育大赛",
  "持续开展粤港海关联合执法行动",
  "完善粤港版权执法协作机制",
  "组织知识产权诉讼及司法保护交流活动，拓展涉外知识产权纠纷应对合作",
  "推动粤港知识产权贸易发展",
  "实施粤港知识产权数据资源交流",
  "深化粤港知识产权公共服务合作",
  "组织广东省知识产权保护中心交流活动",
  "举办“粤港知识产权与中小企业发展”研讨会",
  "组织粤港商标专题交流活动",
  "共同支持参加广东省大学生版权知识演讲大赛",
  "共同支持参加“广东省少年儿童发明奖”",
  "持续更新“粤港澳知识产权资料库”和“粤港知识产权合作专栏”",
];

/** Paragraphs of each update. */
export const PARAGRAPHS = [1, 1, 2, 1, 1, 2, 1, 1, 2, 1, 2, 1, 2, 1, 1, 1, 1];

const GD = "GUANGDONG";
const HK = "HONG_KONG";

/** number.paragraph, text, value, unit or currency, qualifier, side, date, a word that the label must hold. */
export const FIGURES: [string, string, string, string, string, string | null, string, string][] = [
  ["2.0", "4129 家", "4129", "家", "EXACT", null, "2023-01", "参展机构"],
  ["2.0", "38 个国家和地区", "38", "个国家和地区", "EXACT", null, "2023-01", "国家和地区"],
  ["2.0", "184 家", "184", "家", "EXACT", null, "2023-01", "国外展商"],
  ["2.0", "60 家", "60", "家", "EXACT", null, "2023-01", "港澳台展商"],
  ["3.0", "1042 个", "1042", "个", "EXACT", null, "2022", "报名参赛项目"],
  ["3.0", "701 个", "701", "个", "EXACT", null, "2022", "初审通过项目"],
  ["3.0", "50 个", "50", "个", "EXACT", null, "2022", "决赛奖项"],
  ["3.0", "31 个", "31", "个", "EXACT", null, "2022", "意向签约项目"],
  ["3.0", "17.05 亿元人民币", "1705000000", "CNY", "EXACT", null, "2022", "意向总金额"],
  ["3.1", "1193 个", "1193", "个", "EXACT", null, "2023-08", "报名参赛项目"],
  ["3.1", "809 个", "809", "个", "EXACT", null, "2023-08", "初审通过项目"],
  ["3.1", "50 个", "50", "个", "EXACT", null, "2023-08", "决赛奖项"],
  ["3.1", "40 个", "40", "个", "EXACT", null, "2023-08", "意向合作项目"],
  ["3.1", "20.63 亿元人民币", "2063000000", "CNY", "EXACT", null, "2023-08", "金额"],
  ["3.1", "27 项", "27", "项", "EXACT", null, "2023-08", "投融资相关意向合作"],
  ["3.1", "13 项", "13", "项", "EXACT", null, "2023-08", "落地转化相关意向合作"],
  ["4.0", "779 项", "779", "项", "EXACT", null, "2023-04", "专项招聘需求"],
  ["4.0", "3216 人", "3216", "人", "EXACT", null, "2023-04", "知识产权专业人才"],
  ["4.0", "过 76 份", "76", "份", "OVER", null, "2023-04", "就业意向书"],
  ["6.1", "三次", "3", "次", "EXACT", null, "2023", "联合执法行动"],
  ["6.1", "996 批次", "996", "批次", "EXACT", GD, "2023", "涉嫌侵权货物"],
  ["6.1", "160 万件", "1600000", "件", "EXACT", GD, "2023", "涉嫌侵权货物"],
  ["6.1", "1011 万元人民币", "10110000", "CNY", "EXACT", GD, "2023", "案值"],
  ["6.1", "72 宗", "72", "宗", "EXACT", HK, "2023", "案件"],
  ["6.1", "54,117 件", "54117", "件", "EXACT", HK, "2023", "侵权货品"],
  ["6.1", "约港币 2,548 万元", "25480000", "HKD", "ABOUT", HK, "2023", "侵权货品总值"],
  ["8.0", "20 人", "20", "人", "EXACT", HK, "2023-06", "香港法律业界代表"],
  ["10.0", "15类", "15", "类", "EXACT", null, "2023-04-10", "数据资源"],
  ["11.0", "五个城市", "5", "个城市", "EXACT", GD, "2022-H2", "城市"],
  ["13.0", "超过260名", "260", "名", "OVER", null, "2022-08", "代表"],
  ["13.1", "近200人", "200", "人", "NEARLY", null, "2023-09", "代表"],
  ["16.0", "4项", "4", "项", "EXACT", HK, "2023-12", "香港作品"],
];

/** number.paragraph and date, in order. */
export const ACTIVITIES = [
  "2.0 2023-01",
  "3.0 2022",
  "3.1 2023-08",
  "4.0 2023-04",
  "5.0 2023",
  "6.0 2023-09",
  "6.1 2023",
  "8.0 2023-06",
  "9.0 2022-12",
  "9.1 2023-12",
  "10.0 2023-04-10",
  "11.0 2022-H2",
  "11.1 2023-02",
  "12.0 2023-11",
  "13.0 2022-08",
  "13.1 2023",
  "13.1 2023-09",
  "14.0 2023-01",
  "15.0 2023-12",
  "16.0 2023",
  "16.0 2023-12",
];

/** Roles by agency; `?` where the text leaves the role open and a person is asked. */
export const PARTICIPATIONS: Record<number, Record<string, string>> = {
  1: { "gd-customs": "LEAD", "gd-psd": "LEAD", "hk-customs": "LEAD" },
  2: { "gd-ipa": "CO_ORGANISER", "hk-ipd": "CO_ORGANISER", "mo-dsedt": "CO_ORGANISER" },
  3: {
    "gd-ipa": "CO_ORGANISER",
    "hk-ipd": "CO_ORGANISER",
    "mo-dsedt": "CO_ORGANISER",
    "foshan-gov": "CO_ORGANISER",
    "guangzhou-gov": "PARTICIPANT?",
  },
  4: { "mo-dsedt": "CO_ORGANISER" },
  5: { "gd-ipa": "ORGANISER", "dongguan-gov": "ORGANISER", "hk-ipd": "SUPPORTER" },
  6: { "gd-customs": "PARTICIPANT?", "mo-customs": "PARTICIPANT", "hk-customs": "PARTICIPANT?" },
  7: {},
  8: {
    "hk-doj": "PARTICIPANT?",
    "hk-ipd": "PARTICIPANT?",
    "hk-bar": "PARTICIPANT?",
    "hk-lawsoc": "PARTICIPANT?",
  },
  9: {
    "gd-ipa": "CO_ORGANISER",
    "hk-tdc": "CO_ORGANISER",
    "sz-qianhai": "CO_ORGANISER",
    "hk-ipd": "CO_ORGANISER",
    "mo-dsedt": "CO_ORGANISER",
  },
  10: { "gd-ipa": "PARTICIPANT?", "gd-ippc": "PARTICIPANT?" },
  11: { "hk-ipd": "PARTICIPANT?", "gd-ipa": "SUPPORTER" },
  12: { "hk-ipd": "PARTICIPANT?", "gd-ipa": "PARTICIPANT?" },
  13: { "hk-ipd": "CO_ORGANISER", "hk-tdc": "CO_ORGANISER", "gd-ipa": "CO_ORGANISER", wipo: "PARTICIPANT?" },
  14: { "gd-ipa": "PARTICIPANT?", "hk-ipd": "PARTICIPANT?" },
  15: { "hk-ipd": "PARTICIPANT?", "gd-copyright": "ORGANISER" },
  16: { "gd-ipa": "PARTICIPANT?", "hk-ipd": "PARTICIPANT?" },
  17: { "hk-ipd": "PARTICIPANT?", "gd-ipa": "PARTICIPANT?" },
};
