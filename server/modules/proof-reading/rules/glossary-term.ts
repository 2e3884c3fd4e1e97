import type { Locale } from "@/server/kernel/locale";
import { foldName } from "../../agency/agency-knowledge";
import type { GlossaryTerm } from "../../glossary/glossary.schema";
import { cover } from "../../narrative/masked-text";
import type { SummaryUpdate } from "../../summary/summary.schema";
import type { Finding } from "../finding.schema";
import { findNearForms, foldLatin } from "../near-form";
import type { ProofReadingKnowledge, ProofReadUpdate, Rule } from "../rule";
import { formsOf } from "../term-forms";
import { findingIn, type Noticed, type WrittenText, writtenTexts, writtenTextsIn } from "../written-texts";

const foldIn = (text: string, locale: Locale) => (locale === "en" ? foldLatin(text) : foldName(text));

/** A heading of a plan is a sentence of everyday words, and a post differs from the next one by a character. */
const NAMES_NOTHING = new Set(["area", "post"]);
/** Of one text no more are told: behind them it is the same trouble again. */
const MOST = 10;

/** The forms of the terms in one language: as folded, and as written. */
function termsIn(glossary: readonly GlossaryTerm[], locale: Locale): Map<string, string> {
  const forms = glossary.flatMap(({ rendering }) => formsOf(rendering[locale] ?? ""));
  return new Map(forms.map((form) => [foldIn(form, locale), form]));
}

function noticed(fact: string, written: string, term: string): Noticed {
  return {
    rule: "glossaryTerm",
    fact,
    severity: "SHOULD_LOOK",
    params: { written, term },
    mends: [{ kind: "TEXT", replacement: term }],
  };
}

/** A name and its parts, as an agency of the same words has them, are no slip of a term. */
function knownIn({ glossary, agencies }: ProofReadingKnowledge, locale: Locale): string[] {
  const names = agencies.flatMap(({ name, variants }) => [...formsOf(name[locale] ?? ""), ...variants]);
  return [...termsIn(glossary, locale).keys(), ...names.map((name) => foldIn(name, locale))];
}

function slipsIn(written: WrittenText, knowledge: ProofReadingKnowledge): Finding[] {
  const { text, locale } = written;
  const telling = knowledge.glossary.filter(({ kind }) => !NAMES_NOTHING.has(kind));
  const terms = termsIn(telling, locale);
  const folded = foldIn(text, locale);
  return findNearForms(folded, [...terms.keys()], knownIn(knowledge, locale))
    .slice(0, MOST)
    .map((near) => {
      const words = text.slice(near.start, near.end);
      return findingIn(written, near, noticed("nearForm", words, terms.get(near.name) ?? near.name));
    });
}

/** A term that is right but for characters of the other script; widths of brackets apart, which another rule tells. */
function otherScriptIn(written: WrittenText, glossary: readonly GlossaryTerm[]): Finding[] {
  const { text, locale } = written;
  if (locale === "en") return [];
  const found: Finding[] = [];
  let folded = foldName(text);
  for (const [form, term] of [...termsIn(glossary, locale)].sort(([a], [b]) => b.length - a.length)) {
    const spans = [];
    for (let at = folded.indexOf(form); at >= 0; at = folded.indexOf(form, at + form.length)) {
      spans.push({ start: at, end: at + form.length });
    }
    folded = cover(folded, spans);
    for (const span of spans) {
      const words = text.slice(span.start, span.end);
      const isSame = words.replace(/[()（）]/g, "") === term.replace(/[()（）]/g, "");
      if (!isSame && found.length < MOST)
        found.push(findingIn(written, span, noticed("otherScript", words, term)));
    }
  }
  return found;
}

/** Whether the rendering in `locale` is official, so that it must stand for the term of the source. */
function isSettled({ standing }: GlossaryTerm, source: Locale, locale: Locale): boolean {
  if (standing === "official") return true;
  return standing === "chinese-unofficial" ? locale === "en" : source !== "en" && locale !== "en";
}

/** The terms that a text holds, longest first, so that one inside another is none. */
function termsHeld(text: string, locale: Locale, glossary: readonly GlossaryTerm[]): GlossaryTerm[] {
  let folded = foldIn(text, locale);
  const forms = glossary.flatMap((term) =>
    formsOf(term.rendering[locale] ?? "").map((form) => ({ term, form: foldIn(form, locale) })),
  );
  const held = new Set<GlossaryTerm>();
  for (const { term, form } of forms.sort((a, b) => b.form.length - a.form.length)) {
    if (!folded.includes(form)) continue;
    held.add(term);
    folded = folded.replaceAll(form, "\ufffc");
  }
  return [...held];
}

/** What one field holds in one language, its paragraphs together: a translation may divide them otherwise. */
function fieldText(update: SummaryUpdate, locale: Locale, field: WrittenText["field"]): string {
  const texts = writtenTextsIn(update, locale).filter((written) => written.field === field);
  return texts.map(({ text }) => text).join("\n");
}

function missingIn(
  update: SummaryUpdate,
  locale: Locale,
  field: WrittenText["field"],
  glossary: readonly GlossaryTerm[],
): Finding[] {
  const { sourceLocale, number } = update;
  const text = fieldText(update, locale, field);
  if (text.trim() === "") return [];
  const folded = foldIn(text, locale);
  return termsHeld(fieldText(update, sourceLocale, field), sourceLocale, glossary)
    .filter(
      (term) =>
        term.rendering[locale] && isSettled(term, sourceLocale, locale) && !NAMES_NOTHING.has(term.kind),
    )
    .filter(
      (term) => !formsOf(term.rendering[locale] ?? "").some((form) => folded.includes(foldIn(form, locale))),
    )
    .map((term) => ({
      rule: "glossaryTerm",
      fact: "notRendered",
      severity: "SHOULD_LOOK",
      place: {
        update: number,
        locale,
        field,
        paragraph: null,
        start: null,
        end: null,
        text: null,
        row: null,
      },
      params: {
        source: formsOf(term.rendering[sourceLocale] ?? "")[1] ?? term.rendering[sourceLocale] ?? "",
        term: term.rendering[locale] ?? "",
      },
      mends: [],
      context: text.slice(0, 2000),
    }));
}

function translationFindings(
  update: SummaryUpdate,
  knowledge: ProofReadingKnowledge,
  near: readonly Finding[],
): Finding[] {
  const others = (["zh-Hans", "zh-Hant", "en"] as const).filter((locale) => locale !== update.sourceLocale);
  const missing = others.flatMap((locale) =>
    (["title", "narrative"] as const).flatMap((field) =>
      missingIn(update, locale, field, knowledge.glossary),
    ),
  );
  // Where a slip of the term was found, its mend says all.
  return missing.filter(
    ({ place, params }) =>
      !near.some(
        (slip) =>
          slip.place.locale === place.locale &&
          slip.place.field === place.field &&
          formsOf(String(params.term)).includes(String(slip.params.term)),
      ),
  );
}

function find({ update }: ProofReadUpdate, knowledge: ProofReadingKnowledge): Finding[] {
  const slips = writtenTexts(update).flatMap((written) => [
    ...otherScriptIn(written, knowledge.glossary),
    ...slipsIn(written, knowledge),
  ]);
  return [...slips, ...translationFindings(update, knowledge, slips)];
}

/** A term of the glossary with a slip in it, or left out of a translation whose source has it. */
export const glossaryTermRule: Rule = { code: "glossaryTerm", find };
