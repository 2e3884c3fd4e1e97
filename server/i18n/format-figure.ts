import { Decimal } from "decimal.js";
import { createTranslator } from "use-intl/core";
import { LANGUAGE_TAG, type Locale } from "@/server/kernel/locale";
import type { FigureKind, Qualifier } from "@/server/kernel/quantity";
import en from "./messages/en/figure.json";
import zhHans from "./messages/zh-Hans/figure.json";
import zhHant from "./messages/zh-Hant/figure.json";
import { plainAmount, type ScaledAmount, scaledAmount } from "./scaled-amount";

/** What of a figure is written: exact decimals in the base unit, `max` for a range, the unit of a count as recorded. */
export interface FormattableFigure {
  value: string;
  max: string | null;
  kind: FigureKind;
  currency: string | null;
  unit: string | null;
  qualifier: Qualifier;
}

function translatorFor(locale: Locale, messages: Pick<typeof zhHans, "written">) {
  return createTranslator<Pick<typeof zhHans, "written">, "written">({
    locale: LANGUAGE_TAG[locale],
    messages,
    namespace: "written",
  });
}

const WORDS = {
  "zh-Hans": translatorFor("zh-Hans", { written: zhHans.written }),
  "zh-Hant": translatorFor("zh-Hant", { written: zhHant.written }),
  en: translatorFor("en", { written: en.written }),
};

/** 5至8万 would be read as 50,000 to 80,000: where the lower number has no scale of its own, neither end is given one. */
function amountsOf({ value, max }: FormattableFigure, locale: Locale): ScaledAmount[] {
  const lower = scaledAmount(value, locale);
  if (max === null) return [lower];
  const upper = scaledAmount(max, locale);
  const isMistakable = lower.scale === "one" && upper.scale !== "one" && !new Decimal(value).isZero();
  return isMistakable ? [plainAmount(value, locale), plainAmount(max, locale)] : [lower, upper];
}

/** In English each end of a range has its currency; in Chinese it stands once, behind both. */
function measured(figure: FormattableFigure, locale: Locale): string {
  const t = WORDS[locale];
  const amounts = amountsOf(figure, locale).map((amount) => t("scaled", { ...amount }));
  const range = ([from = "", to]: string[]) => (to === undefined ? from : t("range", { from, to }));
  if (figure.kind === "PERCENT") return range(amounts.map((amount) => t("percent", { amount })));
  if (figure.kind === "COUNT") return range(amounts);
  const money = (amount: string) => t("money", { amount, currency: figure.currency ?? "" });
  return locale === "en" ? range(amounts.map(money)) : money(range(amounts));
}

/** A figure without what it counts: 约2548万港元, over 260. Never rounded, never converted, never in scientific notation. */
export function formatNumber(figure: FormattableFigure, locale: Locale): string {
  return WORDS[locale]("qualified", { qualifier: figure.qualifier, value: measured(figure, locale) });
}

/** What stands between a number and its unit. */
export function unitGap(locale: Locale): string {
  return WORDS[locale]("counted", { value: "", unit: "" });
}

/**
 * A figure as an official text of the place writes it: 17.05亿元人民币, 17.05億元人民幣, RMB1.705 billion; 超过260名; over 260
 * participants. The inverse of `recogniseFigures`. The unit stands as it was recorded, in whatever language.
 */
export function formatFigure(figure: FormattableFigure, locale: Locale): string {
  const number = formatNumber(figure, locale);
  const unit = figure.kind === "COUNT" ? figure.unit : null;
  return unit === null ? number : WORDS[locale]("counted", { value: number, unit });
}
