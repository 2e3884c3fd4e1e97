import type { Role, Side } from "@/server/kernel/actor";
import { type Issue, issue } from "@/server/kernel/issue";

/** Roles and sides that go together: an administrator belongs to no side, everyone else to one; members write for agencies. */
export function belongingIssues(role: Role, side: Side | null, agencies: number): Issue[] {
  const needsSide = role !== "ADMINISTRATOR";
  const issues: Issue[] = [];
  if (needsSide && side === null) issues.push(issue("invitation.sideMissing", {}, "side"));
  if (!needsSide && side !== null) issues.push(issue("invitation.sideNotForAdministrator", {}, "side"));
  if (role === "MEMBER" && side !== null && agencies === 0)
    issues.push(issue("invitation.agencyMissing", {}, "agencyIds"));
  if (role !== "MEMBER" && agencies > 0)
    issues.push(issue("invitation.agencyForMembersOnly", {}, "agencyIds"));
  return issues;
}
