import { LOCALES } from "@/server/kernel/locale";
import type { SummaryContent, SummaryUpdate } from "../summary/summary.schema";
import { ALL_RULES } from "./all-rules";
import { FINDING_FIELDS, type Finding, SEVERITIES } from "./finding.schema";
import { type FingerprintedFinding, fingerprinted } from "./fingerprint";
import type { ProofReadingKnowledge } from "./rule";

/** What one update's findings are ordered by: how much they weigh, then where they stand, in reading order. */
function rank({ severity, place }: Finding): number[] {
  return [
    SEVERITIES.indexOf(severity),
    place.locale === null ? LOCALES.length : LOCALES.indexOf(place.locale),
    FINDING_FIELDS.indexOf(place.field),
    place.paragraph ?? -1,
    place.start ?? -1,
    place.row ?? -1,
  ];
}

function inOrder(findings: readonly Finding[]): Finding[] {
  const ranked = findings.map((finding) => ({ finding, rank: rank(finding) }));
  ranked.sort((a, b) => {
    const at = a.rank.findIndex((part, index) => part !== b.rank[index]);
    return at < 0 ? 0 : (a.rank[at] ?? 0) - (b.rank[at] ?? 0);
  });
  return ranked.map(({ finding }) => finding);
}

/** A line of the plan that nobody has begun has nothing in it to read. */
function isBegun({ texts, participations, activities, figures }: SummaryUpdate): boolean {
  const paragraphs = LOCALES.flatMap((locale) => texts[locale]?.paragraphs ?? []);
  return paragraphs.length + participations.length + activities.length + figures.length > 0;
}

/**
 * What the rules notice in some updates of a content, by update, heaviest first, in reading order. Pure, and linear in the
 * number of updates.
 * @param wanted numbers of the updates to read; the others are there to be compared with. All where left out
 */
export function proofRead(
  content: SummaryContent,
  knowledge: ProofReadingKnowledge,
  wanted?: ReadonlySet<number>,
): FingerprintedFinding[] {
  const before = new Map(knowledge.previous?.updates.map((update) => [update.project, update]));
  return content.updates.flatMap((update) => {
    if (!isBegun(update) || wanted?.has(update.number) === false) return [];
    const read = { update, content, previous: before.get(update.project) ?? null };
    const noticed = ALL_RULES.flatMap((rule) => rule.find(read, knowledge));
    return fingerprinted(update.project, inOrder(noticed));
  });
}
