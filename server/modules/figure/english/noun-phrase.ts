import type { Span } from "../../narrative/masked-text";

const words = (list: string) => new Set(list.trim().split(/\s+/));

/** Where what is counted has been named: prepositions, joining words, and what is said of it. */
const STOP = words(`
  of in on at by for from with within without to into onto upon over under above below between among amongst during since until
  through throughout across against along after before towards via per about around than as that which who whom whose where when
  while whereas if because and or but nor so yet the a an this these those its their our his her each every all both such
  is are was were be been being am has have had having do does did will would shall should can could may might must
  took take takes met meet meets held hold holds made make makes gave give gives came come comes went go goes began begin won sold
  bought brought sent saw spoke led drew ran rose rise rises fell fall falls grew grow grows set put became become kept left got
  joined join joins also only not including include includes involving involve involves concerning comprising containing contain
  regarding worth totalling amounting respectively altogether overall together online onsite annually
  daily monthly yearly more less fewer other others another it they them there here now then again ago apart away out up down off
  concern concerns benefit benefits remain remains constitute represent represents account accounts attend participate
  one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand million billion
  later earlier long old wide high deep present
`);
const PLURALS = words(
  "people persons men women children personnel staff police media criteria data aircraft series premises memoranda fora symposia curricula consortia phenomena alumni feet teeth livestock cattle poultry fish sheep seafood offspring spacecraft hovercraft appendices indices matrices",
);
const NO_PLURALS = words(
  "across business process access address congress press success class loss express wireless previous various business less plus gas bus virus focus campus status overseas always perhaps towards besides thus gross dress plus basis analysis thesis emphasis chaos",
);
/** Plurals that stand before what is counted and are not it: customs officers, sports events. */
const ATTRIBUTIVE = words(
  "customs sports goods sales savings news arts affairs services rights works communications logistics electronics games patents trademarks marks arms ports",
);
const METRIC = words("km kg g mg mm cm m ml ha kWh GB TB MB dB ft sqm");
/** A numeral before one of these orders years; a span told in years is no figure, as 三年 is none. */
const OF_YEARS = /^(?:years?|decades?|centur(?:y|ies))$/i;
const LONGEST = 8;

const WORD = /(?:\s|-)?([A-Za-z][A-Za-z'’&/-]*)/y;

interface Token extends Span {
  word: string;
}

function tokensFrom(text: string, at: number): Token[] {
  const tokens: Token[] = [];
  let from = at;
  while (tokens.length < LONGEST) {
    WORD.lastIndex = from;
    const match = WORD.exec(text);
    const word = match?.[1];
    if (!match || word === undefined) break;
    from = match.index + match[0].length;
    tokens.push({ word, start: from - word.length, end: from });
  }
  return tokens;
}

/** Four months' imprisonment: a time told as a possessive is counted all the same. */
const OF_TIME = /^(?:minutes|hours|days|weeks|months)['’]$/i;

function isPlural(word: string): boolean {
  const plain = word.toLowerCase();
  if (/^[A-Z][A-Za-z]*[A-Z]s$/.test(word)) return true;
  if (PLURALS.has(plain) || OF_TIME.test(plain)) return true;
  if (NO_PLURALS.has(plain) || /['’]s?$/.test(plain)) return false;
  return /[^sui]s$|(?:ies|ises|uses)$/.test(plain);
}

/** Small and medium enterprises: a joining word may stand before what is counted has been named. */
function joinsAdjectives(tokens: readonly Token[], index: number): boolean {
  const next = tokens.slice(index + 1, index + 4);
  return (
    /^and$/i.test(tokens[index]?.word ?? "") &&
    index > 0 &&
    next.findIndex(({ word }) => isPlural(word)) > next.findIndex(({ word }) => STOP.has(word.toLowerCase()))
  );
}

function isAttributive(tokens: readonly Token[], index: number): boolean {
  if (!ATTRIBUTIVE.has(tokens[index]?.word.toLowerCase() ?? "")) return false;
  for (const { word } of tokens.slice(index + 1)) {
    if (STOP.has(word.toLowerCase()) || /ed$/.test(word)) return false;
    if (isPlural(word)) return true;
  }
  return false;
}

/** 120,000 online viewers: how they took part, and who follows. */
function saysHow(tokens: readonly Token[], index: number): boolean {
  return (
    /^(?:online|onsite|annual|daily|monthly)$/i.test(tokens[index]?.word ?? "") &&
    isPlural(tokens[index + 1]?.word ?? "")
  );
}

/** The plural that ends the phrase; -1 where a stop comes first. */
function headAmong(tokens: readonly Token[]): number {
  for (const [index, { word }] of tokens.entries()) {
    if (saysHow(tokens, index)) continue;
    if (STOP.has(word.toLowerCase()) && !joinsAdjectives(tokens, index)) return -1;
    if (isPlural(word) && !isAttributive(tokens, index)) return index;
  }
  return -1;
}

/** One workshop: what is counted once ends where the phrase does. */
function singularHead(tokens: readonly Token[]): number {
  const stop = tokens.findIndex(
    ({ word }, index) => STOP.has(word.toLowerCase()) || (index > 0 && /[a-z]ed$/.test(word)),
  );
  return (stop < 0 ? tokens.length : stop) - 1;
}

/** What a number counts: the phrase behind it, and the head of the phrase, which is the figure's unit. */
export interface CountedNoun {
  phrase: Span;
  head: Span;
}

/**
 * The noun that a number ending at `at` counts: `items` of 54,117 suspected counterfeit items, `tonnes` of 4.2 tonnes of dried
 * seafood, `square metres` whole. Null where none follows.
 */
export function countedNounAt(text: string, at: number, isOne: boolean): CountedNoun | null {
  const compound = /^-(member|person)\b/.exec(text.slice(at, at + 8));
  if (compound)
    return {
      phrase: { start: at + 1, end: at + compound[0].length },
      head: { start: at + 1, end: at + compound[0].length },
    };
  if (text.charAt(at) === "-") return null;
  const area = /^ ?(?:sq|cu)\. ?(?:ft|m|km)\b/.exec(text.slice(at, at + 12));
  if (area) {
    const span = { start: at + area[0].search(/[sc]/), end: at + area[0].length };
    return { phrase: span, head: span };
  }
  const tokens = tokensFrom(text, at);
  const [first] = tokens;
  if (!first) return null;
  if (/^(?:sq|square|cubic)$/i.test(first.word) && tokens[1])
    return {
      phrase: { start: first.start, end: tokens[1].end },
      head: { start: first.start, end: tokens[1].end },
    };
  if (METRIC.has(first.word)) return { phrase: first, head: first };
  const index = isOne ? singularHead(tokens) : headAmong(tokens);
  const head = tokens[index];
  if (!head || OF_YEARS.test(head.word)) return null;
  const before = tokens[index - 1];
  const isMeasured = /^percentage$/i.test(before?.word ?? "");
  return {
    phrase: { start: first.start, end: head.end },
    head: { start: isMeasured && before ? before.start : head.start, end: head.end },
  };
}
