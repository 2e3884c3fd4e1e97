import { LOCALES } from "@/server/kernel/locale";
import { fold } from "../../narrative/folded-text";
import type { Span } from "../../narrative/masked-text";
import { doubledPhrases, doubledSingles } from "../doubled-phrase";
import type { Finding } from "../finding.schema";
import { repeatedSentences, repeatedWords } from "../repeated-words";
import type { ProofReadUpdate, Rule } from "../rule";
import { findingIn, type WrittenText, writtenTexts } from "../written-texts";

/**
 * Particles that stand twice by mistake, with the words in which two of them meet rightly: 目的的, 为了了解, 参与与.
 * Characters that often end one word and begin the next (在, 为, 以, 对, 是) are looked at word by word instead.
 */
const PARTICLES = [
  "(?<![目标])的的(?![士确])",
  "(?<![不为除])了了(?!解|之)",
  "(?<![参赠给付授])与与",
  "(?<![涉普波触顾提危埃惠论殃])及及",
  "(?<![总饱温共平调缓柔祥谐])和和(?![气美睦平解谐好])",
  "(?<![理自缘事因])由由",
  "(?<![合兼吞一])并并",
  "(?<![尤土与何])其其",
  "(?<![而])已已",
  "于于",
  "也也",
  "而而",
  "或或",
  "年年(?=\\s*\\d)",
  "月月(?=\\s*\\d)",
].join("|");
const DOUBLED_PARTICLE = new RegExp(PARTICLES, "g");
const DOUBLED_MARK = /(?<![，、；：。,])([，、；：。,])\1(?![，、；：。,])/g;

/** The second of two, which is what a mend takes away. */
interface Doubled extends Span {
  fact: "word" | "mark" | "sentence";
  again: string;
}

function halves(text: string, fact: Doubled["fact"], start: number, length: number): Doubled {
  const middle = start + length / 2;
  return { fact, again: text.slice(middle, start + length), start, end: start + length };
}

function inChinese(text: string): Doubled[] {
  const folded = fold(text);
  const particles = Array.from(folded.matchAll(DOUBLED_PARTICLE), ({ 0: all, index }) => ({
    start: index,
    end: index + all.length,
  }));
  return [...particles, ...doubledSingles(folded), ...doubledPhrases(folded)].map(({ start, end }) =>
    halves(text, "word", start, end - start),
  );
}

function marksIn(text: string): Doubled[] {
  return Array.from(text.matchAll(DOUBLED_MARK), ({ index }) => halves(text, "mark", index, 2));
}

function finding(written: WrittenText, { fact, again, start, end }: Doubled): Finding {
  const once = fact === "sentence" ? "" : written.text.slice(start, end - again.length).trimEnd();
  const isAll = once === "" && written.text.trim() === written.text.slice(start, end).trim();
  return findingIn(
    written,
    { start, end },
    {
      rule: "doubledWords",
      fact,
      severity: "SHOULD_LOOK",
      params: { words: again },
      // A paragraph that is left empty is no mend: a person takes it out.
      mends: isAll ? [] : [{ kind: "TEXT", replacement: once }],
    },
  );
}

/** Of one text no more are told: behind them it is the same trouble again. */
const MOST = 20;

function apart(found: readonly Doubled[]): Doubled[] {
  let end = 0;
  return [...found]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((doubled) => {
      if (doubled.start < end) return false;
      end = doubled.end;
      return true;
    })
    .slice(0, MOST);
}

function findIn(written: WrittenText, seen: Set<string>): Finding[] {
  const { text, locale } = written;
  const words = locale === "en" ? repeatedWords(text) : inChinese(text);
  const sentences = written.field === "title" ? [] : repeatedSentences(text, seen);
  return apart([
    ...sentences.map((repeated) => ({ ...repeated, fact: "sentence" as const })),
    ...words.map((repeated) => ({ ...repeated, fact: "word" as const })),
    ...marksIn(text),
  ]).map((doubled) => finding(written, doubled));
}

function find({ update }: ProofReadUpdate): Finding[] {
  const seen = new Map<string, Set<string>>(LOCALES.map((locale) => [locale, new Set()]));
  return writtenTexts(update).flatMap((written) => findIn(written, seen.get(written.locale) ?? new Set()));
}

/** A particle, word, mark or sentence that stands twice. */
export const doubledWordsRule: Rule = { code: "doubledWords", find };
