import type { Tx } from "@/server/db/transaction";
import type { Content } from "../changed-content/said-content";
import { loadPlanContent } from "../summary/load-content";
import { loadPeriodContent } from "../summary/period-content";
import type { EndorsementSubject } from "./endorsement.schema";

/** What is endorsed, from the records as this transaction sees them. A transcription is the same content as a summary. */
export function contentOfSubject(tx: Tx, periodId: string, subject: EndorsementSubject): Promise<Content> {
  return subject === "PLAN" ? loadPlanContent(tx, periodId) : loadPeriodContent(tx, periodId);
}
