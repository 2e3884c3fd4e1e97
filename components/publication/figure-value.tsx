import { formatNumber, unitGap } from "@/server/i18n/format-figure";
import { LANGUAGE_TAG, type Locale } from "@/server/kernel/locale";
import type { SummaryFigure } from "@/server/modules/summary/summary.schema";

interface FigureValueProps {
  figure: SummaryFigure;
  locale: Locale;
  /** The language that the unit is written in. */
  sourceLocale: Locale;
}

/** A figure as people write it: 约2548万港元, about HK$25.48 million, 超过260名. Never rounded, never converted. */
export function FigureValue({ figure, locale, sourceLocale }: FigureValueProps) {
  const unit = figure.kind === "COUNT" ? figure.unit : null;
  return (
    <>
      {formatNumber(figure, locale)}
      {unit === null ? null : unitGap(locale)}
      {unit === null ? null : (
        <span lang={locale === sourceLocale ? undefined : LANGUAGE_TAG[sourceLocale]}>{unit}</span>
      )}
    </>
  );
}
