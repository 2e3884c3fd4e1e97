import { useTranslations } from "next-intl";
import { scaledAmount } from "@/server/i18n/scaled-amount";
import { LANGUAGE_TAG, type Locale } from "@/server/kernel/locale";
import type { SummaryFigure } from "@/server/modules/summary/summary.schema";

interface FigureValueProps {
  figure: SummaryFigure;
  locale: Locale;
  /** The language that the unit is written in. */
  sourceLocale: Locale;
}

/** A figure as people write it: 约2,548万港元, about HK$25.48 million, 超过260名. Never rounded, never converted. */
export function FigureValue({ figure, locale, sourceLocale }: FigureValueProps) {
  const t = useTranslations("publication.figure");
  const amount = (value: string) => t("scaled", { ...scaledAmount(value, locale) });
  const range = figure.max
    ? t("range", { from: amount(figure.value), to: amount(figure.max) })
    : amount(figure.value);
  const measured = () => {
    if (figure.kind === "MONEY") return t("money", { amount: range, currency: figure.currency ?? "" });
    return figure.kind === "PERCENT" ? t("percent", { amount: range }) : range;
  };
  const unit = figure.kind === "COUNT" ? figure.unit : null;
  return (
    <>
      {t("qualified", { qualifier: figure.qualifier, value: measured() })}
      {unit ? (
        <span lang={locale === sourceLocale ? undefined : LANGUAGE_TAG[sourceLocale]}>{unit}</span>
      ) : null}
    </>
  );
}
