import type { Locale } from "@/server/kernel/locale";
import type { Finding } from "../finding.schema";
import { type Edit, groupEdits } from "../grouped-edits";
import type { Rule } from "../rule";
import { findingIn, type WrittenText, writtenTexts } from "../written-texts";

const HAN = "\\u3400-\\u9fff";
const FULL: Record<string, string> = {
  ",": "，",
  ".": "。",
  ":": "：",
  ";": "；",
  "?": "？",
  "!": "！",
  "(": "（",
  ")": "）",
};

/**
 * Behind a Chinese character or what closes Chinese words, each of these ends something; between a Latin word or a number
 * and a Chinese character too. A full stop counts only where no number, name of a file or address can be meant.
 */
const HALF_WIDTH = new RegExp(
  `(?<=[${HAN}”」』》）])[,;?!:](?![,;?!:/\\\\]) ?|(?<=[A-Za-z0-9%％)"\\]])[,;?!:] ?(?=[${HAN}“「《])` +
    `|(?<=[${HAN}”」』》）])\\. ?(?=[${HAN}“「《]|\\s*$)`,
  "g",
);
/** Brackets around Chinese words; those around a number or a Latin short form, as in 第(5)项, are left alone. */
const IN_BRACKETS = /([(（])([^()（）]{0,200})([)）])/g;
const HOLDS_CHINESE = new RegExp(`[${HAN}]`);

function bracketEdits(text: string): Edit[] {
  return Array.from(text.matchAll(IN_BRACKETS)).flatMap(
    ({ 0: all, 1: open, 2: inside = "", 3: close, index }) => {
      const isMixed = (open === "(") !== (close === ")");
      if (!isMixed && (open === "（" || !HOLDS_CHINESE.test(inside))) return [];
      const marks = [
        { start: index, end: index + 1, replacement: "（" },
        { start: index + all.length - 1, end: index + all.length, replacement: "）" },
      ];
      return marks.filter(({ start, replacement }) => text.charAt(start) !== replacement);
    },
  );
}

function chineseEdits(text: string): Edit[] {
  const marks = Array.from(text.matchAll(HALF_WIDTH), ({ 0: mark, index }) => ({
    start: index,
    end: index + mark.length,
    replacement: FULL[mark.trim()] ?? mark,
  }));
  return [...marks, ...bracketEdits(text)].sort((a, b) => a.start - b.start);
}

const HALF: Record<string, string> = {
  "，": ",",
  "、": ",",
  "。": ".",
  "：": ":",
  "；": ";",
  "？": "?",
  "！": "!",
  "）": ")",
  "（": "(",
};
const FULL_WIDTH = new RegExp(`(?<![${HAN}])[，、。：；？！（）](?![${HAN}])`, "g");

/** Full-width marks bring their own white space; half-width ones need a space beside them. */
function englishEdits(text: string): Edit[] {
  return Array.from(text.matchAll(FULL_WIDTH), ({ 0: mark, index }) => {
    const before = mark === "（" && /\S/.test(text.charAt(index - 1)) ? " " : "";
    const after = mark !== "（" && /[\p{L}\p{N}“‘"(]/u.test(text.charAt(index + 1)) ? " " : "";
    return { start: index, end: index + 1, replacement: `${before}${HALF[mark] ?? mark}${after}` };
  });
}

function editsOf(text: string, locale: Locale): Edit[] {
  return locale === "en" ? englishEdits(text) : chineseEdits(text);
}

function findIn(written: WrittenText): Finding[] {
  const { text, locale } = written;
  return groupEdits(text, editsOf(text, locale)).map((group) =>
    findingIn(written, group, {
      rule: "halfWidthPunctuation",
      fact: locale === "en" ? "inEnglish" : "inChinese",
      severity: "STYLE",
      params: { count: group.count },
      mends: [{ kind: "TEXT", replacement: group.replacement }],
    }),
  );
}

/** Marks of the other kind of writing: half-width between Chinese characters, full-width in English. */
export const halfWidthPunctuationRule: Rule = {
  code: "halfWidthPunctuation",
  find: ({ update }) => writtenTexts(update).flatMap(findIn),
};
