import { ARABIC_NUMBER, Exact, type WrittenNumber } from "../amount";
import { ENGLISH_NUMERAL, parseEnglishNumeral } from "./numeral";

const SCALES: Record<string, string> = {
  thousand: "1000",
  k: "1000",
  million: "1000000",
  mn: "1000000",
  m: "1000000",
  billion: "1000000000",
  bn: "1000000000",
  trillion: "1000000000000",
};

const NUMBER = new RegExp(
  `(?:(?<sign>−)?(?<arabic>${ARABIC_NUMBER})(?:(?:\\s|-)?(?<scale>thousand|million|billion|trillion|mn|bn)\\b|(?<letter>[mk])\\b)?` +
    `|(?<words>${ENGLISH_NUMERAL}))(?<more>\\+|-plus\\b|-odd\\b)?`,
  "iy",
);

/** One and a half million. */
const AND_A_HALF = new RegExp(`(?<words>${ENGLISH_NUMERAL}) and a half (?<scale>million|billion)\\b`, "iy");

function andAHalfAt(text: string, at: number): WrittenNumber | null {
  AND_A_HALF.lastIndex = at;
  const match = AND_A_HALF.exec(text);
  const whole = parseEnglishNumeral(match?.groups?.words ?? "");
  if (!match || whole === null) return null;
  const scale = new Exact(SCALES[(match.groups?.scale ?? "").toLowerCase()] ?? "1");
  const digits = new Exact(whole).plus("0.5");
  return { digits, scale, isMore: false, isBare: false, end: at + match[0].length };
}

/** The number that begins at `at` in a folded English text: 4,129, 17.05 billion, three hundred and five, 300+. */
export function englishNumberAt(text: string, at: number): WrittenNumber | null {
  const half = andAHalfAt(text, at);
  if (half) return half;
  NUMBER.lastIndex = at;
  const match = NUMBER.exec(text);
  const groups = match?.groups;
  if (!match || !groups) return null;
  const digits =
    groups.arabic === undefined
      ? parseEnglishNumeral(groups.words ?? "")
      : new Exact(`${groups.sign ? "-" : ""}${groups.arabic.replaceAll(/[, ]/g, "")}`);
  if (digits === null) return null;
  const scale = SCALES[(groups.scale ?? groups.letter ?? "").toLowerCase()] ?? "1";
  const isMore = groups.more !== undefined;
  return {
    ...{ digits: new Exact(digits), scale: new Exact(scale), isMore, isBare: false },
    end: at + match[0].length,
  };
}
