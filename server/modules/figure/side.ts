import { fold } from "../narrative/folded-text";
import { sentenceAround } from "../narrative/sentence";

/** The two sides of the group, by the codes that `Side` has in the records. */
export type FigureSide = "GUANGDONG" | "HONG_KONG";
type Mention = FigureSide | "OTHER" | "JOINT";

/** How the texts of a language name the sides. */
export interface SideVocabulary {
  /** Alternatives of a pattern and what they name; compounds come first. */
  plain: readonly (readonly [string, Mention])[];
  /** Where something took place or where somebody went says nothing about whose figure it is. */
  isPlace: RegExp;
  /** Words that keep to a side until another is named. */
  speaksForSide: RegExp;
  /** Where the sentence begins that `text` ends in. */
  sentenceStart: (text: string) => number;
}

const PLAIN: SideVocabulary["plain"] = [
  // Compounds come first: in 粤港澳, 港澳台 and 深港 no side stands alone.
  [
    "粤港澳大湾区|大湾区|粤港澳|粤港|港澳台|港澳|深港|粤澳|内地[与和及、]香港|香港[与和及、]内地|三地|两地|双方",
    "JOINT",
  ],
  ["粤方|广东方面|广东省内|广东省?|粤|(?:广州|深圳|拱北|黄埔|汕头|江门|湛江)海关", "GUANGDONG"],
  ["港方|香港方面|香港|特区政府(?:知识产权署|海关)|(?<!省)知识产权署", "HONG_KONG"],
  ["澳门|澳方|台湾|内地", "OTHER"],
];

const CHINESE_SIDES: SideVocabulary = {
  plain: PLAIN,
  isPlace: /(?:在|于|赴|到|来|访|抵|驻)\s*$/,
  speaksForSide: /^(?:粤方|广东方面|港方|香港方面|粤港双方|双方)$/,
  sentenceStart: (text) => sentenceAround(text, text.length).start,
};

interface Found {
  mention: Mention;
  word: string;
  at: number;
  isPlace: boolean;
}

function mentionsIn(text: string, { plain, isPlace: before }: SideVocabulary): Found[] {
  const mentions = new RegExp(plain.map(([words]) => `(${words})`).join("|"), "g");
  return Array.from(text.matchAll(mentions), (match) => {
    const index = match.slice(1).findIndex((group) => group !== undefined);
    const mention = plain[index]?.[1] ?? "JOINT";
    const isJoined = JOINED.test(text.slice(Math.max(0, match.index - 3), match.index));
    const isPlace = before.test(text.slice(Math.max(0, match.index - 12), match.index));
    return { mention: isJoined ? "JOINT" : mention, word: match[0], at: match.index, isPlace };
  });
}

function onlySide(mentions: readonly Found[]): FigureSide | null {
  const sides = new Set(mentions.map(({ mention }) => mention));
  const [only] = sides;
  if (sides.size !== 1 || only === undefined || only === "JOINT" || only === "OTHER") return null;
  return only;
}

/** 与粤方合办: what somebody did with a side is of both. */
const JOINED = /(?:[与和同]|联合)\s*$/;
/** A label as long as this is a clause that was cut, and its words no longer say whose the figure is. */
const LONGEST_NAME = 24;
/** No sentence that a person can read is longer. */
const FARTHEST = 600;

/**
 * The side that a figure is of: what its own label names (港澳台展商, 香港作品), then 粤方 and 港方 as the sentence names them
 * in turn, then the only side that the sentence has named before it. Null where it is joint or not said.
 * @param text the folded paragraph with quoted names covered
 */
export function sideOf(
  text: string,
  start: number,
  label: string,
  vocabulary: SideVocabulary = CHINESE_SIDES,
): FigureSide | null {
  const named = label.length < LONGEST_NAME ? mentionsIn(fold(label), vocabulary) : [];
  if (named.length > 0) return onlySide(named);
  const lookback = text.slice(Math.max(0, start - FARTHEST), start);
  const before = mentionsIn(lookback.slice(vocabulary.sentenceStart(lookback)), vocabulary);
  const spoken = before.findLast(({ word }) => vocabulary.speaksForSide.test(word));
  if (spoken) return onlySide([spoken]);
  return onlySide(before.filter(({ isPlace, mention }) => !isPlace || mention === "OTHER"));
}
