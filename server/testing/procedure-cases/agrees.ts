import type { Decision } from "@/server/kernel/decision";
import { isHidden, type Permission } from "@/server/modules/permission/permission";

/** Whether what the table of permissions says agrees with what the real API answers, as `ask` tells it. */
export function agrees(decision: Decision, told: string, { passesOver, isGiven }: Permission): boolean {
  const isNotFound = told.startsWith("NOT_FOUND ");
  if (isHidden(decision)) return isNotFound;
  if (decision.allowed) return told === "done" || (isGiven === true && isNotFound);
  const isRefused = told === `FORBIDDEN ${decision.reason}` || told === `CONFLICT ${decision.reason}`;
  return isRefused || passesOver === true;
}
