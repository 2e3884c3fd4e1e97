/**
 * The classifiers that a number in these texts is counted with, in simplified characters. A numeral that none of them
 * follows is no figure: that is what keeps 三地, 九市, 4A级, 500强 and 一流 out.
 */
export const CLASSIFIERS = [
  "个国家和地区 个国家及地区 个国家或地区 个地级市 个省区市 个百分点 个工作日 平方公里 个国家",
  "个城市 个地市 个地区 个省份 个省市 个小时 个学时 个课时 平方米 个月 人次 家次 批次 件次",
  "场次 宗次 条次 班次 航次 车次 架次 辆次 项次 户次 台次 大类 小时 分钟 学时 课时 公里",
  "公斤 千克 公顷 个 家 项 件 宗 起 次 场 份 人 名 位 批 类 种 届 期 轮 条 款 套",
  "本 册 篇 幅 部 例 单 票 笔 支 枚 箱 台 辆 艘 张 块 组 队 所 间 座 处 户 节",
  "门 堂 班 倍 吨 米 亩 字 页 只 对 幢 栋 包 盒 瓶 片 根 棵 株 粒 袋 卷 集 章",
  "男 女 天 周 双 席 通 头 匹 架 副 则 股 枝 摊 栏 档 桶 罐 桌 盏 扇 宅 门次 单次 席次 席位 个班次 标准箱 平方千米 平方尺 立方米 千米 厘米 毫米 毫升 千瓦时 海里 英里 公吨 公升 克 升",
]
  .join(" ")
  .split(" ")
  .sort((a, b) => b.length - a.length);

/** What must not follow, because the character then belongs to another word: 三部门, 人才, 起步, 支持, 周年. */
const NOT_BEFORE: Record<string, string> = {
  人: "才民工口类",
  家: "庭长属具",
  部: "门分委队",
  支: "持援撑付",
  起: "步到草诉源",
  周: "年边",
  名: "单称牌优",
  组: "织成建合",
  期: "间望末工",
  对: "一于外接比照应",
  门: "户",
  条: "件约例",
  字: "号路架形",
  台: "湾",
  章: "程",
  节: "点",
  单: "位一",
  处: "于理",
  所: "有以得",
  位: "于居列",
  天: "河津然",
  男: "性子孩生士童篮排足",
  女: "性子孩生士童工排足",
  双: "方边向城双语重碳创减循休十喜曲",
  席: "卷",
  通: "过知信报道关讯行用常胀",
  头: "部像条脑目衔发",
  架: "构设",
  副: "署主省市会秘总局处部市作",
  则: "是为可应须",
  股: "份东权市票",
  档: "案期",
  升: "级至幅值降温高",
  克: "服隆",
  栏: "目",
  本: "地土次届年月着",
  间: "接",
  集: "成群",
  个: "别性体",
  届: "时满",
  件: "套",
  米: "其",
  班: "子",
  包: "括含",
  套: "现",
  堂: "皇",
  轮: "候值",
  篇: "章",
  次: "年于要序日",
  类: "似别",
};

const PATTERN = new RegExp(
  CLASSIFIERS.map((classifier) => {
    const others = NOT_BEFORE[classifier];
    return others ? `${classifier}(?![${others}])` : classifier;
  }).join("|"),
  "y",
);

/** The classifier that begins at `at` in a folded text, longest first; null if there is none. */
export function classifierAt(text: string, at: number): string | null {
  PATTERN.lastIndex = at;
  return PATTERN.exec(text)?.[0] ?? null;
}

/** The noun that a classifier kept whole brings with it: 城市 of 个城市; null for a bare classifier. */
export function nounOf(classifier: string): string | null {
  return /^个(?!百分点|工作日|月|小时|学时|课时)./.test(classifier) ? classifier.slice(1) : null;
}
