import type { Tx } from "@/server/db/transaction";
import type { Locale } from "@/server/kernel/locale";
import type { DocumentTree } from "../document/document-tree";
import { planDigest, summaryDigest } from "../publication/digest";
import { composeSummary } from "./compose";
import { composePlan } from "./compose-plan";
import { loadPlanContent } from "./load-content";
import { findPeriodContent } from "./period-content";
import { loadPlanAssignments } from "./plan-assignments";
import type { SummaryAttachment } from "./summary.schema";

/** The files of one update that are, or will be, published with it. */
export interface UpdateFiles {
  number: number;
  attachments: SummaryAttachment[];
}

export interface SummaryDocument {
  tree: DocumentTree;
  /** Of the updates that have any. */
  files: UpdateFiles[];
}

/**
 * A period's summary in one language, and the files published with it: its current edition, or, before there is one and under correction, what it would say
 * now, marked as a draft of `today` (ISO 8601).
 */
export async function summaryDocument(
  tx: Tx,
  period: { id: string },
  locale: Locale,
  today: string,
): Promise<SummaryDocument> {
  const { content, isDraft } = await findPeriodContent(tx, period.id);
  const draft = isDraft ? { digest: summaryDigest(content), date: today } : null;
  const files = content.updates.flatMap(({ number, attachments }) =>
    attachments ? [{ number, attachments }] : [],
  );
  return { tree: composeSummary(content, locale, { draft }), files };
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
