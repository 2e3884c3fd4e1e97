import { useTranslations } from "next-intl";
import type { Locale } from "@/server/kernel/locale";
import { textIn } from "@/server/kernel/localized-text";
import type { WrittenFigure } from "@/server/modules/figure/written-figure.schema";
import type { UpdateChoices } from "@/server/modules/progress-update/progress-update.queries";
import { PartialDateWords } from "../activity/partial-date-words";
import { FigureValue } from "../publication/figure-value";
import { sideName } from "./agency-name";

interface FigureWordsProps {
  figure: WrittenFigure;
  sourceLocale: Locale;
  choices: UpdateChoices;
  locale: Locale;
}

/** One figure in a line: the number first, then what it counts, whose it is, and when. */
export function FigureWords({ figure, sourceLocale, choices, locale }: FigureWordsProps) {
  const t = useTranslations("progressUpdate.figure");
  const label = figure.label[sourceLocale] ?? textIn(figure.label, locale);
  return (
    <span className="flex flex-wrap items-baseline gap-x-3">
      <strong className="font-medium whitespace-nowrap tabular-nums">
        <FigureValue figure={figure} locale={locale} sourceLocale={sourceLocale} />
      </strong>
      {label ? <span>{label}</span> : <span className="text-danger">{t("noLabel")}</span>}
      {figure.side ? <span className="text-faint">{sideName(choices, figure.side, locale)}</span> : null}
      {figure.date ? (
        <span className="text-faint">
          <PartialDateWords date={figure.date} />
        </span>
      ) : null}
    </span>
  );
}
