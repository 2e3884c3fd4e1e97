import type { Tx } from "@/server/db/transaction";
import { knownOn } from "../agency/agency-knowledge";
import { loadAgencyKnowledge } from "../agency/load-agency-knowledge";
import { loadGlossary } from "../glossary/load-glossary";
import { isoDay } from "../reporting-period/civil-day";
import { loadSummaryContent } from "../summary/load-content";
import { type SummaryContent, summaryContentSchema } from "../summary/summary.schema";
import type { ProofReadingKnowledge } from "./rule";

/** Null where nothing is published; an edition in a format that is not read here counts as none. */
async function publishedContent(tx: Tx, periodSlug: string): Promise<SummaryContent | null> {
  const edition = await tx.edition.findFirst({
    where: { periodSlug },
    orderBy: { number: "desc" },
    select: { content: true },
  });
  if (!edition) return null;
  const read = summaryContentSchema.safeParse(JSON.parse(new TextDecoder().decode(edition.content)));
  return read.success ? read.data : null;
}

/**
 * What the period that this one was planned from reported: its newest edition, or what its records say where there is none.
 * @param publishedOnly for whoever may not read the records of others
 */
async function previousContent(
  tx: Tx,
  plannedFrom: { id: string; slug: string } | null,
  publishedOnly: boolean,
): Promise<SummaryContent | null> {
  if (!plannedFrom) return null;
  const published = await publishedContent(tx, plannedFrom.slug);
  if (published || publishedOnly) return published;
  return loadSummaryContent(tx, plannedFrom.id);
}

/** What a period is proof-read with, from the records: as many statements for one update as for a thousand. */
export async function loadKnowledge(
  tx: Tx,
  periodId: string,
  { publishedOnly }: { publishedOnly: boolean },
): Promise<ProofReadingKnowledge> {
  const { startsOn, endsOn, plannedFrom } = await tx.reportingPeriod.findUniqueOrThrow({
    where: { id: periodId },
    select: { startsOn: true, endsOn: true, plannedFrom: { select: { id: true, slug: true } } },
  });
  const span = { startsOn: isoDay(startsOn), endsOn: isoDay(endsOn) };
  const agencies = knownOn(await loadAgencyKnowledge(tx), span);
  const glossary = await loadGlossary(tx);
  return { agencies, glossary, previous: await previousContent(tx, plannedFrom, publishedOnly) };
}
