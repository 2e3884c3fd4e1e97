import { allow, type Decision, deny } from "@/server/kernel/decision";
import { type Issue, issue } from "@/server/kernel/issue";
import type { PeriodRow } from "../reporting-period/stage";

/** How an update stands to the correction of its period: there is none open, or it names the update, or it does not. */
export type CorrectionStanding = "NONE" | "NAMED" | "NOT_NAMED";

type UnderCorrection = Pick<PeriodRow, "correction">;

export function standingInCorrection({ correction }: UnderCorrection, updateId: string): CorrectionStanding {
  if (!correction) return "NONE";
  return correction.updateIds.includes(updateId) ? "NAMED" : "NOT_NAMED";
}

/** Whether what stands against an endorsement of this update could be mended at all. */
export function canBeTouched(period: UnderCorrection, updateId: string): boolean {
  return standingInCorrection(period, updateId) !== "NOT_NAMED";
}

/** What stands between an opened correction and its endorsement. */
export function correctionIssues(saysWhatTheEditionSays: boolean): Issue[] {
  return saysWhatTheEditionSays ? [issue("correction.changesNothing")] : [];
}

/** A published period is opened for correction, one correction at a time. */
export function canBeOpened({ stage, correction }: Pick<PeriodRow, "stage" | "correction">): Decision {
  if (correction) return deny("correction.alreadyOpen");
  return stage === "PUBLISHED" ? allow : deny("correction.notPublished");
}

/** While it is open, updates are named and it can be abandoned, endorsed or not. */
export function isOpen({ correction }: UnderCorrection): Decision {
  return correction ? allow : deny("correction.notOpen");
}
