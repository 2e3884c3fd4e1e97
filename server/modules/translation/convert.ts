import type { Locale } from "@/server/kernel/locale";
import type { LocalizedText } from "@/server/kernel/localized-text";
import { asHongKongWrites } from "./hong-kong-forms";
import { withHongKongQuotes, withMainlandQuotes } from "./quotation-marks";

export type ChineseLocale = Exclude<Locale, "en">;

export interface Converter {
  /**
   * The text in the other script: words of the glossary by the glossary, the rest by OpenCC's phrases, quotation marks
   * as the other place writes them. What holds no Chinese character is given back as it is. A draft for a person to
   * confirm, never a finished text. Deterministic.
   */
  convert(text: string, from: ChineseLocale, to: ChineseLocale): string;
}

type Conversion = (text: string) => string;

interface Library {
  toHongKong: Conversion;
  toMainland: Conversion;
}

let library: Promise<Library> | undefined;

/** OpenCC's dictionaries take half a second to load, so nobody waits for them who does not convert. */
function loadLibrary(): Promise<Library> {
  library ??= import("opencc-js").then(({ Converter: make }) => ({
    toHongKong: make({ from: "cn", to: "hk" }),
    toMainland: make({ from: "hk", to: "cn" }),
  }));
  return library;
}

const HAN = /\p{Script=Han}/u;
const ABBREVIATED = /^(.+)（([^（）]+)）$/u;

/** A term such as 某大赛（湾高赛） is also told by its two halves alone. */
function withHalves(pair: readonly [string, string]): (readonly [string, string])[] {
  const [one, other] = [ABBREVIATED.exec(pair[0]), ABBREVIATED.exec(pair[1])];
  if (!one || !other) return [pair];
  return [pair, [one[1] ?? "", other[1] ?? ""], [one[2] ?? "", other[2] ?? ""]];
}

/** The renderings of the glossary's terms, by how they are written in `from`; where two agree the first one counts. */
function renderings(
  terms: readonly LocalizedText[],
  from: ChineseLocale,
  to: ChineseLocale,
): Map<string, string> {
  const found = new Map<string, string>();
  for (const term of terms) {
    const [source, target] = [term[from], term[to]];
    if (!source || !target) continue;
    for (const [one, other] of withHalves([source, target])) {
      // A single character is no name: it would be found inside every word that it is part of.
      if ([...one].length > 1 && !found.has(one)) found.set(one, other);
    }
  }
  return found;
}

function escaped(term: string): string {
  return term.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

/** Longest first, so that a name inside a longer one does not break it. */
function splitterOf(terms: Iterable<string>): RegExp | null {
  const alternatives = [...terms].sort((one, other) => other.length - one.length).map(escaped);
  return alternatives.length > 0 ? new RegExp(`(${alternatives.join("|")})`, "u") : null;
}

/** What stands around a name is converted apart from it. */
function aroundNames(names: Map<string, string>, rest: Conversion): Conversion {
  const splitter = splitterOf(names.keys());
  if (!splitter) return rest;
  return (text) =>
    text
      .split(splitter)
      .map((part, index) => (index % 2 === 1 ? (names.get(part) ?? part) : rest(part)))
      .join("");
}

/** @param terms names and terms with their renderings; those without both scripts have no effect here */
export async function createConverter(terms: readonly LocalizedText[]): Promise<Converter> {
  const { toHongKong, toMainland } = await loadLibrary();
  const hongKong = aroundNames(renderings(terms, "zh-Hans", "zh-Hant"), (text) =>
    asHongKongWrites(toHongKong(text)),
  );
  const mainland = aroundNames(renderings(terms, "zh-Hant", "zh-Hans"), toMainland);
  const conversions: Record<ChineseLocale, Conversion> = {
    "zh-Hant": (text) => withHongKongQuotes(hongKong(text)),
    "zh-Hans": (text) => withMainlandQuotes(mainland(text)),
  };
  return {
    convert: (text, from, to) => (from === to || !HAN.test(text) ? text : conversions[to](text)),
  };
}
