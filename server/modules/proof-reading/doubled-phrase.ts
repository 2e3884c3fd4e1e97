import type { Span } from "../narrative/masked-text";
import { wordEdges } from "./word-edges";

/** 很多很多, 一个一个, 讨论讨论: said twice on purpose. Numerals and figures of the same digits are no words. */
const ON_PURPOSE = /^(?:一.{1,2}|很.|非常|许多|大家|慢慢|研究|讨论|考虑|商量|了解|认识)$/;
const NO_WORD = /^(?:(.)\1+|[〇零一二三四五六七八九十百千万亿两]+)$/;
const PHRASE = /([\u3400-\u9fff]{2,12})\1/g;
/** 2024年2024年, 12项12项: a number with what it counts. */
const COUNTED = /(?<![\d.,])(\d[\d.,]{0,12}[\u3400-\u9fff]{1,6})\1/g;
/** 国家知识产权局专利局专利审查: the 局 before belongs to the name of a body, and the one after to the name of its part. */
const BODY_IN_BODY = /^[局署厅院](?![长部校士内里方级])/;
const HAN = /[\u3400-\u9fff]/;
/** Reading words costs; behind so many in one text it is the same trouble again. */
const MOST = 60;

/** 大学大学生: the second half is only the beginning of a longer word. */
function isOfWords(text: string, start: number, length: number): boolean {
  const [middle, end] = [start + length / 2, start + length];
  const edges = wordEdges(text, start, end);
  return edges.has(start) && edges.has(middle) && edges.has(end);
}

function isName(text: string, start: number, phrase: string): boolean {
  return BODY_IN_BODY.test(phrase) && HAN.test(text.charAt(start - 1));
}

/** Both halves of every phrase that stands twice, and not on purpose, in a text of simplified characters. */
export function doubledPhrases(text: string): Span[] {
  const phrases = Array.from(text.matchAll(PHRASE)).filter(
    ({ 1: phrase = "", index }) =>
      !(ON_PURPOSE.test(phrase) || NO_WORD.test(phrase) || isName(text, index, phrase)),
  );
  const ofWords = phrases.slice(0, MOST).filter(({ 0: both, index }) => isOfWords(text, index, both.length));
  return [...ofWords, ...text.matchAll(COUNTED)].map(({ 0: both, index }) => ({
    start: index,
    end: index + both.length,
  }));
}

const WORD_OF_ONE = /([在为以对是将被从向把])\1/g;

/** 在在广州: single words that often end another one (存在在先), so that they count only where they stand alone. */
export function doubledSingles(text: string): Span[] {
  return Array.from(text.matchAll(WORD_OF_ONE))
    .slice(0, MOST)
    .filter(({ index }) => isOfWords(text, index, 2))
    .map(({ index }) => ({ start: index, end: index + 2 }));
}
