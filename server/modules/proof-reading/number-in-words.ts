import { readNumeral, writtenLike } from "./numeral-style";
import type { WrittenText } from "./written-texts";

const NUMERAL = /[\d０-９][\d０-９,]*|[〇零一二两兩三四五六七八九十百千]+|\b[a-z]+(?:-[a-z]+)?\b/i;

/**
 * The words of a quantity with another whole number in them, in the style of the one that stands there: 六个城市 with 5 is
 * 五个城市, 40 projects with 41 is 41 projects. Null where the number there is none that this can write (17.05亿, over 9,999).
 */
export function withNumber(words: string, n: number, locale: WrittenText["locale"]): string | null {
  const numeral = NUMERAL.exec(words);
  if (!numeral || n < 1 || n > 9999 || readNumeral(numeral[0]) === null) return null;
  const after = words.slice(numeral.index + numeral[0].length);
  if (/^\s*(?:[.．]\d|[万萬亿億%％]|thousand|million|billion)/.test(after)) return null;
  const written = writtenLike(numeral[0], n, "CARDINAL");
  const inScript = locale === "zh-Hant" ? written.replace("两", "兩") : written;
  return words.slice(0, numeral.index) + inScript + after;
}
