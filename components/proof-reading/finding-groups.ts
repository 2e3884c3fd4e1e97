import {
  type FINDING_FIELDS,
  RULE_CODES,
  type RuleCode,
  SEVERITIES,
  type Severity,
} from "@/server/modules/proof-reading/finding.schema";
import type { FindingFilter } from "@/server/modules/proof-reading/proof-reading.schema";

/** What the choice of findings looks at. */
export interface Choosable {
  rule: RuleCode;
  severity: Severity;
  place: { update: number; field: (typeof FINDING_FIELDS)[number] };
  dismissed: object | null;
}

/** More than these are a wall that nobody reads: the rest is counted, by rule, and one choice away. */
export const AT_ONCE = 40;

/** The findings that an address asks for. */
export function chosen<F extends Choosable>(findings: readonly F[], filter: FindingFilter): F[] {
  return findings.filter(({ severity, rule, place, dismissed }) => {
    if ((dismissed !== null) !== (filter.dismissed === "yes")) return false;
    if (filter.severity && filter.severity !== severity) return false;
    if (filter.rule && filter.rule !== rule) return false;
    return filter.update === undefined || filter.update === place.update;
  });
}

/** How many still stand, by weight. */
export function standingCounts(findings: readonly Choosable[]): Record<Severity, number> {
  const count = (severity: Severity) =>
    findings.filter((finding) => finding.severity === severity && finding.dismissed === null).length;
  return {
    MUST_RESOLVE: count("MUST_RESOLVE"),
    SHOULD_LOOK: count("SHOULD_LOOK"),
    STYLE: count("STYLE"),
  };
}

export interface SeverityGroup<F> {
  severity: Severity;
  count: number;
  /** Told one by one; empty where they are only counted by rule. */
  findings: F[];
  /** Counted; empty where they are told one by one. */
  rules: { rule: RuleCode; count: number }[];
}

function countedByRule(findings: readonly Choosable[]): SeverityGroup<never>["rules"] {
  const counted = RULE_CODES.map((rule) => ({
    rule,
    count: findings.filter((finding) => finding.rule === rule).length,
  }));
  return counted.filter(({ count }) => count > 0);
}

/**
 * Findings by weight, heaviest first. As many as can be read at once are told one by one; of a whole weight that would go
 * beyond, only how many each rule noticed, unless a single rule is all there is.
 */
export function groupsOf<F extends Choosable>(findings: readonly F[]): SeverityGroup<F>[] {
  let room = AT_ONCE;
  return SEVERITIES.flatMap((severity) => {
    const all = findings.filter((finding) => finding.severity === severity);
    if (all.length === 0) return [];
    const rules = countedByRule(all);
    if (all.length > room && rules.length > 1) return [{ severity, count: all.length, findings: [], rules }];
    const told = all.slice(0, Math.max(room, 0));
    room -= told.length;
    const isToldAtAll = told.length > 0;
    return [{ severity, count: all.length, findings: told, rules: isToldAtAll ? [] : rules }];
  });
}
