import type { Locale } from "@/server/kernel/locale";

/** A part of a text, from `start` up to `end`, that must stand in one line. */
export interface Held {
  start: number;
  end: number;
}

/**
 * Signs that belong to what stands before them, though Unicode would let them begin a line (UAX #14, classes NS and AL), with
 * what closes in front of them.
 */
const STICKING = "(?:[。，、？！）】」』》〉”’…—．,.!?)]*[·・～々％‰℃ー])+";
/** After what is held together as one, colons and semicolons would be let go too. */
const STICKING_TO_HELD = new RegExp(`^(?:${STICKING}|[：；:;]+)+`);

/** 54,117, and what colons and strokes join: 10:30, 2023/4/10. */
const SIMPLE = "[\\d０-９][\\d０-９,.，．]*(?:[:：/][\\d０-９]+)*";
/** 一千二百, and 三 where what is counted follows. */
const CHINESE_NUMERAL = [
  "[〇零一二三四五六七八九十百千万萬亿億两兩]{2,}",
  "[一二三四五六七八九十两兩](?=[次个個家项項名件宗批场場届屆位种種类類份年月日号號期所组組册冊篇条條倍成天周週元等人])",
].join("|");

/**
 * A number, a time or a day, or a range of two; (5) is one that stands in brackets, and 256 in SHA-256 is a part of a name.
 * As well what no number is in: the name of a character that cannot be shown, and a character with signs that stick to it.
 */
const NUMBER = new RegExp(
  [
    "〔U\\+[\\dA-F]+〕",
    `[^\\s\\d０-９〕。，、？！）】」』》〉”’…—．,.!?)]?${STICKING}`,
    `(?<![A-Za-z]-\\d*)(?:[（(][\\d０-９]+[)）]|${SIMPLE}(?:\\s*[-–—~～至到]\\s*${SIMPLE}(?:-[\\d０-９]+)?)?)`,
    CHINESE_NUMERAL,
  ].join("|"),
  "g",
);
/** What a sentence goes on with is no part of its last number. */
const STOP = /[,.，．]+$/;
/** Longer than any quantity: a row of digits that would leave a hole in the line, or stand out of it. */
const LONGEST = 24;

const words = (...lists: string[]) => lists.flatMap((list) => list.split(" ")).join("|");

const QUALIFIERS = words(
  "不超过 不超過 不多于 不多於 不少于 不少於 不低于 不低於 至少 最少 最多 至多 接近 将近 將近 大约 大約",
  "百分之 超过 超過 多于 多於 突破 约 約 近 逾 超 过 過 达 達 共 第",
);
const CURRENCIES = words(
  "人民币 人民幣 港币 港幣 港元 澳门元 澳門元 澳门币 澳門幣 美元 欧元 歐元",
  "RMB CNY HKD MOP USD HK\\$ US\\$ MOP\\$ [¥￥$€£]",
);
/** Units of more than one character; of any other unit the first character is held, as in 2023 年 and 54,117 件. */
const UNITS = words(
  "个国家和地区 個國家和地區 个百分点 個百分點 个工作日 個工作日 个月 個月 平方公里 平方米 公里 公斤 公顷 公頃",
  "人次 家次 批次 件次 场次 場次 宗次 小时 小時 分钟 分鐘 元人民币 元人民幣 元港币 元港幣 元澳门币 元澳門幣",
  "上半年 下半年 人民币 人民幣 港元 港币 港幣 美元 欧元 歐元 澳门元 澳門元 日元 英镑 英鎊",
);
const CHINESE_BEFORE = new RegExp(
  `(?:(?:${QUALIFIERS})\\s?)?(?:(?:${CURRENCIES})\\s?)?(?:(?:约|約|近|逾)\\s?)?$`,
);
const ENGLISH_SCALES = " (?:hundred|thousand|million|billion|trillion)\\b";
const CHINESE_AFTER = new RegExp(
  `^(?:${ENGLISH_SCALES}|\\s?[十百千万萬亿億]*[余餘多]?\\s?(?:(?:${UNITS}|[\\p{Script=Han}%％‰℃])(?:左右|上下|以上|以下|以内|以內)?)?)`,
  "u",
);

const ENGLISH_BEFORE =
  /(?:\b(?:about|some|over|nearly|almost|approximately|around|than|least|most|exceeding) )?(?:(?:RMB|HKD|CNY|MOP|USD|HK\$|US\$|MOP\$|[$€£¥]|\bNos?\.|\bitems?) ?)?$/i;
const ENGLISH_AFTER = new RegExp(`^(?:%| per cent\\b|${ENGLISH_SCALES}| [A-Za-z]+(?:-[a-z]+)*)?`);

const AROUND = {
  "zh-Hans": [CHINESE_BEFORE, CHINESE_AFTER],
  "zh-Hant": [CHINESE_BEFORE, CHINESE_AFTER],
  en: [ENGLISH_BEFORE, ENGLISH_AFTER],
} as const satisfies Record<Locale, readonly [RegExp, RegExp]>;

/**
 * Where a text must not be parted at a line's end: numbers with their units, currencies and qualifiers, such as
 * 54,117 件, 约港币 2,548 万元, 第 12 届 or about RMB1.705 billion. In order, and never overlapping.
 */
export function heldTogether(text: string, locale: Locale): Held[] {
  const [before, after] = AROUND[locale];
  const found: Held[] = [];
  for (const { 0: written, index } of text.matchAll(NUMBER)) {
    const number = written.replace(STOP, "");
    const last = found.at(-1)?.end ?? 0;
    const isNumber = /^[\d０-９（(〇零一二三四五六七八九十百千万萬亿億两兩]/.test(number);
    const preceding = text.slice(Math.max(last, index - LONGEST), index);
    const [lead = ""] = isNumber ? (before.exec(preceding) ?? []) : [];
    const goesOn = isNumber && number === written && !/[）)]$/.test(number);
    const [tail = ""] = goesOn
      ? (after.exec(text.slice(index + number.length, index + 2 * LONGEST)) ?? [])
      : [];
    const end = index + number.length + tail.trimEnd().length;
    const [sticking = ""] = STICKING_TO_HELD.exec(text.slice(end, end + LONGEST)) ?? [];
    const held = { start: index - lead.length, end: end + sticking.length };
    if (held.start >= last && held.end - held.start <= LONGEST) found.push(held);
  }
  return found;
}
