import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Locale } from "@/server/kernel/locale";
import type { FindingView } from "@/server/modules/proof-reading/finding-view";
import { useShownName } from "../account/use-shown-name";
import { paths } from "../navigation/paths";
import { TextLink } from "../ui/text-link";
import { Time } from "../ui/time";
import { findingAnchor } from "./finding-anchor";
import { FindingExcerpt, FindingPlaceWords, FindingSentence } from "./finding-words";
import { rulePageName } from "./rule-page-name";

interface FindingEntryProps {
  finding: FindingView;
  locale: Locale;
  /** The item that it is in, where the list is of several. */
  item?: ReactNode;
  /** Links or buttons that lead to the place. */
  ways: ReactNode;
  actions: ReactNode;
}

function Dismissed({ finding }: Pick<FindingEntryProps, "finding">) {
  const t = useTranslations("proofReading");
  const shown = useShownName();
  const { dismissed } = finding;
  if (!dismissed) return null;
  return (
    <div className="border-s-2 border-success ps-2.5">
      <p>{t("dismissedBecause", { reason: dismissed.reason })}</p>
      <p className="text-faint">
        {t("dismissedBy", { name: shown(dismissed.by) })}
        <Time value={dismissed.at} precision="minute" />
      </p>
    </div>
  );
}

/** One finding: what is wrong, the words, where they stand, and what can be done about it. */
export function FindingEntry({ finding, locale, item, ways, actions }: FindingEntryProps) {
  const t = useTranslations("proofReading");
  const rule = paths.desk.proofReadingRule(locale, rulePageName(finding.rule));
  return (
    <li
      id={findingAnchor(finding)}
      className="grid gap-2 border-t border-hairline py-4 text-small first:border-t-0"
    >
      <p className="flex flex-wrap gap-x-2 text-faint">
        {item}
        <span>
          <FindingPlaceWords finding={finding} />
        </span>
      </p>
      <p className="text-base leading-relaxed">
        <FindingSentence finding={finding} />
      </p>
      <FindingExcerpt finding={finding} />
      <Dismissed finding={finding} />
      {actions}
      <p className="flex flex-wrap gap-x-4 gap-y-1">
        {ways}
        <TextLink href={rule}>{t("explain")}</TextLink>
      </p>
    </li>
  );
}
