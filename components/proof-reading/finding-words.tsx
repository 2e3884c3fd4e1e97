import { useTranslations } from "next-intl";
import { LANGUAGE_TAG } from "@/server/kernel/locale";
import type { FindingView } from "@/server/modules/proof-reading/finding-view";
import { usePageLocale } from "../ui/use-page-locale";
import { shownParams } from "./shown-params";

/** What is wrong, in a sentence of its rule. */
export function FindingSentence({ finding }: { finding: Pick<FindingView, "rule" | "fact" | "params"> }) {
  const t = useTranslations("proofReadingRules");
  const dateWords = useTranslations("activity");
  const locale = usePageLocale();
  const { rule, fact, params } = finding;
  const key = `${rule}.facts.${fact}`;
  return t.has(key) ? t(key, shownParams(params, locale, dateWords)) : t(`${rule}.title`);
}

/** Where in the update it stands: the field, its language, the paragraph. */
export function FindingPlaceWords({ finding }: { finding: Pick<FindingView, "place"> }) {
  const t = useTranslations("proofReading");
  const { field, locale, paragraph } = finding.place;
  const name = t(`place.${field}`);
  const parts = [
    locale === null ? name : t("placeIn", { field: name, language: t(`language.${locale}`) }),
    paragraph === null ? "" : t("paragraph", { paragraph: paragraph + 1 }),
  ];
  return parts.filter(Boolean).join(t("comma"));
}

/** The words in question, marked, with a little of what stands around them. */
export function FindingExcerpt({ finding }: { finding: Pick<FindingView, "place" | "excerpt"> }) {
  const page = usePageLocale();
  const { excerpt, place } = finding;
  if (!excerpt) return null;
  const { before, words, after } = excerpt;
  const lang = place.locale === null || place.locale === page ? undefined : LANGUAGE_TAG[place.locale];
  return (
    <p lang={lang} className="border-s-2 border-hairline ps-2.5 text-faint">
      {before}
      {words === "" ? (
        <span aria-hidden="true" className="font-medium text-danger">
          {"‸"}
        </span>
      ) : (
        <mark className="bg-warning-tint text-ink">{words}</mark>
      )}
      {after}
    </p>
  );
}
