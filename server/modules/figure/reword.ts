import { Decimal } from "decimal.js";
import { formatFigure } from "@/server/i18n/format-figure";
import { plainAmount, type Scale, scaledAmount } from "@/server/i18n/scaled-amount";
import type { Locale } from "@/server/kernel/locale";
import { fold } from "../narrative/folded-text";
import { decimalOf, numberAt, type WrittenNumber } from "./amount";
import { writeChineseNumeral } from "./chinese-numeral";
import { englishNumberAt } from "./english/amount";
import { writeEnglishNumeral } from "./english/numeral";
import { recogniseFigures } from "./recognise";
import { differences, type FigureOnRecord } from "./standing";

const Exact = Decimal.clone({ precision: 60, toExpPos: 60, toExpNeg: -30 });

interface NumberSpan extends WrittenNumber {
  start: number;
}

/** Where in the words the number of that value is written. */
function numberSpan(folded: string, value: string): NumberSpan | null {
  for (let start = 0; start < folded.length; start += 1) {
    for (const read of [numberAt(folded, start), englishNumberAt(folded, start)])
      if (read && new Exact(decimalOf(read)).equals(value)) return { ...read, start };
  }
  return null;
}

/** The scale as it was written: `万`, ` 万`, ` million`; empty where there was none. */
function writtenScale(words: string): string {
  return (
    /\s*(?:[十百千]?[万萬亿億]|[百千]|thousand|million|billion|trillion|mn|bn)\s*$/i
      .exec(words)?.[0]
      .trimEnd() ?? ""
  );
}

/** Digits parted as the writer parted theirs: by commas, by spaces, or not at all where they stood together. */
function grouped(digits: string, written: string): string {
  const plain = digits.replaceAll(",", "");
  const parted = (sign: string) => plain.replace(/\d(?=(?:\d{3})+(?!\d))(?<!\..*)/g, `$&${sign}`);
  if (/\d,\d{3}/.test(written)) return parted(",");
  if (/\d \d{3}/.test(written)) return parted(" ");
  const isShort = /^−?\d{1,4}(?!\d)/.test(plain);
  return /\d{5,}/.test(written) || (isShort && /\d{4}/.test(written)) ? plain : digits;
}

function inFullWidth(digits: string): string {
  return digits
    .replaceAll(/[0-9.%]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
    .replaceAll(",", "，");
}

const SCALE_WORDS: Record<Locale, Partial<Record<Scale, string>>> = {
  "zh-Hans": { wan: "万", yi: "亿" },
  "zh-Hant": { wan: "萬", yi: "億" },
  en: { million: " million", billion: " billion" },
};

/** A value in the scale that the writer chose, if it needs no more places there than a reader would accept. */
function inScale(value: string, span: NumberSpan, locale: Locale, written: string): string {
  const scaled = new Exact(value).div(span.scale);
  const places = Math.max(2, span.digits.decimalPlaces());
  const fits = scaled.decimalPlaces() <= places && scaled.abs().gte("0.1");
  const kept = writtenScale(written);
  if (kept !== "" && fits) return grouped(plainAmount(scaled.toFixed(), locale).number, fold(written)) + kept;
  const { number, scale } = scaledAmount(value, locale);
  const isPlain = kept === "" && new Exact(value).lt(1_000_000);
  if (isPlain) return grouped(plainAmount(value, locale).number, fold(written));
  return grouped(number, fold(written)) + (SCALE_WORDS[locale][scale] ?? "");
}

/** A value written as the writer wrote the one before it: in numerals of words, in full-width digits, in the same scale. */
function likeWritten(value: string, span: NumberSpan, locale: Locale, written: string): string {
  if (!/[\d０-９]/.test(written)) {
    const inWords = locale === "en" ? writeEnglishNumeral(value) : writeChineseNumeral(value, locale);
    if (inWords !== null)
      return /^[A-Z]/.test(written) ? inWords.charAt(0).toUpperCase() + inWords.slice(1) : inWords;
  }
  const digits = inScale(value, span, locale, written);
  return /[０-９]/.test(written) ? inFullWidth(digits) : digits;
}

type Rewriting = { words: string; stated: FigureOnRecord; figure: FigureOnRecord; locale: Locale };

/** The words with nothing changed but the numbers in them; null where they cannot be told apart. */
function withOtherNumbers({ words, stated, figure, locale }: Rewriting): string | null {
  const isRange = stated.max !== null && figure.max !== null;
  if (!isRange && (stated.max !== null || figure.max !== null)) return null;
  const pairs: [string, string][] = [[stated.value, figure.value]];
  if (stated.max !== null && figure.max !== null) pairs.push([stated.max, figure.max]);
  let rewritten = words;
  for (const [was, is] of pairs) {
    if (new Exact(was).equals(is)) continue;
    const span = numberSpan(fold(rewritten), was);
    if (!span) return null;
    const written = rewritten.slice(span.start, span.end);
    rewritten =
      rewritten.slice(0, span.start) + likeWritten(is, span, locale, written) + rewritten.slice(span.end);
  }
  return rewritten;
}

/** Another qualifier before the same words: the old one goes, with what parted it from the number. */
function withOtherQualifier(words: string, { figure, stated, locale }: Rewriting): string {
  if (figure.qualifier === stated.qualifier) return words;
  const bare = { ...figure, kind: "COUNT", unit: null, currency: null, value: "1", max: null } as const;
  const sign = (qualifier: FigureOnRecord["qualifier"]) =>
    formatFigure({ ...bare, qualifier }, locale).replace(/1$/, "");
  const first = fold(words).search(
    /\d|[〇零一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖]|(?:RMB|HK\$|US\$|MOP|人民币|港币|[￥¥€£$])|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|a hundred)\b/i,
  );
  return stated.qualifier === "EXACT"
    ? sign(figure.qualifier) + words
    : sign(figure.qualifier) + words.slice(Math.max(0, first));
}

/** Whether the paragraph, with these words at the place, says what the figure records. */
function says(paragraph: string, start: number, end: number, words: string, figure: FigureOnRecord): boolean {
  const changed = paragraph.slice(0, start) + words + paragraph.slice(end);
  const found = recogniseFigures(changed).find((one) => one.start < start + words.length && start < one.end);
  return found !== undefined && differences(figure, found).length === 0;
}

/**
 * The words that say at a place of the narrative what the figure records, in the manner of those that stand there: the digits,
 * separators, scale and spaces of the writer where possible, else as an official text writes the figure. Each is read again
 * before it is offered.
 * @param place of the number that stands there now, `paragraph.slice(start, end) === stated.text`
 * @returns null where no words are known that a reader would take for the figure, or where the very words stand there
 */
export function rewordFigure(
  paragraph: string,
  stated: FigureOnRecord & { start: number; end: number; text: string },
  figure: FigureOnRecord,
  locale: Locale,
): string | null {
  const { start, end, text } = stated;
  const rewriting = { words: text, stated, figure, locale };
  const numbers = withOtherNumbers(rewriting);
  const candidates = [
    ...(numbers === null ? [] : [withOtherQualifier(numbers, rewriting)]),
    formatFigure(figure, locale),
  ];
  return candidates.find((words) => words !== text && says(paragraph, start, end, words, figure)) ?? null;
}
