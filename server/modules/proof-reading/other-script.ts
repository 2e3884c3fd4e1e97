import { Converter } from "opencc-js/cn2t";
import { fold } from "../narrative/folded-text";
import type { Span } from "../narrative/masked-text";
import { scriptOf } from "../narrative/script";
import type { ChineseLocale } from "../translation/convert";
import { asHongKongWrites } from "../translation/hong-kong-forms";

/** First and last bytes of the two-byte codes of a national character set. */
interface Codes {
  encoding: "gbk" | "big5";
  lead: readonly [number, number];
  trail: readonly [number, number];
}

/** GB 2312-80, rows 16 to 87: what simplified Chinese is printed with. */
const GB_2312: Codes = { encoding: "gbk", lead: [0xb0, 0xf7], trail: [0xa1, 0xfe] };
/** Big5 without the Hong Kong supplement, which holds some simplified forms. */
const BIG5: Codes = { encoding: "big5", lead: [0xa4, 0xf9], trail: [0x40, 0xfe] };

function charactersOf({ encoding, lead, trail }: Codes): Set<string> {
  const decoder = new TextDecoder(encoding);
  const found = new Set<string>();
  for (let first = lead[0]; first <= lead[1]; first += 1) {
    for (let second = trail[0]; second <= trail[1]; second += 1) {
      const character = decoder.decode(Uint8Array.of(first, second));
      if (/^\p{Script=Han}$/u.test(character)) found.add(character);
    }
  }
  return found;
}

interface Scripts {
  foreign: Record<ChineseLocale, ReadonlySet<string>>;
  toTraditional: (text: string) => string;
}

let scripts: Scripts | undefined;

/**
 * A character is of one script alone if only that place's character set has it and the library writes it otherwise in the
 * other: 发 is simplified, 陳 traditional; 后, 里, 台, 着 and 著 are written in both. Made at first use, in a quarter of a second.
 */
function loadScripts(): Scripts {
  if (scripts) return scripts;
  const [mainland, hongKong] = [charactersOf(GB_2312), charactersOf(BIG5)];
  const convert = Converter({ from: "cn", to: "hk" });
  const toTraditional = (text: string) => asHongKongWrites(convert(text));
  const simplified = [...mainland].filter((one) => !hongKong.has(one) && toTraditional(one) !== one);
  const traditional = [...hongKong].filter((one) => !mainland.has(one) && fold(one) !== one);
  scripts = {
    foreign: { "zh-Hant": new Set(simplified), "zh-Hans": new Set(traditional) },
    toTraditional,
  };
  return scripts;
}

/** The runs of characters that the script of `locale` does not have. */
export function foreignRuns(text: string, locale: ChineseLocale): Span[] {
  const { foreign } = loadScripts();
  const runs: Span[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!foreign[locale].has(text.charAt(at))) continue;
    const last = runs.at(-1);
    if (last?.end === at) last.end = at + 1;
    else runs.push({ start: at, end: at + 1 });
  }
  return runs;
}

/**
 * The same words in the script of `locale`, for a person to look at. A text that is altogether in the other script is read
 * by phrases; in one that is not, only what cannot stay is put otherwise.
 */
export function inScriptOf(locale: ChineseLocale, text: string): string {
  if (locale === "zh-Hant" && scriptOf(text) === "zh-Hans") return loadScripts().toTraditional(text);
  const convert = locale === "zh-Hans" ? fold : loadScripts().toTraditional;
  const { foreign } = loadScripts();
  return Array.from(text, (one) => (foreign[locale].has(one) ? convert(one) : one)).join("");
}
