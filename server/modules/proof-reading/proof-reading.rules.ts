import { type Decision, deny } from "@/server/kernel/decision";
import type { Issue } from "@/server/kernel/issue";

/** Code of the issue that holds up a summary's endorsement. */
export const MUST_BE_RESOLVED = "proofReading.mustBeResolved";

/** The refusal of whatever waits for these issues: where nothing but findings is left, it says so. */
export function refusalFor(issues: readonly Issue[]): Decision {
  const areFindings = issues.every(({ code }) => code === MUST_BE_RESOLVED);
  return deny(areFindings ? "proofReading.findingsRemain" : "endorsement.issuesRemain");
}
