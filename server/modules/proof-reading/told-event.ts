import type { GlossaryTerm } from "../glossary/glossary.schema";
import { fold } from "../narrative/folded-text";
import { cover, type Span } from "../narrative/masked-text";
import { quotedNames } from "../narrative/quoted-name";
import { eventOrdinals } from "./event-ordinal";

/** An event that a Chinese text names, by its full name, its short one, or both: “…大赛”（“湾高赛”）. */
export interface ToldEvent extends Span {
  /** Folded names without marks, years and ordinals. */
  names: ReadonlySet<string>;
  /** As first written. */
  written: string;
}

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
function nameSpans(text: string, folded: string, pattern: RegExp | null): Span[] {
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
  const spans = [...quoted, ...numbered, ...terms].filter(
    ({ start, end }) => start >= 0 && end <= text.length,
  );
  return spans.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The events that a text names, in order; a short name in brackets goes with the one before it. */
export function toldEvents(text: string, glossary: readonly GlossaryTerm[]): ToldEvent[] {
  const folded = fold(text);
  const { pattern, namesOf } = knownEvents(glossary);
  const events: { names: Set<string>; written: string; start: number; end: number }[] = [];
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
        ...span,
      });
    }
  }
  return events;
}
