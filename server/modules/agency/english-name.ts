import type { AgencyKnowledge } from "./agency-knowledge";
import type { AgencyMention } from "./mention";

/** English names made ready for many texts. */
export interface EnglishNames {
  /** Finds any known name as a whole; null where none is known. */
  pattern: RegExp | null;
  /** Slug by the name in lower case, spaces and "&" evened out. */
  slugs: ReadonlyMap<string, string>;
}

const REGION = "Guangdong|Hong Kong|Macao|Macau|Shenzhen|Guangzhou|Foshan|Dongguan|Zhuhai|Qianhai|Beijing";
const PLACED = new RegExp(`^(?<place>(?:${REGION})(?: Provincial| Municipal)?) (?<rest>\\S.*)$`);
const BRACKETED = /^(?<outside>[^()]+?) \((?<inside>[^()]+)\)$/;
const OF_PLACE = new RegExp(
  `^(?<office>\\S+(?: \\S+)+) of (?:the )?(?<place>${REGION})(?: Special Administrative Region| Province| SAR)?$`,
);
/** Guangdong Sub-Administration of the General Administration of Customs is called by what stands before "of". */
const BRANCH = new RegExp(`^(?<branch>(?:${REGION}) \\S+) of the `);

function withoutArticle(name: string): string {
  return name.replace(/^the /i, "");
}

/** Guangdong Provincial X is also Guangdong X and X of Guangdong Province; X of Guangdong Province the other way round. */
function placedForms(name: string): string[] {
  const placed = PLACED.exec(name)?.groups;
  const place = placed?.place?.replace(/ (?:Provincial|Municipal)$/, "");
  if (placed && place) {
    const { rest } = placed;
    return [
      `${place} ${rest}`,
      `${place} Provincial ${rest}`,
      `${rest} of ${place}`,
      `${rest} of ${place} Province`,
    ];
  }
  const of = OF_PLACE.exec(name)?.groups;
  if (!of) return [];
  return [
    of.office ?? "",
    `${of.place} ${of.office}`,
    `${of.place} Provincial ${of.office}`,
    `${of.office} of ${of.place}`,
  ];
}

/** A name with another in brackets is each of the two; the inner one is of the same place. */
function bracketedForms(name: string): string[] {
  const { outside, inside } = BRACKETED.exec(name)?.groups ?? {};
  if (!outside || !inside) return [];
  if (new RegExp(REGION).test(inside)) return [outside, inside];
  const place = PLACED.exec(outside)?.groups?.place;
  return place ? [outside, `${place} ${inside}`] : [outside];
}

/** An English name and what it is also written as. */
function formsOf(name: string): string[] {
  const plain = withoutArticle(name);
  const whole = [plain, ...bracketedForms(plain)];
  const branches = whole.flatMap((form) => BRANCH.exec(form)?.groups?.branch ?? []);
  return [...whole, ...whole.flatMap(placedForms), ...branches];
}

function keyOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/\s*&\s*/g, " and ")
    .replaceAll(/[\s-]+/g, " ")
    .replaceAll("’", "'")
    .trim();
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&");

function patternOf(name: string): string {
  const words = name.split(/[\s-]+/).map((word) => (/^(?:&|and)$/i.test(word) ? "(?:&|and)" : escaped(word)));
  return words.join("[\\s-]+").replaceAll(/['’]/g, "['’]");
}

const isLatin = (name: string) => /[A-Za-z]{2}/.test(name) && !/[\u3400-\u9fff]/.test(name);

/** @returns the English names and variants of the agencies; where two share a form, the one really called so keeps it */
export function indexEnglishNames(agencies: readonly AgencyKnowledge[]): EnglishNames {
  const slugs = new Map<string, string>();
  const written = new Map<string, string>();
  const own = ({ name, variants }: AgencyKnowledge) => [name.en ?? "", ...variants].filter(isLatin);
  for (const isOwn of [true, false]) {
    for (const agency of agencies) {
      for (const name of isOwn ? own(agency).map(withoutArticle) : own(agency).flatMap(formsOf)) {
        const key = keyOf(name);
        if (slugs.has(key)) continue;
        slugs.set(key, agency.slug);
        written.set(key, name);
      }
    }
  }
  const names = [...written.values()].sort((a, b) => b.length - a.length).map(patternOf);
  const pattern =
    names.length === 0 ? null : new RegExp(`(?<![A-Za-z])(?:${names.join("|")})(?![A-Za-z])`, "gi");
  return { pattern, slugs };
}

const PLACES = `${REGION}|China|Chinese|Japan|Singapore|Korea|Mainland|National|State|Provincial|Municipal|Jiangsu|Zhejiang|Fujian|Hunan|Guangxi|Hainan|Sichuan|Shanghai`;
/** A place of another body right before a name without one of its own, or behind it. */
const OTHER_PLACE_BEFORE = new RegExp(`(?:^|[^A-Za-z])(?:${PLACES})\\s+$`);
const OTHER_PLACE_AFTER = new RegExp(`^\\s+of\\s+(?:the\\s+)?(?:${PLACES}|People)`);
const HONG_KONG_BEFORE =
  /(?<![A-Za-z])(?:Hong Kong|HKSAR)(?: (?:SAR|Special Administrative Region))?(?: Government)?(?:'s|’s)?\s+$/;
const HONG_KONG_AFTER = /^\s+of\s+(?:the\s+)?(?:Government of the )?(?:Hong Kong|HKSAR)/;
const OWN_PLACE = new RegExp(`(?:${PLACES}|World)`);
const LONGEST_PLACE = 48;

function isOfAnotherPlace(text: string, name: string, start: number): boolean {
  if (OWN_PLACE.test(name)) return false;
  const before = text.slice(Math.max(0, start - LONGEST_PLACE), start);
  const after = text.slice(start + name.length, start + name.length + LONGEST_PLACE);
  if (HONG_KONG_BEFORE.test(before) || HONG_KONG_AFTER.test(after)) return false;
  return OTHER_PLACE_BEFORE.test(before) || OTHER_PLACE_AFTER.test(after);
}

/** Hong Kong Intellectual Property Department where only the department is known: the place is part of the name as written. */
function withRegion(text: string, name: string, start: number): { name: string; start: number } {
  if (OWN_PLACE.test(name)) return { name, start };
  const region = HONG_KONG_BEFORE.exec(text.slice(Math.max(0, start - LONGEST_PLACE), start))?.[0] ?? "";
  return { name: region + name, start: start - region.length };
}

/** The known agencies that an English text names, in order; its quoted names are covered. */
export function findEnglishMentions(text: string, { pattern, slugs }: EnglishNames): AgencyMention[] {
  if (!pattern) return [];
  return Array.from(text.matchAll(pattern))
    .filter(({ 0: name, index }) => !isOfAnotherPlace(text, name, index))
    .map(({ 0: name, index }) => ({
      slug: slugs.get(keyOf(name)) ?? null,
      ...withRegion(text, name, index),
      end: index + name.length,
    }))
    .filter(({ slug }) => slug !== null);
}

const WORD = "(?:[A-Z][\\w’'&-]*)";
const BODY =
  "Department|Bureau|Office|Administration|Council|Association|Commission|Authority|University|Court|Customs|Government|Committee|Institute|Society|Chamber of Commerce|Centre|Center|Federation|Organi[sz]ation|Police";
const UNKNOWN = new RegExp(
  `(?:${WORD}\\s+(?:(?:of|for|and|the|&)\\s+){0,2}){1,8}?(?:${BODY})(?![A-Za-z])(?:\\s+of\\s+(?:the\\s+)?${WORD}(?:\\s+${WORD}){0,4})?`,
  "g",
);
const LEADING =
  /^(?:The|In|On|At|And|By|From|During|With|Both|Representatives|Officers|Officials)\s+(?:of\s+)?(?:the\s+)?/;

/** Bodies that an English text names and the records do not know: capitalised words that end in a kind of body. */
export function findUnknownEnglishAgencies(covered: string): AgencyMention[] {
  return Array.from(covered.matchAll(UNKNOWN), ({ 0: found, index }) => {
    const name = found.replace(LEADING, "");
    const start = index + found.length - name.length;
    return { slug: null, name, start, end: start + name.length };
  }).filter(({ name }) => name.includes(" "));
}
