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
  "封 首 句 段 把 顶 颗 串 束 面 帧 樽 趟 遍 尊 捆 床 层 度 分 秒 毫秒 斤 磅 件套 台套 例次 人日 个工作天 个星期 平方呎 千瓦 轮次 间次 艘次 店次 校次 讲 国",
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
  部: "门分委队曲落署位件",
  支: "持援撑付",
  起: "步到草诉源",
  周: "年边",
  名: "单称牌优",
  组: "织成建合长员",
  期: "间望末工刊货限待权",
  对: "一于外接比照应",
  门: "户票店诊槛",
  条: "件约例",
  字: "号路架形",
  台: "湾风胞",
  章: "程",
  节: "点气能约假",
  单: "位一",
  处: "于理",
  位: "于居列一",
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
  集: "成群团体中合聚会",
  个: "别性体半",
  届: "时满",
  件: "套",
  米: "其",
  包: "括含",
  套: "现",
  堂: "皇",
  轮: "候值换流廓胎",
  篇: "章",
  次: "年于要序日元级品贷",
  类: "似别型",
  国: "家际内外有企产民道标集会籍资货",
  封: "面闭锁装顶关存堵",
  首: "席次个届批府先要都脑",
  句: "子",
  段: "位落",
  把: "握关控脉手守",
  顶: "级层尖端部流",
  串: "联通",
  束: "缚",
  面: "向对积临议谈试部板包貌额值料",
  樽: "装",
  遍: "布及",
  尊: "重敬严贵",
  捆: "绑",
  床: "位上单",
  层: "次面级出",
  度: "假过量",
  分: "之别支成为组类享析工批开布局期级会论",
  秒: "杀",
  讲: "话座师述解课堂坛演授义稿好究求明到",
  队: "伍员友长",
  班: "子级",
  张: "力",
  笔: "试记录译者",
  片: "区面",
  页: "面",
  份: "额",
  所: "有以得属",
  箱: "包体",
  瓶: "颈装",
  株: "洲式连",
  场: "馆地景所外内",
};

/** Behind a short numeral in words these are other words: 十分, 三度, 两面, 一把. Behind digits they are counted with. */
const WITH_DIGITS = new Set(["分", "度", "层", "面", "段", "把", "床", "遍", "顶", "国"]);

const PATTERN = new RegExp(
  CLASSIFIERS.map((classifier) => {
    const others = NOT_BEFORE[classifier];
    return others ? `${classifier}(?![${others}])` : classifier;
  }).join("|"),
  "y",
);

/**
 * The classifier that begins at `at` in a folded text, longest first; null if there is none.
 * @param numeral what stands before it, spaces apart
 */
export function classifierAt(text: string, at: number, numeral: string): string | null {
  PATTERN.lastIndex = at;
  const classifier = PATTERN.exec(text)?.[0] ?? null;
  const isShortInWords = numeral.trim().length < 2 && !/\d/.test(numeral);
  return classifier !== null && isShortInWords && WITH_DIGITS.has(classifier) ? null : classifier;
}

/** The noun that a classifier kept whole brings with it: 城市 of 个城市; null for a bare classifier. */
export function nounOf(classifier: string): string | null {
  return /^个(?!百分点|工作日|月|小时|学时|课时)./.test(classifier) ? classifier.slice(1) : null;
}
