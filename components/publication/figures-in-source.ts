import type { Locale } from "@/server/kernel/locale";
import { render } from "@/server/kernel/localized-text";
import type { SummaryFigure } from "@/server/modules/summary/summary.schema";

/** A figure with the language of the text that states it. */
export interface StatedFigure {
  figure: SummaryFigure;
  sourceLocale: Locale;
}

/** Whether a reader in `locale` meets a name or a unit of these figures in another language, and must be told why. */
export function showsSourceLanguage(stated: readonly StatedFigure[], locale: Locale): boolean {
  return stated.some(({ figure, sourceLocale }) => {
    const label = render(figure.label, locale);
    const hasForeignUnit = figure.kind === "COUNT" && Boolean(figure.unit) && sourceLocale !== locale;
    return hasForeignUnit || (label !== null && label.locale !== locale);
  });
}
