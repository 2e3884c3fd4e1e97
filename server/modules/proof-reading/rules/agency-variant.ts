import type { Locale } from "@/server/kernel/locale";
import { type AgencyKnowledge, foldName } from "../../agency/agency-knowledge";
import { findMentions } from "../../agency/mention";
import { type AgencyIndex, indexAgencies } from "../../agency/recognise";
import { cover, type Span } from "../../narrative/masked-text";
import { coverNames } from "../../narrative/quoted-name";
import type { Finding } from "../finding.schema";
import { findNearForms, foldLatin } from "../near-form";
import type { ProofReadingKnowledge, ProofReadUpdate, Rule } from "../rule";
import { formsOf } from "../term-forms";
import { findingIn, type Noticed, type WrittenText, writtenTexts } from "../written-texts";

const foldOf = (locale: Locale) => (locale === "en" ? foldLatin : foldName);

interface Reading {
  index: AgencyIndex;
  agencies: ReadonlyMap<string, AgencyKnowledge>;
  terms: ProofReadingKnowledge["glossary"];
}

function readingOf({ agencies, glossary }: ProofReadingKnowledge): Reading {
  return {
    index: indexAgencies(agencies),
    agencies: new Map(agencies.map((agency) => [agency.slug, agency])),
    terms: glossary,
  };
}

/** An office holder's title and a court or event in the glossary hold an agency's name, and are names of their own. */
function coverTerms(text: string, locale: Locale, { terms, agencies }: Reading): string {
  const official = new Set([...agencies.values()].map(({ name }) => foldOf(locale)(name[locale] ?? "")));
  const names = terms
    .flatMap(({ rendering }) => formsOf(rendering[locale] ?? ""))
    .map(foldOf(locale))
    .filter((name) => !official.has(name));
  return names.reduce((covered, name) => (name === "" ? covered : coverAll(covered, name)), text);
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

function variantsIn(written: WrittenText, reading: Reading, told: Told): Finding[] {
  const { text, locale } = written;
  const foldIt = foldOf(locale);
  const folded = foldName(text);
  const covered = coverTerms(coverNames(locale === "en" ? text : folded), locale, reading);
  for (const short of shortFormsIn(folded)) told.shortForms.add(foldIt(short));
  return findMentions(covered, reading.index.slugs, reading.index.names).flatMap((mention) => {
    const official = reading.agencies.get(mention.slug ?? "")?.name[locale];
    const name = text.slice(mention.start, mention.end);
    // 香港 in 香港、澳门海关 stands for more than is written there.
    if (
      !official ||
      name.length !== mention.name.length ||
      POST_FOLLOWS.test(folded.slice(mention.end, mention.end + 6))
    )
      return [];
    const isOfficial = [official, ...formsOf(official)].some((form) => foldIt(form) === foldIt(name));
    if (isOfficial) told.inFull.add(official);
    if (isOfficial || told.shortForms.has(foldIt(name))) return [];
    const fact = told.inFull.has(official) && official.length > name.length ? "shortAfterFull" : "variant";
    return findingIn(written, mention, noticed(fact, name, official));
  });
}

function nearFormsIn(written: WrittenText, { index, agencies, terms }: Reading): Finding[] {
  const { text, locale } = written;
  const foldIt = foldOf(locale);
  const officials = new Map(
    [...agencies.values()].flatMap(({ name }) =>
      name[locale] ? [[foldIt(name[locale]), name[locale]] as const] : [],
    ),
  );
  const known = [
    ...index.slugs.keys(),
    ...officials.keys(),
    ...terms.flatMap(({ rendering }) => formsOf(rendering[locale] ?? "")).map(foldIt),
  ];
  return findNearForms(foldIt(text), [...officials.keys()], known).map((near) =>
    findingIn(
      written,
      near,
      noticed("nearForm", text.slice(near.start, near.end), officials.get(near.name) ?? near.name),
    ),
  );
}

function find({ update }: ProofReadUpdate, knowledge: ProofReadingKnowledge): Finding[] {
  const reading = readingOf(knowledge);
  const told = new Map<Locale, Told>();
  return writtenTexts(update).flatMap((written) => {
    const before = told.get(written.locale) ?? { shortForms: new Set(), inFull: new Set() };
    told.set(written.locale, before);
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
