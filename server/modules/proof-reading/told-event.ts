import type { GlossaryTerm } from "../glossary/glossary.schema";
import { fold } from "../narrative/folded-text";
import { cover, type Span } from "../narrative/masked-text";
import { quotedNames } from "../narrative/quoted-name";
import { canonicalEvent } from "./event-alias";
import { EVENT, eventKey, eventOrdinals } from "./event-ordinal";
import { formsOf } from "./term-forms";

/** An event that a text names, by its full name, its short one, or both: “…大赛”（“湾高赛”）. */
export interface ToldEvent extends Span {
  /** Folded names without marks, years and ordinals. */
  names: ReadonlySet<string>;
  /** As first written. */
  written: string;
  /** What it is, by its last word: 研讨会. With a full day, that is as good as a name. Null where no such word ends it. */
  noun: string | null;
  /** Without marks, ordinal or glossary nobody knows whether it is a name: 知识产权研讨会. */
  isPlain: boolean;
}

const NOUN = new RegExp(`(?:${EVENT}|行动)$`);
/** 粤港海关联合执法行动中, 双方举行研讨会: an event whose name nothing marks. */
const PLAIN = new RegExp(
  `(?<=^|[，。；：、！？“”（）\\n\\s在于了的行办开展])(?:(?!举行|举办|召开|开展|[在于了的])[\\u4e00-\\u9fff]){0,20}?(?:${EVENT}|行动)(?=[中期间的于在，。；：、）（”\\n]|举行|举办|共|吸引|上|$)`,
  "g",
);

const MARKS = /[\s“”‘’「」『』《》〈〉（）()]/g;
const EDITION = /^(?:(?:19|20)\d\d年?(?:度)?|第[\d〇一二三四五六七八九十百]{1,6}[届次]|首届)+/;
const SHORTEST = 3;

function nameOf(written: string): string {
  return fold(written).replaceAll(MARKS, "").replace(EDITION, "");
}

const HALVES = /^(.+)（([^（）]+)）$/u;
const SPECIAL = /[\\^$.*+?()[\]{}|/]/g;

/** The glossary's events, by their folded names. */
interface KnownEvents {
  /** Null where there are none. */
  pattern: RegExp | null;
  /** 某大赛（湾高赛） is known by either half, and each tells the other. */
  namesOf: ReadonlyMap<string, readonly string[]>;
}

const made = new WeakMap<readonly GlossaryTerm[], KnownEvents>();

function readEvents(glossary: readonly GlossaryTerm[]): KnownEvents {
  const names = glossary
    .filter(({ kind }) => kind === "event")
    .flatMap(({ rendering }) => [rendering["zh-Hans"] ?? "", rendering["zh-Hant"] ?? ""])
    .map((name) =>
      (HALVES.exec(name)?.slice(1) ?? [name]).map(fold).filter(({ length }) => length >= SHORTEST),
    );
  const written = names.flat().sort((a, b) => b.length - a.length);
  const alternatives = written.map((name) => name.replace(SPECIAL, "\\$&"));
  return {
    pattern: alternatives.length > 0 ? new RegExp(alternatives.join("|"), "g") : null,
    namesOf: new Map(names.flatMap((halves) => halves.map((half) => [nameOf(half), halves.map(nameOf)]))),
  };
}

function knownEvents(glossary: readonly GlossaryTerm[]): KnownEvents {
  const known = made.get(glossary) ?? readEvents(glossary);
  made.set(glossary, known);
  return known;
}

/** Names in marks, names after an ordinal, and names of the glossary, in order, none inside another. */
function nameSpans(text: string, folded: string, pattern: RegExp | null): (Span & { isPlain: boolean })[] {
  const quoted = quotedNames(folded);
  const open = cover(folded, quoted);
  const numbered = eventOrdinals(open, "zh-Hans").map(({ event, numeral }) => {
    const start = open.indexOf(event, numeral.end);
    return { start, end: start + event.length };
  });
  const terms = pattern
    ? Array.from(open.matchAll(pattern), (match) => ({
        start: match.index,
        end: match.index + match[0].length,
      }))
    : [];
  const marked = [...quoted, ...numbered, ...terms].filter(
    ({ start, end }) => start >= 0 && end <= text.length,
  );
  const plain = Array.from(
    cover(
      open,
      numbered.filter(({ start }) => start >= 0),
    ).matchAll(PLAIN),
    (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      isPlain: true,
    }),
  );
  const spans = [...marked.map((span) => ({ ...span, isPlain: false })), ...plain];
  return spans.sort((a, b) => a.start - b.start || b.end - a.end);
}

const ENGLISH_NOUN =
  /(?:Forum|Competition|Contest|Expo|Exhibition|Conference|Fair|Awards?|Symposium|Seminar|Meeting|Summit|Workshop)$/i;

/** As `toldEvents`, in English: what goes by an ordinal, and what the glossary knows. */
export function toldEventsInEnglish(text: string, glossary: readonly GlossaryTerm[]): ToldEvent[] {
  const numbered = eventOrdinals(text, "en").map(({ event, numeral }) => {
    const start = text.indexOf(event, numeral.end);
    return { start, end: start + event.length };
  });
  const known = glossary
    .filter(({ kind }) => kind === "event")
    .flatMap(({ rendering }) => formsOf(rendering.en ?? ""))
    .flatMap((form) => occurrences(text, form));
  const spans = [...numbered, ...known].sort((a, b) => a.start - b.start || b.end - a.end);
  const apart = spans.filter(({ start }, index) => start >= (spans[index - 1]?.end ?? 0));
  return apart.map((span) => {
    const written = text.slice(span.start, span.end);
    const name = canonicalEvent(eventKey(written), glossary);
    return {
      ...span,
      written,
      names: new Set([name]),
      noun: ENGLISH_NOUN.exec(name)?.[0] ?? null,
      isPlain: false,
    };
  });
}

function occurrences(text: string, form: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(form); at >= 0 && form !== ""; at = text.indexOf(form, at + form.length)) {
    found.push({ start: at, end: at + form.length });
  }
  return found;
}

/** The events that a Chinese text names, in order; a short name in brackets goes with the one before it. */
export function toldEvents(text: string, glossary: readonly GlossaryTerm[]): ToldEvent[] {
  const folded = fold(text);
  const { pattern, namesOf } = knownEvents(glossary);
  const events: (ToldEvent & { names: Set<string> })[] = [];
  for (const span of nameSpans(text, folded, pattern)) {
    const name = nameOf(text.slice(span.start, span.end));
    const last = events.at(-1);
    if (name.length < SHORTEST || (last && span.start < last.end)) continue;
    const isShortForm =
      last &&
      /^\s*[（(]\s*(?:简称|下称|以下简称)?\s*$/.test(
        folded.slice(last.end, Math.min(span.start, last.end + 12)),
      );
    if (isShortForm && span.start - last.end <= 12) {
      last.names.add(name);
      last.end = span.end;
    } else {
      events.push({
        names: new Set([name, ...(namesOf.get(name) ?? [])]),
        written: text.slice(span.start, span.end).replaceAll(MARKS, ""),
        noun: NOUN.exec(name)?.[0] ?? null,
        ...span,
      });
    }
  }
  return events;
}
