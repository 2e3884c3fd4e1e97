import type { Locale } from "@/server/kernel/locale";
import { isAssignment } from "../agency/assignment";
import { fold } from "../narrative/folded-text";
import type { Span } from "../narrative/masked-text";
import { wordEdges } from "./word-edges";

/** How a paragraph ends that does not end as one should. */
export type Ending = "NO_STOP" | "COMMA" | "CONNECTIVE" | "COLON";

const CLOSING = /[\s”’」』）)》〉】\]"']+$/;
const STOPPED = /[。！？；…!?;.]$/;
const COLON = /[：:—]$/;
const COMMA = /[，、,]$/;
/** In simplified characters; words that end in one of them, such as 参与 and 普及, are whole. */
const CONNECTIVE =
  /(?:以及|(?<!总|饱|温|共|平|调|缓|柔|祥|谐)和|(?<!涉|普|波|触|顾|提|危|埃|惠|论|殃)及|(?<!参|赠|给|付|授)与|或|并|的|(?<!由|关|位|基|对|鉴|处|属|至|等|终|勇|善)于|向|把|被|将|为了|由于|因为|如果)$/;
const CONNECTIVE_ENGLISH =
  /(?:^|\s)(?:and|or|of|the|a|an|to|with|for|by|from|at|into|between|as|that|which|including)$/i;
/** Short and without a mark inside: a heading between paragraphs, which has no stop. */
const HEADING = /^[^，。；：、！？,;:!?]{1,24}$/;
/** 暂无, None so far: no sentence at all. */
const A_WORD = /^(?:\p{Script=Han}{1,5}|[^\s\p{Script=Han}]+(?:\s[^\s\p{Script=Han}]+){0,2})$/u;
const HEADING_NUMBER = /^\s*(?:[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十\d]{1,3}[、.．])/;
const HAN_AT_END = /[\u3400-\u9fff]$/;
const HAN_AT_START = /^[\u3400-\u9fff]/;
/** A line with an address at its end has no stop, so that the address can be copied. */
const ADDRESS = /(?:https?:\/\/|www\.)\S+$/;

/** The cells of a table's row, apart by tabs or wide spaces. */
const ROW = /\S(?:\t+| {3,}|\u3000{2,})\S/;

/** What is no sentence, and whole as it stands: who is responsible for an item, in brackets or not, and a row of a table. */
function standsForItself(whole: string): boolean {
  return ROW.test(whole) || isAssignment(fold(whole));
}

/** 平台建设和服 / 务的了解: the last character of one paragraph and the first of the next are one word. */
function cutsWord(text: string, next: string): boolean {
  const [head, tail] = [text.slice(-20), next.trimStart().slice(0, 20)];
  const at = head.length - 1;
  if (!HAN_AT_END.test(head) || !HAN_AT_START.test(tail) || head.charAt(at) === tail.charAt(0)) return false;
  return !wordEdges(fold(head + tail), head.length, head.length).has(head.length);
}

/** A heading stands above something; what stands last, or breaks off within a word, is none. */
function isHeading(whole: string, locale: Locale, next: string | null): boolean {
  if (HEADING_NUMBER.test(whole) || A_WORD.test(whole.trim())) return true;
  if (next === null || cutsWord(whole, next)) return false;
  return HEADING.test(whole) || (locale === "en" && whole.split(/\s+/, 12).length < 10);
}

/**
 * @param next the paragraph that follows; null where none does
 * @returns what is wrong with the end of a paragraph; null where it ends with a stop, or is a heading or no sentence
 */
export function readEnding(text: string, locale: Locale, next: string | null): Ending | null {
  const whole = text.trimEnd();
  const bare = whole.replace(CLOSING, "");
  if (bare === "" || STOPPED.test(whole) || STOPPED.test(bare) || ADDRESS.test(whole)) return null;
  if (standsForItself(whole)) return null;
  if (COLON.test(whole)) return "COLON";
  if (COMMA.test(whole)) return "COMMA";
  const isOpen =
    locale === "en" ? CONNECTIVE_ENGLISH.test(whole.slice(-40)) : CONNECTIVE.test(fold(whole.slice(-6)));
  if (isOpen) return "CONNECTIVE";
  return isHeading(whole, locale, next) ? null : "NO_STOP";
}

const BEGINS_WITH_MARK = /^\s*[，。、；：！？”’」』）》〉】…,.;:!?)\]](?!\w)/;
/** eTrade and the like begin with a small letter wherever they stand. */
const BEGINS_SMALL = /^\s*\p{Ll}[\p{Ll}’'-]*(?=[\s,.;:]|$)/u;

/** Whether a paragraph begins in the middle of a sentence. */
export function beginsMidway(text: string, locale: Locale): boolean {
  const head = text.slice(0, 60);
  return BEGINS_WITH_MARK.test(head) || (locale === "en" && BEGINS_SMALL.test(head));
}

/** A stop where the sentence cannot stop. */
export interface DanglingStop extends Span {
  fact: "marksMeet" | "stopsOpen";
  /** Null where only a person can say. */
  replacement: string | null;
}

const MARKS_MEET = /[，、；：]\s?[。！？；，、](?![。！？])|[。！？；]\s?[，、；：]/g;
const MARKS_MEET_ENGLISH =
  /[,;:]\s?\.(?!\.)|(?<!\betc|\b\w|\b(?:Ltd|Inc|Co|Corp|St|Jr|No|am|pm|al))\.\s?[,;](?=\s)/g;
const STOPS_OPEN = new RegExp(`${CONNECTIVE.source.slice(0, -1).replace("|的|", "|")}(?=[。；])`, "g");
const STOPS_OPEN_ENGLISH = /(?<=\s)(?:and|or|of|the|an|including)(?=\.\s+\p{Lu}|\.$)/gu;

const STRONGEST = ["。", "！", "？", ".", "；", ";", "：", ":", "，", ",", "、"];

function strongest(marks: string): string {
  return STRONGEST.find((mark) => marks.includes(mark)) ?? marks;
}

/** Marks that cannot follow each other (，。 and 、，), and stops behind a word that waits for more (以及。). */
export function danglingStops(text: string, locale: Locale): DanglingStop[] {
  const meeting = locale === "en" ? MARKS_MEET_ENGLISH : MARKS_MEET;
  const open = locale === "en" ? STOPS_OPEN_ENGLISH : STOPS_OPEN;
  const marks = Array.from(text.matchAll(meeting))
    .filter(({ 0: pair }) => pair.charAt(0) !== pair.charAt(pair.length - 1))
    .map(({ 0: pair, index }) => ({
      fact: "marksMeet" as const,
      start: index,
      end: index + pair.length,
      replacement: strongest(pair),
    }));
  const words = Array.from((locale === "en" ? text : fold(text)).matchAll(open), ({ 0: word, index }) => ({
    fact: "stopsOpen" as const,
    start: index,
    end: index + word.length,
    replacement: null,
  }));
  return [...marks, ...words].slice(0, 20);
}
