import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { RULE_CODES, SEVERITIES } from "@/server/modules/proof-reading/finding.schema";
import type { FindingFilter } from "@/server/modules/proof-reading/proof-reading.schema";
import { paths } from "../navigation/paths";
import { Button } from "../ui/button";
import { Select } from "../ui/select";
import { TextLink } from "../ui/text-link";
import { FINDINGS } from "./finding-anchor";
import { type Choosable, chosen } from "./finding-groups";

export interface FindingFilterProps {
  findings: readonly Choosable[];
  filter: FindingFilter;
  locale: Locale;
  /** Of the preview; null where it is that of the page. */
  language: Locale | null;
  slug: string;
}

/** How many there are of each weight; each leads to them. */
export function SeverityLinks({ findings, filter, locale, language, slug }: FindingFilterProps) {
  const t = useTranslations("proofReading");
  const choices = [undefined, ...SEVERITIES];
  return (
    <nav aria-label={t("counts")} className="border-b border-hairline print:hidden">
      <ul className="flex flex-wrap gap-x-4">
        {choices.map((severity) => {
          const { length } = chosen(findings, { ...filter, severity });
          return (
            <li key={severity ?? ""}>
              <a
                href={paths.desk.summaryFindings(locale, slug, { in: language, ...filter, severity })}
                aria-current={severity === filter.severity ? "true" : undefined}
                className="-mb-px inline-flex min-h-8 items-center gap-1.5 border-b-2 border-transparent py-1.5 text-small text-faint hover:text-ink aria-[current=true]:border-accent aria-[current=true]:text-ink"
              >
                {severity ? t(`severity.${severity}`) : t("all")}
                <span className="tabular-nums">{length}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function Choices({ findings, filter }: Pick<FindingFilterProps, "findings" | "filter">) {
  const t = useTranslations();
  const rules = RULE_CODES.filter((rule) => findings.some((finding) => finding.rule === rule));
  const updates = [...new Set(findings.map(({ place }) => place.update))].sort((a, b) => a - b);
  return (
    <>
      <Select label={t("proofReading.byRule")} name="rule" defaultValue={filter.rule ?? ""}>
        <option value="">{t("proofReading.all")}</option>
        {rules.map((rule) => (
          <option key={rule} value={rule}>
            {t(`proofReadingRules.${rule}.title`)}
          </option>
        ))}
      </Select>
      <Select label={t("proofReading.byUpdate")} name="update" defaultValue={filter.update ?? ""}>
        <option value="">{t("proofReading.all")}</option>
        {updates.map((number) => (
          <option key={number} value={number}>
            {t("proofReading.item", { number })}
          </option>
        ))}
      </Select>
      <Select label={t("proofReading.byStanding")} name="dismissed" defaultValue={filter.dismissed ?? ""}>
        <option value="">{t("proofReading.standing")}</option>
        <option value="yes">{t("proofReading.dismissedOnes")}</option>
      </Select>
    </>
  );
}

/** Which findings are shown. The choice is in the address, so that it can be kept and sent; it needs no script. */
export function FindingFilterForm({ findings, filter, locale, language, slug }: FindingFilterProps) {
  const t = useTranslations("proofReading");
  const { rule, update, dismissed, severity } = filter;
  const isFiltered = Boolean(rule || update || dismissed);
  const all = paths.desk.summaryFindings(locale, slug, { in: language });
  return (
    <details open={isFiltered} className="text-small print:hidden">
      <summary className="min-h-6">{t("filter")}</summary>
      <form method="get" action={`#${FINDINGS}`} aria-label={t("filter")} className="mt-3 grid gap-3">
        {language ? <input type="hidden" name="in" value={language} /> : null}
        {severity ? <input type="hidden" name="severity" value={severity} /> : null}
        <Choices findings={findings} filter={filter} />
        <div className="flex flex-wrap items-center gap-4">
          <Button small type="submit">
            {t("apply")}
          </Button>
          {isFiltered || severity ? <TextLink href={all}>{t("clear")}</TextLink> : null}
        </div>
      </form>
    </details>
  );
}
