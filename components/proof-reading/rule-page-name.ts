import { RULE_CODES, type RuleCode } from "@/server/modules/proof-reading/finding.schema";

/** The last part of the address of a rule's explanation: `figure-differs` for `figureDiffers`. */
export function rulePageName(rule: RuleCode): string {
  return rule.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The rule that such a name leads to; undefined where there is none. */
export function ruleOfPage(name: string): RuleCode | undefined {
  return RULE_CODES.find((rule) => rulePageName(rule) === name);
}
