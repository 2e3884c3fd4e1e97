import { useTranslations } from "next-intl";
import { LANGUAGE_TAG, type Locale } from "@/server/kernel/locale";
import type { FindingView } from "@/server/modules/proof-reading/finding-view";
import type { FindingFilter } from "@/server/modules/proof-reading/proof-reading.schema";
import { paths } from "../navigation/paths";
import { updateAnchor } from "../publication/summary-contents";
import { Section } from "../ui/section";
import { TextLink } from "../ui/text-link";
import { FINDINGS, wordsAnchor } from "./finding-anchor";
import { FindingEntry } from "./finding-entry";
import { FindingFilterForm, type FindingFilterProps, SeverityLinks } from "./finding-filter-form";
import { chosen } from "./finding-groups";
import { FindingList } from "./finding-list";
import { PlaceLink } from "./place-link";
import { SummaryFindingActions } from "./summary-finding-actions";

interface SummaryFindingsProps {
  findings: readonly FindingView[];
  filter: FindingFilter;
  /** Of the page. */
  locale: Locale;
  /** Of the preview. */
  language: Locale;
  slug: string;
}

type WayProps = Omit<SummaryFindingsProps, "findings"> & { finding: FindingView };

/** By a plain link, so that the browser itself goes to the words and sets them off. */
function WayToPlace({ finding, filter, locale, language, slug }: WayProps) {
  const t = useTranslations("proofReading");
  const { place } = finding;
  const isOfWords = place.locale !== null && place.start !== null;
  const anchor = isOfWords ? wordsAnchor(finding) : updateAnchor(place.update);
  if (!isOfWords || place.locale === language) return <PlaceLink anchor={anchor}>{t("look")}</PlaceLink>;
  const query = { in: place.locale === locale ? null : place.locale, ...filter };
  return (
    <a
      href={paths.desk.summaryFindings(locale, slug, query, anchor)}
      className="text-accent underline decoration-1 hover:decoration-2"
    >
      {t("lookIn", { language: t(`language.${place.locale}`) })}
    </a>
  );
}

function Entry(props: WayProps) {
  const t = useTranslations("proofReading");
  const { finding, locale } = props;
  const { fingerprint, mends, place, figure, sourceLocale, dismissed, can, updateId, revisionId } = finding;
  const actionable = {
    fingerprint,
    mends,
    place,
    figure,
    sourceLocale,
    dismissed,
    can,
    updateId,
    revisionId,
  };
  return (
    <FindingEntry
      finding={finding}
      locale={locale}
      item={<span className="font-medium text-ink">{t("item", { number: place.update })}</span>}
      ways={
        <>
          <WayToPlace {...props} />
          <TextLink href={paths.desk.update(locale, updateId)}>{t("edit")}</TextLink>
        </>
      }
      actions={<SummaryFindingActions finding={actionable} />}
    />
  );
}

function Nothing({ filter, findings, ...rest }: FindingFilterProps) {
  const t = useTranslations("proofReading");
  const { locale, language, slug } = rest;
  const dismissed = findings.filter((finding) => finding.dismissed !== null).length;
  const isAll = !(filter.severity || filter.rule || filter.update || filter.dismissed);
  if (!isAll) return <p className="py-4 text-faint">{t("noneOfFilter")}</p>;
  if (dismissed === 0) {
    return (
      <div className="grid gap-1 py-4">
        <p className="font-serif font-bold">{t("none")}</p>
        <p className="text-small text-faint">{t("noneHint")}</p>
      </div>
    );
  }
  const href = paths.desk.summaryFindings(locale, slug, { in: language, dismissed: "yes" });
  return (
    <div className="grid gap-1 py-4">
      <p className="font-serif font-bold">{t("allDismissed")}</p>
      <p className="text-small text-faint">{t("allDismissedHint", { count: dismissed })}</p>
      <p className="text-small">
        <TextLink href={href}>{t("showDismissed")}</TextLink>
      </p>
    </div>
  );
}

/** The findings beside the summary, as many of them as the address asks for and one reads at once. */
export function SummaryFindings(props: SummaryFindingsProps) {
  const { findings, filter, locale, language, slug } = props;
  const t = useTranslations("proofReading");
  const shown = chosen(findings, filter);
  const preview = language === locale ? null : language;
  const narrow = { findings, filter, locale, language: preview, slug };
  return (
    <div id={FINDINGS} tabIndex={-1} lang={LANGUAGE_TAG[locale]} className="outline-none">
      <Section
        title={t("title")}
        actions={
          <span role="status" className="text-small text-faint">
            {t("shown", { shown: shown.length, all: findings.length })}
          </span>
        }
      >
        {findings.length > 0 ? (
          <>
            <SeverityLinks {...narrow} />
            <FindingFilterForm {...narrow} />
          </>
        ) : null}
        {shown.length === 0 ? <Nothing {...narrow} /> : null}
        <FindingList
          findings={shown}
          rank="h3"
          ofRule={(rule) => paths.desk.summaryFindings(locale, slug, { in: preview, ...filter, rule })}
          entry={(finding) => <Entry key={finding.fingerprint} {...props} finding={finding} />}
        />
      </Section>
    </div>
  );
}
