import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { RULE_CODES, type RuleCode } from "@/server/modules/proof-reading/finding.schema";
import { RULE_SEVERITIES } from "@/server/modules/proof-reading/proof-reading.schema";
import { paths } from "../navigation/paths";
import { Prose } from "../publication/prose";
import { Breadcrumbs } from "../ui/breadcrumbs";
import { PageHeader } from "../ui/page-header";
import { Section } from "../ui/section";
import { TextLink } from "../ui/text-link";
import { RuleExamples } from "./rule-examples";
import { rulePageName } from "./rule-page-name";
import { SeverityMark } from "./severity-mark";

interface RulePageProps {
  rule: RuleCode;
  locale: Locale;
}

function Neighbours({ rule, locale }: RulePageProps) {
  const t = useTranslations();
  return (
    <nav aria-label={t("proofReading.explanations.others")} className="mt-12 border-t border-hairline pt-4">
      <ul className="grid gap-x-8 gap-y-1 text-small sm:grid-cols-2 lg:grid-cols-3">
        {RULE_CODES.filter((other) => other !== rule).map((other) => (
          <li key={other}>
            <TextLink href={paths.desk.proofReadingRule(locale, rulePageName(other))}>
              {t(`proofReadingRules.${other}.title`)}
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Weights({ rule }: Pick<RulePageProps, "rule">) {
  const t = useTranslations("proofReading.severityMeaning");
  return (
    <dl className="grid gap-3">
      {RULE_SEVERITIES[rule].map((severity) => (
        <div key={severity} className="grid gap-x-6 sm:grid-cols-[10rem_1fr]">
          <dt>
            <SeverityMark severity={severity} />
          </dt>
          <dd>{t(severity)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** One rule of proof-reading, explained: what it points out and why, how it reads right, and what to do. */
export function RulePage({ rule, locale }: RulePageProps) {
  const t = useTranslations("proofReadingRules");
  const words = useTranslations("proofReading.explanations");
  const index = paths.desk.proofReading(locale);
  return (
    <>
      <Breadcrumbs crumbs={[{ label: words("title"), href: index }, { label: t(`${rule}.title`) }]} />
      <PageHeader kicker={words("kicker")} title={t(`${rule}.title`)} lead={t(`${rule}.what`)} />
      <div className="max-w-measure">
        <Section title={words("why")}>
          <Prose text={t(`${rule}.why`)} />
        </Section>
        <Section title={words("examples")}>
          <RuleExamples rule={rule} />
        </Section>
        <Section title={words("mend")}>
          <Prose text={t(`${rule}.mend`)} />
        </Section>
        <Section title={words("weight")}>
          <Weights rule={rule} />
        </Section>
      </div>
      <Neighbours rule={rule} locale={locale} />
    </>
  );
}
