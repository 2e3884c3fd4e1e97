import type { Tx } from "@/server/db/transaction";
import type { Locale } from "@/server/kernel/locale";
import type { DocumentTree } from "../document/document-tree";
import { planDigest, summaryDigest } from "../publication/digest";
import { composeSummary } from "./compose";
import { composePlan } from "./compose-plan";
import { loadPlanContent, loadSummaryContent } from "./load-content";
import { loadPlanAssignments } from "./plan-assignments";
import { type SummaryContent, summaryContentSchema } from "./summary.schema";

async function publishedContent(tx: Tx, periodSlug: string): Promise<SummaryContent | null> {
  const edition = await tx.edition.findFirst({
    where: { periodSlug },
    orderBy: { number: "desc" },
    select: { content: true },
  });
  return edition && summaryContentSchema.parse(JSON.parse(new TextDecoder().decode(edition.content)));
}

/** A period's content: that of its current edition, or, before there is one, what the records say now. */
export async function periodContent(tx: Tx, period: { id: string; slug: string }): Promise<SummaryContent> {
  return (await publishedContent(tx, period.slug)) ?? loadSummaryContent(tx, period.id);
}

/**
 * A period's summary in one language: its current edition, or, before there is one, what the records say now, marked as a
 * draft of `today` (ISO 8601).
 */
export async function summaryDocument(
  tx: Tx,
  period: { id: string; slug: string },
  locale: Locale,
  today: string,
): Promise<DocumentTree> {
  const published = await publishedContent(tx, period.slug);
  if (published) return composeSummary(published, locale, { draft: null });
  const content = await loadSummaryContent(tx, period.id);
  return composeSummary(content, locale, { draft: { digest: summaryDigest(content), date: today } });
}

/** A period's plan in one language, marked as a draft until both sides have endorsed it. */
export async function planDocument(
  tx: Tx,
  period: { id: string; isAgreed: boolean },
  locale: Locale,
  today: string,
): Promise<DocumentTree> {
  const content = await loadPlanContent(tx, period.id);
  const draft = period.isAgreed ? null : { digest: planDigest(content), date: today };
  return composePlan(content, locale, { draft }, await loadPlanAssignments(tx, period.id));
}
