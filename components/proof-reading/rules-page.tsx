import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { RULE_CODES } from "@/server/modules/proof-reading/finding.schema";
import { paths } from "../navigation/paths";
import { PageHeader } from "../ui/page-header";
import { TextLink } from "../ui/text-link";
import { rulePageName } from "./rule-page-name";

/** All rules of proof-reading, each a line and the way to its explanation. */
export function RulesPage({ locale }: { locale: Locale }) {
  const t = useTranslations("proofReadingRules");
  const words = useTranslations("proofReading.explanations");
  return (
    <>
      <PageHeader title={words("title")} lead={words("lead")} />
      <dl className="max-w-measure">
        {RULE_CODES.map((rule) => (
          <div key={rule} className="grid gap-1 border-b border-hairline py-4 first:pt-0">
            <dt className="font-serif text-lead font-bold">
              <TextLink href={paths.desk.proofReadingRule(locale, rulePageName(rule))}>
                {t(`${rule}.title`)}
              </TextLink>
            </dt>
            <dd>{t(`${rule}.what`)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
