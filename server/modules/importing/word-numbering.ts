import { writeChineseNumeral } from "../figure/chinese-numeral";

/** One level of a list, as Word defines it (ISO/IEC 29500-1, 17.9.6). */
interface Level {
  format: string;
  /** What stands before the text, with %1 … %9 for the counters of the levels. */
  pattern: string;
  start: number;
  /** Writes the counters of all levels in Arabic digits (17.9.4). */
  isArabic: boolean;
}

interface List {
  /** Lists of the same definition count on from one another. */
  definition: string;
  levels: ReadonlyMap<number, Level>;
  /** Where this list begins to count again. */
  overrides: ReadonlyMap<number, number>;
}

/** Which list and level a paragraph or a style belongs to. */
interface Membership {
  list: string | null;
  level: number | null;
}

/** The parts of a Word file that say how its paragraphs are numbered; blank where the file has none. */
export interface NumberingParts {
  numbering: string;
  styles: string;
}

const settingOf = (xml: string, name: string): string | null =>
  new RegExp(`<w:${name}\\b[^>]*\\bw:val="([^"]*)"`).exec(xml)?.[1] ?? null;

function levelsOf(xml: string): Map<number, Level> {
  const found = [...xml.matchAll(/<w:lvl\b[^>]*\bw:ilvl="(\d)"[^>]*>([\s\S]*?)<\/w:lvl>/g)];
  return new Map(
    found.map(([, level, body = ""]) => [
      Number(level),
      {
        format: settingOf(body, "numFmt") ?? "decimal",
        pattern: settingOf(body, "lvlText") ?? "",
        start: Number(settingOf(body, "start") ?? 1),
        isArabic: /<w:isLgl\b(?![^>]*w:val="(?:0|false|off)")/.test(body),
      },
    ]),
  );
}

function listsOf(xml: string): Map<string, List> {
  const definitions = new Map(
    [...xml.matchAll(/<w:abstractNum\b[^>]*\bw:abstractNumId="(\d+)"[^>]*>([\s\S]*?)<\/w:abstractNum>/g)].map(
      ([, id = "", body = ""]) => [id, levelsOf(body)],
    ),
  );
  const lists = [...xml.matchAll(/<w:num\b[^>]*\bw:numId="(\d+)"[^>]*>([\s\S]*?)<\/w:num>/g)];
  return new Map(
    lists.map(([, id = "", body = ""]) => {
      const definition = settingOf(body, "abstractNumId") ?? "";
      const overrides = [
        ...body.matchAll(/<w:lvlOverride\b[^>]*\bw:ilvl="(\d)"[^>]*>([\s\S]*?)<\/w:lvlOverride>/g),
      ];
      return [
        id,
        {
          definition,
          levels: new Map([...(definitions.get(definition) ?? []), ...levelsOf(body)]),
          overrides: new Map(
            overrides.flatMap(([, level, own = ""]): [number, number][] => {
              const start = settingOf(own, "startOverride");
              return start === null ? [] : [[Number(level), Number(start)]];
            }),
          ),
        },
      ];
    }),
  );
}

function membershipOf(properties: string): Membership {
  const own = /<w:numPr>([\s\S]*?)<\/w:numPr>/.exec(properties)?.[1] ?? "";
  const level = settingOf(own, "ilvl");
  return { list: settingOf(own, "numId"), level: level === null ? null : Number(level) };
}

/** How deep styles may be based on one another. */
const DEEPEST = 10;

function stylesOf(xml: string): (id: string | null) => Membership {
  const styles = new Map(
    [...xml.matchAll(/<w:style\b[^>]*\bw:styleId="([^"]*)"[^>]*>([\s\S]*?)<\/w:style>/g)].map(
      ([, id = "", body = ""]) => [id, { ...membershipOf(body), basedOn: settingOf(body, "basedOn") }],
    ),
  );
  return (id) => {
    const found: Membership = { list: null, level: null };
    let style = id === null ? undefined : styles.get(id);
    for (let depth = 0; style && depth < DEEPEST; depth += 1) {
      found.list ??= style.list;
      found.level ??= style.level;
      style = style.basedOn === null ? undefined : styles.get(style.basedOn);
    }
    return found;
  };
}

const ROMAN: readonly (readonly [string, number])[] = [
  ["c", 100],
  ["xc", 90],
  ["l", 50],
  ["xl", 40],
  ["x", 10],
  ["ix", 9],
  ["v", 5],
  ["iv", 4],
  ["i", 1],
];

function roman(number: number): string {
  let [left, written] = [number, ""];
  for (const [letters, value] of ROMAN) for (; left >= value; left -= value) written += letters;
  return written;
}

const letter = (number: number) =>
  String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
const MOST = 999;

/** A counter as its format writes it (17.18.59); formats that are not told apart here are written in Arabic digits. */
function written(number: number, format: string): string {
  if (number < 1 || number > MOST || format === "decimal") return String(number);
  if (
    /^(?:chinese|taiwanese|japanese|korean)?(?:Counting|CountingThousand|LegalSimplified)$|^(?:chinese|taiwanese|japanese)Counting|^ideographDigital$/.test(
      format,
    )
  )
    return (writeChineseNumeral(String(number), "zh-Hans") ?? String(number)).replaceAll("两", "二");
  if (/^decimalEnclosedCircle/.test(format) && number <= 20) return String.fromCharCode(0x245f + number);
  if (format === "lowerRoman") return roman(number);
  if (format === "upperRoman") return roman(number).toUpperCase();
  if (format === "lowerLetter") return letter(number);
  if (format === "upperLetter") return letter(number).toUpperCase();
  return String(number);
}

/** Keeps the counters of all lists while a document is walked through. */
class Counters {
  private readonly counts = new Map<string, number[]>();
  private readonly begun = new Set<string>();

  /** What Word shows before the next paragraph of a list; blank for bullets. */
  next(id: string, list: List, at: number): string {
    const level = list.levels.get(at);
    if (!level) return "";
    const counts = this.counts.get(list.definition) ?? [];
    this.counts.set(list.definition, counts);
    const override = list.overrides.get(at);
    const begins = override !== undefined && !this.begun.has(`${id} ${at}`);
    if (begins) this.begun.add(`${id} ${at}`);
    const following = counts[at] === undefined ? level.start : counts[at] + 1;
    counts[at] = begins ? override : following;
    counts.length = at + 1;
    if (level.format === "bullet" || level.format === "none") return "";
    return level.pattern.replaceAll(/%(\d)/g, (_, digit: string) => {
      const other = list.levels.get(Number(digit) - 1);
      const format = level.isArabic ? "decimal" : (other?.format ?? "decimal");
      return written(counts[Number(digit) - 1] ?? other?.start ?? 1, format);
    });
  }
}

const escapeXml = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const unescapeXml = (text: string) =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

/**
 * Word keeps the numbers of its automatic lists out of the text. Here they are written into it, as Word shows them.
 * @param document the XML of the main part, whose prefix for WordprocessingML is w as every word processor writes it
 */
export function withWrittenNumbers(document: string, { numbering, styles }: NumberingParts): string {
  const lists = listsOf(numbering);
  if (lists.size === 0) return document;
  const styleOf = stylesOf(styles);
  const counters = new Counters();
  const current = document.replaceAll(/<w:pPrChange\b[\s\S]*?<\/w:pPrChange>/g, "");
  return current.replaceAll(
    /(<w:pPr>([\s\S]*?)<\/w:pPr>)([\s\S]*?<\/w:p>)/g,
    (whole, head: string, properties: string, rest: string) => {
      const own = membershipOf(properties);
      const style = styleOf(settingOf(properties, "pStyle"));
      const id = own.list ?? style.list;
      const list = id === null ? undefined : lists.get(id);
      if (id === null || !list || !/<w:t[ >]/.test(rest)) return whole;
      const number = unescapeXml(counters.next(id, list, own.level ?? style.level ?? 0)).trim();
      return number === ""
        ? whole
        : `${head}<w:r><w:t xml:space="preserve">${escapeXml(number)} </w:t></w:r>${rest}`;
    },
  );
}
