import { LOCALES } from "@/server/kernel/locale";
import { fold } from "../../narrative/folded-text";
import type { Finding } from "../finding.schema";
import { beginsMidway, danglingStops, type Ending, readEnding } from "../paragraph-edges";
import type { Rule } from "../rule";
import { findingIn, type Noticed, type WrittenText, writtenTextsIn } from "../written-texts";

const RULE = { rule: "brokenSentence", params: {}, mends: [] } as const;

/** As many characters of either side as a reader needs to know the place. */
const SHOWN = 12;

/** The words at one end of a text, short. */
function edge(text: string, side: "head" | "tail"): string {
  return side === "head" ? text.trimStart().slice(0, SHOWN) : text.trimEnd().slice(-SHOWN);
}

function lastCharacter({ text }: WrittenText) {
  const end = text.trimEnd().length;
  return { start: Math.max(0, end - 1), end };
}

/** One sentence in two paragraphs: no mend can join them, so the words of both ends are told. */
function cutInTwo(written: WrittenText, next: WrittenText, ending: Ending): Finding {
  const isCertain = ending !== "NO_STOP" || beginsMidway(next.text, next.locale);
  return findingIn(written, lastCharacter(written), {
    ...RULE,
    fact: "cutInTwo",
    severity: isCertain ? "MUST_RESOLVE" : "SHOULD_LOOK",
    params: { end: edge(written.text, "tail"), next: edge(next.text, "head") },
  });
}

function endsOpen(written: WrittenText, ending: Ending): Finding {
  const place = lastCharacter(written);
  const last = written.text.slice(place.start, place.end);
  const stop = written.locale === "en" ? "." : "。";
  const stopped: Record<Ending, Noticed> = {
    NO_STOP: {
      ...RULE,
      fact: "noStop",
      severity: "SHOULD_LOOK",
      mends: [{ kind: "TEXT", replacement: last + stop }],
    },
    COMMA: {
      ...RULE,
      fact: "endsWithComma",
      severity: "SHOULD_LOOK",
      params: { mark: last },
      mends: [{ kind: "TEXT", replacement: stop }],
    },
    CONNECTIVE: {
      ...RULE,
      fact: "endsOpen",
      severity: "SHOULD_LOOK",
      params: { end: edge(written.text, "tail") },
    },
    COLON: {
      ...RULE,
      fact: "endsOpen",
      severity: "SHOULD_LOOK",
      params: { end: edge(written.text, "tail") },
    },
  };
  return findingIn(written, place, stopped[ending]);
}

function edgeFindings(written: WrittenText, next: WrittenText | undefined, isJoined: boolean): Finding[] {
  const found: Finding[] = [];
  const { text, locale } = written;
  if (!isJoined && beginsMidway(text, locale)) {
    const start = text.length - text.trimStart().length;
    const noticed = {
      ...RULE,
      fact: "beginsMidway",
      severity: "SHOULD_LOOK",
      params: { head: edge(text, "head") },
    } as const;
    found.push(findingIn(written, { start, end: start + 1 }, noticed));
  }
  const ending = readEnding(text, locale, next?.text ?? null);
  if (ending === null || (ending === "COLON" && next)) return found;
  const goesOn = next !== undefined && goesOnIn(next, ending);
  found.push(goesOn ? cutInTwo(written, next, ending) : endsOpen(written, ending));
  return found;
}

const LIST_LINE = /^\s*(?:[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．]|[-•·●])/;
/** What a new paragraph begins with, and the rest of a sentence hardly does. */
const ANEW =
  /^\s*(?:\p{Lu}|\d|此外|另外|同时|其后|随后|期间|在|于|为|双方|各方|粤|港|广东|香港|澳门|[“「《])/u;

/** A comma or an 和 waits for more, whatever follows; where the stop alone is missing, the next paragraph tells. */
function goesOnIn({ text, locale }: WrittenText, ending: Ending): boolean {
  if (LIST_LINE.test(text)) return false;
  return ending !== "NO_STOP" || beginsMidway(text, locale) || !ANEW.test(fold(text.slice(0, 8)));
}

function danglingFindings(written: WrittenText): Finding[] {
  return danglingStops(written.text, written.locale).map(({ start, end, fact, replacement }) =>
    findingIn(
      written,
      { start, end },
      {
        ...RULE,
        fact,
        severity: "SHOULD_LOOK",
        params: { words: written.text.slice(start, end) },
        mends: replacement === null ? [] : [{ kind: "TEXT", replacement }],
      },
    ),
  );
}

function findInParagraphs(paragraphs: readonly WrittenText[]): Finding[] {
  let isJoined = false;
  return paragraphs.flatMap((written, index) => {
    const found = edgeFindings(written, paragraphs[index + 1], isJoined);
    isJoined = found.some(({ fact }) => fact === "cutInTwo");
    return [...found, ...danglingFindings(written)];
  });
}

/** A paragraph that begins or ends in the middle of a sentence, and a sentence that stops where it cannot. */
export const brokenSentenceRule: Rule = {
  code: "brokenSentence",
  find: ({ update }) =>
    LOCALES.flatMap((locale) =>
      findInParagraphs(
        writtenTextsIn(update, locale).filter(
          ({ field, text }) => field === "narrative" && text.trim() !== "",
        ),
      ),
    ),
};
