import type { Locale } from "@/server/kernel/locale";
import { type AgencyKnowledge, foldName } from "../../agency/agency-knowledge";
import { type AgencyMention, findMentions } from "../../agency/mention";
import { type AgencyIndex, indexAgencies } from "../../agency/recognise";
import { cover, type Span } from "../../narrative/masked-text";
import { coverNames } from "../../narrative/quoted-name";
import type { Finding } from "../finding.schema";
import { findNearForms, foldLatin } from "../near-form";
import type { ProofReadingKnowledge, ProofReadUpdate, Rule } from "../rule";
import { formsOf } from "../term-forms";
import { findingIn, type Noticed, type WrittenText, writtenTexts } from "../written-texts";

const foldOf = (locale: Locale) => (locale === "en" ? foldLatin : foldName);

/** What the texts of one language are read with. */
interface Reading {
  index: AgencyIndex;
  agencies: ReadonlyMap<string, AgencyKnowledge>;
  /** Official names, folded, with how they are written. */
  officials: ReadonlyMap<string, string>;
  /** Terms of the glossary that are no agency's name, folded. */
  terms: readonly string[];
  /** Every name that is right, folded. */
  known: readonly string[];
}

const readings = new WeakMap<ProofReadingKnowledge, Map<Locale, Reading>>();

function readingOf({ agencies, glossary }: ProofReadingKnowledge, locale: Locale): Reading {
  const foldIt = foldOf(locale);
  const index = indexAgencies(agencies);
  const officials = new Map(
    agencies.flatMap(({ name }) => (name[locale] ? [[foldIt(name[locale]), name[locale]] as const] : [])),
  );
  const forms = glossary.flatMap(({ rendering }) => formsOf(rendering[locale] ?? "")).map(foldIt);
  return {
    index,
    officials,
    agencies: new Map(agencies.map((agency) => [agency.slug, agency])),
    terms: forms.filter((form) => form !== "" && !officials.has(form)),
    known: [...index.slugs.keys(), ...officials.keys(), ...forms],
  };
}

/** As `readingOf`, made ready once for all updates that are read with the same knowledge. */
function readingIn(knowledge: ProofReadingKnowledge, locale: Locale): Reading {
  const byLocale = readings.get(knowledge) ?? new Map<Locale, Reading>();
  readings.set(knowledge, byLocale);
  const reading = byLocale.get(locale) ?? readingOf(knowledge, locale);
  byLocale.set(locale, reading);
  return reading;
}

/** An office holder's title and a court or event in the glossary hold an agency's name, and are names of their own. */
function coverTerms(text: string, { terms }: Reading): string {
  return terms.reduce(coverAll, text);
}

function coverAll(text: string, name: string): string {
  const spans: Span[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    spans.push({ start: at, end: at + name.length });
  }
  return cover(text, spans);
}

/** 知识产权署副署长 is a post, and not the agency. */
const POST_FOLLOWS = /^(?:副|署理|首席|高级|助理)?(?:署长|局长|司长|厅长|关长|主任|处长)/;
const SHORT_FORM =
  /[（(](?:以下|下文|下称|统称|简称|hereinafter|hereafter)?[^（）()，。；]{0,8}?[“「"']([^“”「」"']{2,40})[”」"']\s*[)）]|[（(](?:以下)?(?:统称|简称|下称)[为：:]?\s*([^（）()“「]{2,40})[)）]/g;

/** The short forms that the texts before have given, as in 全称（以下简称“简称”）. */
function shortFormsIn(text: string): string[] {
  return Array.from(text.matchAll(SHORT_FORM), ({ 1: quoted, 2: bare }) => quoted ?? bare ?? "");
}

/** What has been told in the update before a text, in its language. */
interface Told {
  shortForms: Set<string>;
  inFull: Set<string>;
}

function noticed(fact: string, written: string, official: string): Noticed {
  return {
    rule: "agencyVariant",
    fact,
    severity: fact === "shortAfterFull" ? "STYLE" : "SHOULD_LOOK",
    params: { written, official },
    mends: [{ kind: "TEXT", replacement: official }],
  };
}

const LETTER = /[\p{Script=Latin}\d]/u;

/** IPD in RIPDA is none; 香港 in 香港、澳门海关 stands for more than is written there. */
function isWhole(text: string, { start, end, name }: AgencyMention): boolean {
  const isCut = (at: number) => LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at));
  return end - start === name.length && !isCut(start) && !isCut(end);
}

/** Intellectual Property Department (IPD): what stands in brackets behind the full name alone is its short form. */
function isGivenInBrackets(text: string, { start, end }: AgencyMention, official: string): boolean {
  const before = text.slice(Math.max(0, start - official.length - 3), start);
  return /^[)）]/.test(text.slice(end, end + 1)) && before.replace(/\s*[（(]$/, "(").endsWith(`${official}(`);
}

function variantOf(written: WrittenText, mention: AgencyMention, reading: Reading, told: Told): Finding[] {
  const { text, locale } = written;
  const foldIt = foldOf(locale);
  const agency = reading.agencies.get(mention.slug ?? "");
  const official = agency?.name[locale];
  if (!official || !isWhole(text, mention)) return [];
  const name = text.slice(mention.start, mention.end);
  const isOfficial = [official, ...formsOf(official)].some((form) => foldIt(form) === foldIt(name));
  if (agency.formerly?.some((form) => foldIt(form) === foldIt(name))) return [];
  if (isOfficial) told.inFull.add(official);
  if (isGivenInBrackets(text, mention, official)) told.shortForms.add(foldIt(name));
  const isPost = POST_FOLLOWS.test(foldName(text.slice(mention.end, mention.end + 6)));
  if (isPost || isOfficial || told.shortForms.has(foldIt(name))) return [];
  const fact = told.inFull.has(official) && official.length > name.length ? "shortAfterFull" : "variant";
  return [findingIn(written, mention, noticed(fact, name, official))];
}

function variantsIn(written: WrittenText, reading: Reading, told: Told): Finding[] {
  const { text, locale } = written;
  const folded = foldName(text);
  const covered = coverTerms(coverNames(locale === "en" ? text : folded), reading);
  for (const short of shortFormsIn(folded)) told.shortForms.add(foldOf(locale)(short));
  return findMentions(covered, reading.index.slugs, reading.index.names).flatMap((mention) =>
    variantOf(written, mention, reading, told),
  );
}

function nearFormsIn(written: WrittenText, { officials, known }: Reading): Finding[] {
  const { text, locale } = written;
  return findNearForms(foldOf(locale)(text), [...officials.keys()], known).map((near) =>
    findingIn(
      written,
      near,
      noticed("nearForm", text.slice(near.start, near.end), officials.get(near.name) ?? near.name),
    ),
  );
}

function find({ update }: ProofReadUpdate, knowledge: ProofReadingKnowledge): Finding[] {
  const told = new Map<Locale, Told>();
  return writtenTexts(update).flatMap((written) => {
    const before = told.get(written.locale) ?? { shortForms: new Set(), inFull: new Set() };
    told.set(written.locale, before);
    const reading = readingIn(knowledge, written.locale);
    const near = nearFormsIn(written, reading);
    const variants = variantsIn(written, reading, before).filter(
      ({ place }) =>
        !near.some(
          (other) =>
            (place.start ?? 0) < (other.place.end ?? 0) && (other.place.start ?? 0) < (place.end ?? 0),
        ),
    );
    return [...variants, ...near].sort((a, b) => (a.place.start ?? 0) - (b.place.start ?? 0));
  });
}

/** An agency under another name than its official one, or under that name with a slip. */
export const agencyVariantRule: Rule = { code: "agencyVariant", find };
