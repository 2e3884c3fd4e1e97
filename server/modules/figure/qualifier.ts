import type { Qualifier } from "../../kernel/quantity";

/**
 * The words before a number that say how exact it is, longest first. 达, 共 and 合计 add nothing to an exact number and are
 * not part of its text. 过 is none in 通过50项, nor 约 in 签约31个, nor 近 in 最近3年, nor 超 in 反超.
 */
const BEFORE: readonly (readonly [RegExp, Qualifier])[] = [
  [/(?:不超过|不多于|不高于|不大于|[最至]多有?|不逾|上限(?:为|是)?)$/, "AT_MOST"],
  [/(?:不少于|不低于|不小于|不下于|[至最]少有?|不下|下限(?:为|是)?)$/, "AT_LEAST"],
  [/(?:接近|将近|几近|近乎|逼近|不足|不到|未满|少于|低于|小于|(?<![最附邻靠相新亲])近)$/, "NEARLY"],
  [/(?:(?:大约|大概|差不多)有?|(?<![签合预条公契节邀相制婚特稿履和租解])约[为莫有合计达占值]?)$/, "ABOUT"],
  [/(?:(?:超过|超出|突破)了?|超逾|多于|高于|大于|多过|不止|逾|(?<![反高])超|(?<![通经超不透])过)$/, "OVER"],
];

const AFTER: readonly (readonly [RegExp, Qualifier])[] = [
  [/\s*(?:左右|上下)/y, "ABOUT"],
  [/(?:有余|[多余])(?=\s*[，。；、）)]|\s*$)/y, "OVER"],
  [/\s*(?:或)?以上(?!述)/y, "AT_LEAST"],
  [/\s*(?:或)?(?:以下|以内|之内)|(?<=[天日周]|小时|分钟|个月)内(?![地部容])/y, "AT_MOST"],
];

export interface FoundQualifier {
  qualifier: Qualifier;
  /** Where the word begins, or ends, in the text. */
  at: number;
}

/** The qualifier that stands right before `end`, spaces apart. */
export function qualifierBefore(text: string, end: number): FoundQualifier | null {
  const before = text.slice(Math.max(0, end - 12), end).trimEnd();
  for (const [pattern, qualifier] of BEFORE) {
    const match = pattern.exec(before);
    if (match) return { qualifier, at: Math.max(0, end - 12) + match.index };
  }
  return null;
}

/** The qualifier that stands right after `start`, as in 100人左右. */
export function qualifierAfter(text: string, start: number): FoundQualifier | null {
  for (const [pattern, qualifier] of AFTER) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match) return { qualifier, at: start + match[0].length };
  }
  return null;
}
