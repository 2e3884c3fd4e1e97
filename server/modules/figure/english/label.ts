import type { EnglishQuantity } from "./quantity";

const LONGEST = 80;
const STOPS = /[.;:!?,()"“”\ufffc]/;
/** Where the words that belong to a noun end: at what is said of it, and at what stands beside it. */
const COMPLEMENT_END =
  /[,.;:!?()"“”]|\d|\s(?:and (?:an?|the)|were|was|are|is|has|have|had|took|joined|from|in|at|on|to|with|by|under|during|while|which|who|that|worth|valued|after|before|for|as|against|across|this|seized|involving|[a-z]+ed)\b/;
/** Batches of goods, types of data: what is counted stands behind the of. */
const COLLECTIVE =
  /(?:^|\s)(?:batch(?:es)?|items?|pieces?|sets?|pairs?|bottles?|boxes|box|tonnes?|tons?|kilograms?|kg|types?|kinds?|categories|category|copies|copy|litres?|sticks?|packs?|units?|consignments?|lots?|hours?|days?)$/i;
const VALUE =
  /((?:[A-Za-z][A-Za-z-]* ){0,3}(?:values?|amounts?|sums?|totals?|turnover|funding|funds?|grants?|prizes?|penalt(?:y|ies)|fines?|incomes?|revenues?|costs?|investments?|financing|loans?|subsid(?:y|ies)|bail|contracts|cash|assets|deals|provision|commitment|fees?|charges?|budgets?)(?: involved| concerned)?)(?: (?:of|was|were|is|are|at|reached|reaching|amounted to|amounting to|totall?ing|totall?ed|signed|worth|stood at|came to|to))*\s*$/i;
const ONLY_VALUE =
  /^(?:(?:total|estimated|market|combined|aggregate|overall|street|approximate)\s)*(?:value|amount|sum|total|cost)s?$/i;
const NOT_AT_START =
  /^(?:(?:the|a|an|and|with|its|their|of|in|for|that|which|at|to|by|from|on|having|offering|offered|including|while|whereas|has|have|had|approved|signed|seized|total(?= value)?)\s+(?!value))+/i;
const SUBJECT =
  /(?:^|[.;:,]\s*|\b(?:and|while|whereas|but|with)\s)(?:the |an? )?([A-Za-z][A-Za-z' -]{2,60}?)\s+(?:(?:has|have|had|also|further|down|slightly|sharply) )*(?:ros[e]|risen|gr[eo]wn?|growing|increased|increasing|decreased|fell|falling|dropped|climbed|surged|reached|reaching|exceed(?:ed|s|ing)|surpass(?:ed|ing)|totalled|stood|was|were|is|are|amounted|recorded|will|would|may|involved|cost)\b[^.;]*$/i;

function shortened(words: string): string {
  const plain = words.replace(/\s+/g, " ").trim();
  return plain.length <= LONGEST ? plain : plain.slice(0, plain.lastIndexOf(" ", LONGEST));
}

/** The words after `of`, up to what is said of them. */
function complement(text: string, at: number): string {
  const of = /^ of (?!them|which|whom|these|those)/.exec(text.slice(at, at + 12));
  if (!of) return "";
  const rest = text.slice(at + of[0].length, at + of[0].length + LONGEST);
  const end = rest.search(COMPLEMENT_END);
  return (end < 0 ? rest : rest.slice(0, end)).replace(/ (?:and|or)$/, "").trim();
}

/** Suspected counterfeit items; the goods of 996 batches of goods; cases of smuggling. */
function countLabel(text: string, { phrase, unit }: EnglishQuantity): string {
  if (phrase === null || unit === null) return "";
  const noun = text.slice(phrase.start, unit.end);
  const of = complement(text, unit.end);
  if (of === "") return noun;
  return COLLECTIVE.test(noun) ? of : `${noun} of ${of}`;
}

function clauseBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < 160 && !STOPS.test(text.charAt(start - 1))) start -= 1;
  return text.slice(start, end);
}

/** The noun that a sum is of: total value, intended contracts; a bare value goes with what was counted before it. */
function moneyLabel(text: string, start: number, previous: string): string {
  const found = VALUE.exec(clauseBefore(text, start))?.[1] ?? "";
  const noun = (found.split(/\b(?:in|an?|the|with|to|by|from)\b/).at(-1) ?? "")
    .trim()
    .replace(NOT_AT_START, "");
  if (noun !== "" && ONLY_VALUE.test(noun) && previous !== "") return `${noun} of ${previous}`;
  return noun || previous || subjectLabel(text, start, "");
}

function subjectLabel(text: string, start: number, previous: string): string {
  return SUBJECT.exec(text.slice(Math.max(0, start - 160), start))?.[1]?.trim() ?? previous;
}

/**
 * A short label for each quantity of an English paragraph, in the paragraph's own words. Empty where the words around it name
 * nothing.
 */
export function labelEnglishFigures(text: string, quantities: readonly EnglishQuantity[]): string[] {
  const labels: string[] = [];
  for (const [index, quantity] of quantities.entries()) {
    const earlier = quantities[index - 1];
    const isSameSentence =
      earlier !== undefined && !/[.!?] [A-Z]/.test(text.slice(earlier.end, quantity.start));
    const previous = isSameSentence ? (labels[index - 1] ?? "") : "";
    const named = quantity.kind === "COUNT" ? countLabel(text, quantity) : "";
    const unnamed =
      quantity.kind === "MONEY"
        ? moneyLabel(text, quantity.start, previous)
        : subjectLabel(text, quantity.start, previous);
    labels.push(shortened(named === "" ? unnamed : named));
  }
  return labels;
}
