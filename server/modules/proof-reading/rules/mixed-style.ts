import { LOCALES, type Locale } from "@/server/kernel/locale";
import type { Finding } from "../finding.schema";
import { groupEdits } from "../grouped-edits";
import type { ProofReadUpdate, Rule } from "../rule";
import { numeralWays, separatorWays, spacingWays, type Way, widthWays } from "../writing-style";
import { findingIn, type WrittenText, writtenTextsIn } from "../written-texts";

interface Placed {
  written: WrittenText;
  way: Way;
}

const STYLES: Record<string, (text: string, locale: Locale) => Way[]> = {
  width: widthWays,
  separators: separatorWays,
  spacing: spacingWays,
  numerals: numeralWays,
};

/** What decides where a text writes both ways as often: half-width, with separators, without spaces, Arabic. */
function outvoted(placed: readonly Placed[]): Placed[] {
  const plain = placed.filter(({ way }) => way.isHouse);
  const other = placed.filter(({ way }) => !way.isHouse);
  if (plain.length === 0 || other.length === 0) return [];
  const minority = plain.length >= other.length ? other : plain;
  return minority.filter(({ way }) => way.otherwise !== null);
}

/** Quantities of different units, and years, are told apart: each kind has its own majority. */
function byKind(placed: readonly Placed[]): Placed[][] {
  const kinds = new Map<string, Placed[]>();
  for (const one of placed) {
    const kind = kinds.get(one.way.kind);
    if (kind) kind.push(one);
    else kinds.set(one.way.kind, [one]);
  }
  return [...kinds.values()];
}

function findingsOf(fact: string, written: WrittenText, ways: readonly Way[]): Finding[] {
  const edits = ways.flatMap(({ start, end, otherwise }) =>
    otherwise === null ? [] : [{ start, end, replacement: otherwise }],
  );
  return groupEdits(written.text, edits).map((group) =>
    findingIn(written, group, {
      rule: "mixedStyle",
      fact,
      severity: "STYLE",
      params: { count: group.count },
      mends: [{ kind: "TEXT", replacement: group.replacement }],
    }),
  );
}

function inLanguage({ update }: ProofReadUpdate, locale: Locale): Finding[] {
  const texts = writtenTextsIn(update, locale);
  return Object.entries(STYLES).flatMap(([fact, waysIn]) => {
    const placed = texts.flatMap((written) => waysIn(written.text, locale).map((way) => ({ written, way })));
    const wrong = byKind(placed).flatMap(outvoted);
    return texts.flatMap((written) => {
      const ways = wrong.filter((one) => one.written === written).map(({ way }) => way);
      return findingsOf(
        fact,
        written,
        ways.sort((a, b) => a.start - b.start),
      );
    });
  });
}

/** The same thing written in two ways within one update: what most of its text does is offered for the rest. */
export const mixedStyleRule: Rule = {
  code: "mixedStyle",
  find: (read) => LOCALES.flatMap((locale) => inLanguage(read, locale)),
};
