import type { Actor } from "@/server/kernel/actor";
import { allow, type Decision } from "@/server/kernel/decision";
import type { DocumentFile } from "../document/document.schema";
import { mayReadPeriods } from "../reporting-period/reporting-period.policy";
import type { Stage } from "../reporting-period/stage";
import { mayReadSummary } from "../summary/summary.policy";

/** Whoever may read a document may have it made. */
export function mayOrder(actor: Actor, kind: DocumentFile["kind"], stage: Stage): Decision {
  const periods = mayReadPeriods(actor);
  if (!periods.allowed) return periods;
  return kind === "plan" ? allow : mayReadSummary(actor, stage);
}
