import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Locale } from "../kernel/locale";
import type { GlossaryTerm } from "../modules/glossary/glossary.schema";
import type { Finding } from "../modules/proof-reading/finding.schema";
import type { ProofReadingKnowledge, ProofReadUpdate, Rule } from "../modules/proof-reading/rule";
import type { SummaryUpdate } from "../modules/summary/summary.schema";
import { KNOWN_AGENCIES } from "./known-agencies";
import { sourceContent, summaryContent, summaryUpdate } from "./summary-content";

const glossaryFile = z.object({
  terms: z.array(
    z.object({
      kind: z.string(),
      "zh-Hans": z.string(),
      "zh-Hant": z.string(),
      en: z.string(),
      standing: z.enum(["official", "english-unofficial", "chinese-unofficial"]),
    }),
  ),
});

const KNOWN_TERMS: GlossaryTerm[] = glossaryFile
  .parse(JSON.parse(readFileSync("prisma/seed/source/glossary.json", "utf8")))
  .terms.map(({ kind, standing, ...rendering }) => ({ kind, rendering, standing }));

/** What the project comes with, and nothing reported before. */
export const KNOWLEDGE: ProofReadingKnowledge = {
  agencies: KNOWN_AGENCIES,
  glossary: KNOWN_TERMS,
  previous: null,
};

/** An update alone in the summary of mid-2022 to 2023. */
export function readAlone(update: SummaryUpdate): ProofReadUpdate {
  return { update, content: summaryContent([update]), previous: null };
}

/** What a rule notices in paragraphs under a title that gives no cause. */
export function findingsIn(rule: Rule, locale: Locale, ...paragraphs: string[]): Finding[] {
  return rule.find(readAlone(summaryUpdate(1, "", paragraphs, { locale })), KNOWLEDGE);
}

/** `fact: words`, as short as a table wants it. */
export function told(findings: readonly Finding[]): string[] {
  return findings.map(({ fact, place }) => `${fact}: ${place.text ?? ""}`);
}

/** The paragraph with the best mend of each of its findings applied, last first. */
export function mended(paragraph: string, findings: readonly Finding[]): string {
  return [...findings]
    .sort((a, b) => (b.place.start ?? 0) - (a.place.start ?? 0))
    .reduce((text, { place, mends: [mend] }) => {
      if (mend?.kind !== "TEXT" || place.start === null || place.end === null) return text;
      return text.slice(0, place.start) + mend.replacement + text.slice(place.end);
    }, paragraph);
}

/** The findings whose offsets do not lead to their words. */
export function misplaced(findings: readonly Finding[], paragraphs: readonly string[]): Finding[] {
  return findings.filter(({ place: { paragraph, start, end, text } }) => {
    if (paragraph === null || start === null || end === null) return false;
    return paragraphs[paragraph]?.slice(start, end) !== text;
  });
}

/** What a rule says of the real summary: `number fact: words`. */
export function toldOfSource(rule: Rule): string[] {
  const content = sourceContent();
  return content.updates.flatMap((update) =>
    told(rule.find({ update, content, previous: null }, KNOWLEDGE)).map((line) => `${update.number} ${line}`),
  );
}

/** Texts that nobody writes, each of 200,000 characters, for rules that must answer all the same. */
export const HOSTILE_TEXTS = [
  "（",
  "）",
  "“",
  "((",
  "“《”》",
  "的",
  "合作",
  "the ",
  "1",
  "中1",
  "1 中",
  ",中",
  "，",
  "粤港澳大湾区",
  "粤港澳大湾",
  "2023年2月30日至",
  "署长陈",
  "Mr A",
  " ",
].map((part) => part.repeat(Math.ceil(200_000 / part.length)));

/** Milliseconds of the processor: what else the machine does at the moment is no fault of a rule. */
function processorTimeOf(read: () => unknown): number {
  const before = process.cpuUsage();
  read();
  const { user } = process.cpuUsage(before);
  return user / 1000;
}

/** Of one run, half a second may be the machine's doing: such a text is read again, and the better run counts. */
const READ_AGAIN = 500;

/** The most of the processor's time that a rule took over one of the hostile texts, in milliseconds. */
export function slowest(rule: Rule, locale: Locale): number {
  const took = HOSTILE_TEXTS.map((text) => {
    const run = () => processorTimeOf(() => findingsIn(rule, locale, text));
    const first = run();
    return first < READ_AGAIN ? first : Math.min(first, run());
  });
  return Math.max(...took);
}
