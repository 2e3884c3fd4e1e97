import type { Tx } from "@/server/db/transaction";
import type { Issue } from "@/server/kernel/issue";
import { canBeTouched, correctionIssues } from "../correction/correction.rules";
import { loadPlanIssues } from "../plan/load-plan-issues";
import { findingsToResolve } from "../proof-reading/must-be-resolved";
import { contentDigest } from "../publication/digest";
import type { PeriodRow } from "../reporting-period/stage";
import { contentOfSubject } from "./content-of-subject";
import { type EndorsementFacts, summaryIssues, transcriptionIssues } from "./endorsement.rules";
import type { EndorsementSubject } from "./endorsement.schema";
import { barredByFourEyes, givenRows, standings } from "./endorsement-rows";

type Period = Pick<PeriodRow, "id" | "slug" | "stage" | "correction">;

/** What stands against endorsing an opened correction as such. */
async function issuesOfCorrection(tx: Tx, { slug, correction }: Period, digest: string): Promise<Issue[]> {
  if (!correction) return [];
  const corrected = await tx.edition.findFirst({
    where: { periodSlug: slug, number: correction.corrects },
    select: { digest: true },
  });
  return correctionIssues(corrected?.digest === digest);
}

async function issuesOf(
  tx: Tx,
  period: Period,
  subject: EndorsementSubject,
  digest: string,
): Promise<Issue[]> {
  if (subject === "PLAN") return loadPlanIssues(tx, period.id);
  const updates = (await standings(tx, period.id)).filter(({ updateId }) => canBeTouched(period, updateId));
  const ofCorrection = await issuesOfCorrection(tx, period, digest);
  if (ofCorrection.length > 0) return ofCorrection;
  if (subject === "TRANSCRIPTION") return transcriptionIssues(updates);
  const findings = period.stage === "PUBLISHED" ? [] : await findingsToResolve(tx, period);
  return [...summaryIssues(updates), ...findings];
}

/** Four eyes look at a summary before it is endorsed; a plan and a transcription are compared with what lies beside them. */
async function barredFrom(tx: Tx, periodId: string, subject: EndorsementSubject): Promise<string[]> {
  return subject === "SUMMARY" ? barredByFourEyes(tx, periodId) : [];
}

/** @param known digest of the content as it is now, where the caller has loaded it already */
export async function loadEndorsementFacts(
  tx: Tx,
  period: Period,
  subject: EndorsementSubject,
  known?: string,
): Promise<EndorsementFacts> {
  const sides = await tx.side.findMany({ orderBy: { position: "asc" }, select: { code: true } });
  const digest = known ?? contentDigest(await contentOfSubject(tx, period.id, subject));
  const imported = await tx.importedDocument.count({ where: { periodId: period.id } });
  return {
    subject,
    stage: period.stage,
    imported: imported > 0,
    digest,
    issues: await issuesOf(tx, period, subject, digest),
    given: await givenRows(tx, period.id, subject),
    sides: sides.map((side) => side.code),
    barred: await barredFrom(tx, period.id, subject),
  };
}
