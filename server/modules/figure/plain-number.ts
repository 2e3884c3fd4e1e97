/**
 * 一 is an article more often than a number (一个重要平台, 一批企业): it counts only after a verb that counts, and at the end of a
 * clause, behind what is counted (证书一张。).
 */
const COUNTING =
  /(?:设|设有|下设|获得?|举办|举行|召开|开展|完成|组织|进行|查获|破获|侦破|检获|缴获|捣毁|拘捕|逮捕|新增|增设|设立|建立|发布|受理|办理|审结|签署|签订|收到|颁发|选出|评出|共有?|合计|仅有?|其中|达|及|和)了?\s*$/;

/** Whether the numeral from `start` to `end` counts something: every one but a bare 一 does. */
export function isCountedOne(text: string, start: number, end: number): boolean {
  if (text.slice(start, end).trim() !== "一") return true;
  const isKind = /^\s*(?:[批类种套个部]|系列)/.test(text.slice(end));
  const isBehindNoun =
    /^\s*[^，。；、\s]{1,2}\s*(?:[，。；、）]|$)/.test(text.slice(end)) &&
    !/[这那每同另再某任首头某\ufffc]\s*$/.test(text.slice(0, start));
  return !isKind && (isBehindNoun || COUNTING.test(text.slice(Math.max(0, start - 4), start)));
}

const STATING =
  /(?:达到?|共计?|合[计共]|累计|录得|仅|[升增减降跌]至|总数为?|数量?为|总计|超过|突破|逾|近|至少|不少于|不超过|约为?|数为|[人次件宗户]数)\s*$/;

/**
 * A number that no classifier follows counts as a figure only where a word says that a number comes and the clause ends
 * behind it, as in 点击量达35.6万。
 */
export function isSaidToBeANumber(text: string, start: number, end: number): boolean {
  const isLong = /\d/.test(text.charAt(start)) || text.slice(start, end).trim().length > 1;
  return (
    isLong &&
    STATING.test(text.slice(Math.max(0, start - 6), start)) &&
    /^\s*(?:[，。；、）)]|$)/.test(text.slice(end))
  );
}

const SUM =
  /(?:金额|总额|[贷存罚捐税]款|[市货案产总估价]值|投资|融资|拨款|资金|收入|营收|奖金|交易额|成交额|销售额)[^，。；、\d]{0,4}$/;

/** 投资28亿: a large number whose noun is a sum of money, though no 元 follows it. */
export function isSumOfMoney(text: string, start: number, end: number): boolean {
  return (
    /[万亿][余多]?\s*$/.test(text.slice(start, end)) &&
    SUM.test(text.slice(Math.max(0, start - 10), start)) &&
    /^\s*(?:[，。；、）)]|$)/.test(text.slice(end))
  );
}
