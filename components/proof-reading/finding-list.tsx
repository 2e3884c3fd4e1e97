import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { RuleCode } from "@/server/modules/proof-reading/finding.schema";
import { TextLink } from "../ui/text-link";
import { type Choosable, groupsOf, type SeverityGroup } from "./finding-groups";
import { SeverityMark } from "./severity-mark";

interface FindingListProps<F extends Choosable> {
  findings: readonly F[];
  entry: (finding: F) => ReactNode;
  /** Where the findings of one rule are told one by one; null where they cannot be asked for alone. */
  ofRule: ((rule: RuleCode) => string) | null;
  /** Of the headings of the groups. */
  rank: "h3" | "h4";
}

type GroupProps<F extends Choosable> = { group: SeverityGroup<F> } & Omit<FindingListProps<F>, "findings">;

function Rules({
  rules,
  ofRule,
}: Pick<SeverityGroup<never>, "rules"> & Pick<FindingListProps<Choosable>, "ofRule">) {
  const t = useTranslations();
  if (rules.length === 0) return null;
  return (
    <ul className="text-small">
      {rules.map(({ rule, count }) => (
        <li
          key={rule}
          className="flex justify-between gap-x-4 border-t border-hairline py-2 first:border-t-0"
        >
          {ofRule ? (
            <TextLink href={ofRule(rule)}>{t(`proofReadingRules.${rule}.title`)}</TextLink>
          ) : (
            t(`proofReadingRules.${rule}.title`)
          )}
          <span className="whitespace-nowrap text-faint tabular-nums">
            {t("proofReading.groupCount", { count })}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Group<F extends Choosable>({ group, entry, ofRule, rank: Heading }: GroupProps<F>) {
  const t = useTranslations("proofReading");
  const { severity, count, findings, rules } = group;
  const rest = count - findings.length;
  return (
    <section aria-labelledby={`findings-${severity}`} className="grid gap-1">
      <Heading
        id={`findings-${severity}`}
        className="flex items-baseline justify-between gap-x-4 border-b border-ink pb-1 font-medium"
      >
        <SeverityMark severity={severity} />
        <span className="text-small font-normal text-faint tabular-nums">{t("groupCount", { count })}</span>
      </Heading>
      <ul className="empty:hidden">{findings.map(entry)}</ul>
      <Rules rules={rules} ofRule={ofRule} />
      {findings.length > 0 && rest > 0 ? (
        <p className="text-small text-faint">{t("rest", { count: rest })}</p>
      ) : null}
    </section>
  );
}

/** Findings by weight, as many as can be read at once; of the rest, how many each rule noticed. */
export function FindingList<F extends Choosable>({ findings, ...rest }: FindingListProps<F>) {
  const t = useTranslations("proofReading");
  const groups = groupsOf(findings);
  const isCounted = groups.some(({ rules }) => rules.length > 0);
  return (
    <div className="grid gap-6 empty:hidden">
      {isCounted && rest.ofRule ? <p className="text-small text-faint">{t("many")}</p> : null}
      {groups.map((group) => (
        <Group key={group.severity} group={group} {...rest} />
      ))}
    </div>
  );
}
