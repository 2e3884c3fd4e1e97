import type { Tx } from "@/server/db/transaction";
import type { Issue } from "@/server/kernel/issue";
import { loadPlanIssues } from "../plan/load-plan-issues";
import { findingsToResolve } from "../proof-reading/must-be-resolved";
import { planDigest, summaryDigest } from "../publication/digest";
import type { Stage } from "../reporting-period/stage";
import { loadPlanContent, loadSummaryContent } from "../summary/load-content";
import { type EndorsementFacts, summaryIssues, transcriptionIssues } from "./endorsement.rules";
import type { EndorsementSubject } from "./endorsement.schema";
import { barredByFourEyes, givenRows, standings } from "./endorsement-rows";

/** The digest of what is endorsed, from the records as this transaction sees them. */
export async function digestOfSubject(
  tx: Tx,
  periodId: string,
  subject: EndorsementSubject,
): Promise<string> {
  if (subject === "PLAN") return planDigest(await loadPlanContent(tx, periodId));
  return summaryDigest(await loadSummaryContent(tx, periodId));
}

type Period = { id: string; stage: Stage };

async function issuesOf(tx: Tx, period: Period, subject: EndorsementSubject): Promise<Issue[]> {
  if (subject === "PLAN") return loadPlanIssues(tx, period.id);
  const updates = await standings(tx, period.id);
  if (subject === "TRANSCRIPTION") return transcriptionIssues(updates);
  const findings = period.stage === "PUBLISHED" ? [] : await findingsToResolve(tx, period);
  return [...summaryIssues(updates), ...findings];
}

/** Four eyes look at a summary before it is endorsed; a plan and a transcription are compared with what lies beside them. */
async function barredFrom(tx: Tx, periodId: string, subject: EndorsementSubject): Promise<string[]> {
  return subject === "SUMMARY" ? barredByFourEyes(tx, periodId) : [];
}

/** @param digest of the content as it is now, where the caller has loaded it already */
export async function loadEndorsementFacts(
  tx: Tx,
  period: Period,
  subject: EndorsementSubject,
  digest?: string,
): Promise<EndorsementFacts> {
  const sides = await tx.side.findMany({ orderBy: { position: "asc" }, select: { code: true } });
  const imported = await tx.importedDocument.count({ where: { periodId: period.id } });
  return {
    subject,
    stage: period.stage,
    imported: imported > 0,
    digest: digest ?? (await digestOfSubject(tx, period.id, subject)),
    issues: await issuesOf(tx, period, subject),
    given: await givenRows(tx, period.id, subject),
    sides: sides.map((side) => side.code),
    barred: await barredFrom(tx, period.id, subject),
  };
}
