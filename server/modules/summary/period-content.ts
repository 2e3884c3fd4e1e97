import type { Tx } from "@/server/db/transaction";
import { NotFound } from "@/server/kernel/errors";
import { loadStages, type OpenCorrection } from "../reporting-period/stage";
import { loadSummaryContent } from "./load-content";
import { type SummaryContent, type SummaryUpdate, summaryContentSchema } from "./summary.schema";

/** What a period's newest edition says; null before there is one. */
export async function newestEditionContent(tx: Tx, periodSlug: string): Promise<SummaryContent | null> {
  const edition = await tx.edition.findFirst({
    where: { periodSlug },
    orderBy: { number: "desc" },
    select: { content: true },
  });
  return edition && summaryContentSchema.parse(JSON.parse(new TextDecoder().decode(edition.content)));
}

type Participation = SummaryUpdate["participations"][number];

/** An agency that the edition names is called what it is called there, first of all in the same update, whatever it is called since. */
function publishedNames({ updates }: SummaryContent) {
  const known = updates.flatMap(({ participations }) => participations);
  return (one: Participation, { participations }: SummaryUpdate): Participation => {
    const found = [...participations, ...known].find(({ agency }) => agency === one.agency);
    return { ...one, name: found?.name ?? one.name };
  };
}

/**
 * An update's line stays the edition's, whatever became of other periods since, and its agencies keep the names that they were
 * published under; what it reports is as the records say now.
 */
function corrected(edition: SummaryContent, published: SummaryUpdate, now: SummaryUpdate): SummaryUpdate {
  const { number, project, isNew, area } = published;
  const named = publishedNames(edition);
  const participations = now.participations.map((one) => named(one, published));
  return { ...now, participations, number, project, isNew, area };
}

async function contentUnderCorrection(
  tx: Tx,
  periodId: string,
  published: SummaryContent,
  { updateIds }: OpenCorrection,
): Promise<SummaryContent> {
  const named = await tx.progressUpdate.findMany({
    where: { id: { in: [...updateIds] } },
    select: { number: true },
  });
  const numbers = new Set(named.map(({ number }) => number));
  const records = await loadSummaryContent(tx, periodId);
  const now = new Map(records.updates.map((update) => [update.number, update]));
  return {
    ...published,
    updates: published.updates.map((update) => {
      const changed = numbers.has(update.number) ? now.get(update.number) : undefined;
      return changed ? corrected(published, update, changed) : update;
    }),
  };
}

/** A period's content, and whether it is in the making: not published, or not as it is now. */
export interface PeriodContent {
  content: SummaryContent;
  isDraft: boolean;
}

/** @throws NotFound `reportingPeriod.notFound` */
export async function findPeriodContent(tx: Tx, periodId: string): Promise<PeriodContent> {
  const period = (await loadStages(tx, [periodId])).get(periodId);
  if (!period) throw new NotFound("reportingPeriod.notFound");
  const published = await newestEditionContent(tx, period.slug);
  if (!published) return { content: await loadSummaryContent(tx, periodId), isDraft: true };
  if (!period.correction) return { content: published, isDraft: false };
  const content = await contentUnderCorrection(tx, periodId, published, period.correction);
  return { content, isDraft: true };
}

/**
 * The canonical content of a period's summary as it would be endorsed at this moment: what the records say; once published,
 * what the newest edition says; under correction, that edition with the named updates as the records have them now, so that
 * nothing else can differ. Whatever shows, digests, proof-reads or publishes a period's content takes it from here.
 * @throws NotFound `reportingPeriod.notFound`
 */
export async function loadPeriodContent(tx: Tx, periodId: string): Promise<SummaryContent> {
  return (await findPeriodContent(tx, periodId)).content;
}
